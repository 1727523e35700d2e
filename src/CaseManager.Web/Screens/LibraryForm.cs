using CaseManager.Application.PlanLibrary;
using CaseManager.Domain.PlanLibrary;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Web.Screens;

/// <summary>What is typed about an entry of the library; which fields are shown follows from its kind.</summary>
public sealed class LibraryForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>What it is a start for.</summary>
    public LibraryKind? Kind { get; set; }

    /// <summary>The dimension that it is offered for first.</summary>
    public AsamDimension? Dimension { get; set; }

    /// <summary>What the client will do, or what is done.</summary>
    public string? Text { get; set; }

    /// <summary>How one can tell that an objective is reached.</summary>
    public string? Measure { get; set; }

    /// <summary>Days to the target date.</summary>
    public int? DaysToTarget { get; set; }

    /// <summary>What kind of help it is.</summary>
    public Modality? Modality { get; set; }

    /// <summary>How many times.</summary>
    public int? Times { get; set; }

    /// <summary>In a day, week or month.</summary>
    public FrequencyUnit? Unit { get; set; } = FrequencyUnit.Week;

    /// <summary>How long each time takes, in minutes.</summary>
    public int? Minutes { get; set; }

    /// <summary>The form of what is known.</summary>
    public static LibraryForm Of(LibraryEntryView entry) => new()
    {
        Version = entry.Version,
        Kind = entry.Kind,
        Dimension = entry.Dimension,
        Text = entry.Text,
        Measure = entry.Measure,
        DaysToTarget = entry.DaysToTarget,
        Modality = entry.Modality,
        Times = entry.Frequency?.Times,
        Unit = entry.Frequency?.Unit ?? FrequencyUnit.Week,
        Minutes = entry.Minutes,
    };

    /// <summary>The use case it stands for.</summary>
    public SaveLibraryEntry ToCommand(Guid? id) => new()
    {
        EntryId = id,
        Version = Version,
        Kind = Kind,
        Dimension = Dimension,
        Text = Text,
        Measure = Measure,
        DaysToTarget = DaysToTarget,
        Modality = Modality,
        Times = Times,
        Unit = Unit,
        Minutes = Minutes,
    };
}
