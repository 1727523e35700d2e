using CaseManager.Domain.RulePacks;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>
/// What is to be done for the plan of a running stay, and by when. The first plan counts from the admission; reviews are chained to the last signed version: what was sent back does not
/// count as signed. Each clock is asked of the version of the rule pack that was in force on the day on which it started, so a change of the rules moves no day that runs already.
/// </summary>
public static class PlanDue
{
    /// <summary>So many days before its day a task is at risk: a week, in which whoever is away comes back, and every client comes by. No regulation says it.</summary>
    public const int AtRiskDays = 7;

    /// <summary>Where days of service count, a task is at risk when so few are left: the day itself is known only when it has come.</summary>
    public const int AtRiskServiceDays = 2;

    /// <summary>One task for the plan, and one more where the client has not answered. Never none.</summary>
    /// <param name="rules">Of the site.</param>
    /// <param name="today">At the site.</param>
    public static IReadOnlyList<DueItem> Of(DueStay stay, RuleHistory rules, DateOnly today)
    {
        var signed = stay.Versions.Where(v => v is { SignedOn: not null, Status: not PlanStatus.SentBack }).MaxBy(v => v.Number);
        var next = Next(stay, signed, rules, today);
        return Answer(stay, signed, rules, today) is { } answer ? [next, answer] : [next];
    }

    private static DueItem Next(DueStay stay, DueVersion? signed, RuleHistory rules, DateOnly today)
    {
        var newest = stay.Versions.MaxBy(v => v.Number);
        var kind = newest switch
        {
            null or { Status: PlanStatus.Draft, Number: 1 } => PlanTaskKind.FirstPlan,
            { Status: PlanStatus.Draft } => PlanTaskKind.CounselorSignature,
            { Status: PlanStatus.SentBack } => PlanTaskKind.SentBack,
            { Status: PlanStatus.AwaitingCoSignature } => PlanTaskKind.CoSignature,
            _ => PlanTaskKind.Review,
        };
        var (clock, start) = (kind, signed) switch
        {
            (PlanTaskKind.CoSignature, { SignedOn: { } day }) => (RuleKind.CoSignature, day),
            (_, { SignedOn: { } day }) => (RuleKind.PlanReview, day),
            _ => (RuleKind.FirstPlan, stay.AdmittedOn),
        };
        return ByClock(kind, newest?.Id, clock, start, stay, rules, today);
    }

    private static DueItem? Answer(DueStay stay, DueVersion? signed, RuleHistory rules, DateOnly today) => signed switch
    {
        { Status: PlanStatus.Active or PlanStatus.AwaitingCoSignature, Answer: null, SignedOn: { } day } =>
            ByClock(PlanTaskKind.ClientAnswer, signed.Id, RuleKind.ClientSignature, day, stay, rules, today),
        { Status: PlanStatus.Active or PlanStatus.AwaitingCoSignature, Answer: ClientAnswer.Unable, NextAttempt: { } again } =>
            new DueItem(PlanTaskKind.ClientAnswer, StateOf(again, today)) { PlanId = signed.Id, DueOn = again },
        _ => null,
    };

    private static DueItem ByClock(PlanTaskKind kind, Guid? planId, RuleKind clock, DateOnly start, DueStay stay, RuleHistory rules, DateOnly today)
    {
        var version = rules.On(start);
        var rule = version.Rules.Of(clock, stay.Level);
        var item = new DueItem(kind, PlanTaskState.Due) { PlanId = planId, StartedOn = start, Rule = rule, RulePackVersionId = version.Id };
        if (version.Due(clock, stay.Level, start, stay.Calendar) is { Day: var day })
        {
            return item with { DueOn = day, State = StateOf(day, today) };
        }

        return rule?.Value is not Clock counted ? item with { NoDay = NoDueDay.NoRule }
            : counted.Unit is ClockUnit.ServiceDays ? ToCome(item, counted, stay.Calendar.ServiceDates.Where(d => d >= start).Distinct().Count())
            : item with { NoDay = counted.Unit is ClockUnit.PartOfStay ? NoDueDay.StayNotPlanned : NoDueDay.NoFixedDay };
    }

    private static DueItem ToCome(DueItem item, Clock clock, int served) => item with
    {
        NoDay = NoDueDay.ServiceDaysToCome,
        Served = served,
        State = clock.Amount - served <= AtRiskServiceDays ? PlanTaskState.AtRisk : PlanTaskState.Due,
    };

    private static PlanTaskState StateOf(DateOnly day, DateOnly today) =>
        today > day ? PlanTaskState.Overdue : day.DayNumber - today.DayNumber <= AtRiskDays ? PlanTaskState.AtRisk : PlanTaskState.Due;
}
