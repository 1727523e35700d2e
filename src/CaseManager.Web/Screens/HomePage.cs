using CaseManager.Application.Centers;
using CaseManager.Application.Groups;
using CaseManager.Application.Outcomes;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Application.TreatmentPlans.Due;

namespace CaseManager.Web.Screens;

/// <summary>What the start page shows.</summary>
/// <param name="Administrators">Whom to ask while the center cannot be used yet; empty otherwise.</param>
public sealed record HomePage(
    DateOnly Today, IReadOnlyList<TodaySession> Sessions, IReadOnlyList<ReportRunRow> Reports, SetupState Setup, IReadOnlyList<string> Administrators)
{
    /// <summary>Sessions of earlier days that are not finished, the oldest ones; null for whoever takes no roll call.</summary>
    public Page<UnfinishedSession>? Unfinished { get; init; }

    /// <summary>What the user's clients reached in the last days.</summary>
    public IReadOnlyList<CaseloadMilestone> Milestones { get; init; } = [];

    /// <summary>What the user's own schedules of reports did since yesterday; null for whoever asks for no reports.</summary>
    public Digest? Scheduled { get; init; }

    /// <summary>How much is due of the plans that the user writes or supervises; null for everybody else.</summary>
    public PlanTaskCounts? Due { get; init; }
}

/// <summary>One step of setting up a center.</summary>
/// <param name="Words">What is done.</param>
/// <param name="About">Why, in a sentence.</param>
/// <param name="Path">Where it is done.</param>
/// <param name="Another">Words of the way to one more of it; null where there is only one.</param>
public sealed record SetupStep(string Words, string About, string Path, bool IsDone, string? Another = null)
{
    /// <summary>The steps in their order.</summary>
    public static IReadOnlyList<SetupStep> Of(SetupState state) =>
    [
        new("Name the center", "The name stands on every report.", "/setup/center", state.HasCenter),
        new("Add the first site", "A place with a time zone and its holidays.", "/setup/sites/new", state.HasSite, "Add another site"),
        new("Add the first program", "A service with a level of care. Clients are admitted to programs.", "/setup/programs/new", state.HasProgram, "Add another program"),
        new("Add the people", "Everybody who leads groups, with their credentials.", "/setup/staff/new", state.HasStaff, "Add another person"),
        new("Admit the first client", "From then on this page shows each day’s sessions.", "/clients/new", state.HasClient),
    ];
}
