using CaseManager.Application.Medication;
using CaseManager.Domain.Medication;

namespace CaseManager.Web.Screens;

/// <summary>What is typed to decide on take-home doses.</summary>
public sealed class TakeHomeForm
{
    /// <summary>The first of the six criteria, and so on.</summary>
    public bool NoHarmfulUse { get; set; }

    /// <summary>Comes regularly for supervised doses.</summary>
    public bool ComesForDoses { get; set; }

    /// <summary>No serious behavioral problem.</summary>
    public bool NoSeriousBehavior { get; set; }

    /// <summary>No recent diversion.</summary>
    public bool NoDiversion { get; set; }

    /// <summary>Safe transport and storage.</summary>
    public bool SafeStorage { get; set; }

    /// <summary>Nothing else against it.</summary>
    public bool OtherwiseSafe { get; set; }

    /// <summary>Days of supply.</summary>
    public int? Days { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The use case it stands for.</summary>
    public DecideTakeHome ToCommand(Guid episodeId) =>
        new(episodeId, new TakeHomeCriteria(NoHarmfulUse, ComesForDoses, NoSeriousBehavior, NoDiversion, SafeStorage, OtherwiseSafe), Days, Reason);
}
