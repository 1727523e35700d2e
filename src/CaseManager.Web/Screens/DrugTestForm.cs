using CaseManager.Application.Medication;
using CaseManager.Domain.Medication;

namespace CaseManager.Web.Screens;

/// <summary>What is typed about a drug test.</summary>
public sealed class DrugTestForm
{
    /// <summary>The day.</summary>
    public DateOnly? TakenOn { get; set; }

    /// <summary>Whether the client did not want it.</summary>
    public bool IsRefused { get; set; }

    /// <summary>One for each substance.</summary>
    public List<DrugTestLine> Results { get; set; } = [];

    /// <summary>What is to be said of it.</summary>
    public string? Remark { get; set; }

    /// <summary>Offers every substance, with what was chosen already.</summary>
    public void Offer() =>
        Results = [.. Enum.GetValues<DrugPanel>().Select(panel => new DrugTestLine { Panel = panel, Outcome = Results.Find(r => r.Panel == panel)?.Outcome })];

    /// <summary>The use case it stands for.</summary>
    public RecordDrugTest ToCommand(Guid episodeId) =>
        new(episodeId, TakenOn, IsRefused, Results.Where(r => r is { Panel: not null, Outcome: not null }).DistinctBy(r => r.Panel).ToDictionary(r => r.Panel!.Value, r => r.Outcome!.Value), Remark);
}
