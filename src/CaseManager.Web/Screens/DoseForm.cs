using CaseManager.Application.Medication;
using CaseManager.Domain.Medication;

namespace CaseManager.Web.Screens;

/// <summary>What is typed about a dose.</summary>
public class DoseForm
{
    /// <summary>The version of the order that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>What became of it.</summary>
    public DoseKind? Kind { get; set; }

    /// <summary>The day.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The time.</summary>
    public TimeOnly? Time { get; set; }

    /// <summary>What was given.</summary>
    public decimal? Dose { get; set; }

    /// <summary>Days of supply.</summary>
    public int? Days { get; set; }

    /// <summary>First day that the supply is for.</summary>
    public DateOnly? FirstDay { get; set; }

    /// <summary>What is to be said of it.</summary>
    public string? Remark { get; set; }

    /// <summary>What the use case takes.</summary>
    public DoseFields ToFields() => new() { Kind = Kind, Date = Date, Time = Time, Dose = Dose, Days = Days, FirstDay = FirstDay, Remark = Remark };
}
