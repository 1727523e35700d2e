using System.Globalization;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Domain.RulePacks;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.Wording;

/// <summary>What is due, in words.</summary>
public static class DueWords
{
    /// <summary>What is to be done.</summary>
    public static string Words(this PlanTaskKind kind) => kind switch
    {
        PlanTaskKind.FirstPlan => "First plan",
        PlanTaskKind.CounselorSignature => "Signature of a new version",
        PlanTaskKind.ClientAnswer => "Client’s answer",
        PlanTaskKind.CoSignature => "Co-signature",
        PlanTaskKind.SentBack => "Sent back: new version",
        PlanTaskKind.Review => "Plan review",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>How urgent it is.</summary>
    public static string Words(this PlanTaskState state) => state switch
    {
        PlanTaskState.Due => "Due",
        PlanTaskState.AtRisk => "At risk",
        PlanTaskState.Overdue => "Overdue",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>By when, counted from the day for which it was computed; without a day, why there is none.</summary>
    public static string Words(this DueDay due) => (due.DueOn, due.NoDay) switch
    {
        ({ } day, _) => $"{From(due.ComputedOn, day)} ({day.ToString("ddd, MMM d, yyyy", CultureInfo.InvariantCulture)})",
        (_, NoDueDay.NoFixedDay) => "No fixed day",
        (_, NoDueDay.ServiceDaysToCome) => $"On day {due.Amount} of service; {due.Served} so far",
        (_, NoDueDay.StayNotPlanned) => "No day: the length of the stay is not planned",
        _ => "No day: the rule pack has no rule for it",
    };

    /// <summary>The rule that says by when; null where the day was agreed with the client.</summary>
    public static string? Rule(this PlanTaskRow task) => (task.Pack, task.Clock) switch
    {
        (null, _) => null,
        ({ } pack, null) => $"{pack}, version {task.PackVersion}",
        ({ } pack, { Unit: ClockUnit.None }) => $"{pack}, version {task.PackVersion}: no fixed day",
        ({ } pack, { } clock) => $"{pack}, version {task.PackVersion}: {clock.Words()} from {StartOf(task.Kind)}{task.StartedOn?.ToString("MMM d, yyyy", CultureInfo.InvariantCulture)}",
    };

    private static string StartOf(PlanTaskKind kind) => kind is PlanTaskKind.CoSignature or PlanTaskKind.ClientAnswer ? "the counselor’s signature on " : "";

    private static string From(DateOnly today, DateOnly day) => (day.DayNumber - today.DayNumber) switch
    {
        < -1 and var late => $"{-late} days late",
        -1 => "1 day late",
        0 => "today",
        1 => "tomorrow",
        var left => $"in {left} days",
    };
}
