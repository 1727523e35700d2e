using CaseManager.Application.Medication;
using CaseManager.Domain.Medication;

namespace CaseManager.Web.Screens;

/// <summary>What is typed to prescribe a medication.</summary>
public sealed class MedicationOrderForm
{
    /// <summary>The medication.</summary>
    public Guid? ProductId { get; set; }

    /// <summary>Who answers for it.</summary>
    public Guid? PrescriberId { get; set; }

    /// <summary>Of one time.</summary>
    public decimal? Dose { get; set; }

    /// <summary>What the dose is counted in.</summary>
    public DoseUnit? Unit { get; set; } = DoseUnit.Milligram;

    /// <summary>How often it is due.</summary>
    public DoseFrequency? Frequency { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>Why.</summary>
    public string? StartReason { get; set; }

    /// <summary>Why it is out of the usual range.</summary>
    public string? RangeReason { get; set; }

    /// <summary>The use case it stands for.</summary>
    public PrescribeMedication ToCommand(Guid episodeId) => new(episodeId)
    {
        ProductId = ProductId,
        PrescriberId = PrescriberId,
        Dose = Dose,
        Unit = Unit,
        Frequency = Frequency,
        StartsOn = StartsOn,
        StartReason = StartReason,
        RangeReason = RangeReason,
    };
}
