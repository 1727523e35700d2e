using CaseManager.Application.Medication;

namespace CaseManager.Web.Screens;

/// <summary>What is typed to correct a dose.</summary>
public sealed class CorrectDoseForm : DoseForm
{
    /// <summary>Why.</summary>
    public string? Why { get; set; }

    /// <summary>The form of a line as it stands.</summary>
    public static CorrectDoseForm Of(DoseRow dose, MedicationStay stay, int version) => new()
    {
        Version = version,
        Kind = dose.Kind,
        Date = dose.Date,
        Time = TimeOnly.FromDateTime(stay.Clock.ToLocal(dose.At)),
        Dose = dose.Dose,
        Days = dose.Days,
        FirstDay = dose.Days is null ? null : dose.CoversFrom,
        Remark = dose.Remark,
    };
}
