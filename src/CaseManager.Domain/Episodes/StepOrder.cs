using CaseManager.Domain.Common;

namespace CaseManager.Domain.Episodes;

/// <summary>The rules of the days of a stay: no step lies in the future, before the birth, or before the step before it.</summary>
internal static class StepOrder
{
    internal static void RequireFirst(StepMoment moment, DateOnly? born, StepMoment now)
    {
        RequirePast(moment, now);
        Require.That(born is null || moment.On >= born, "episode.before-birth", "This lies before the client's birth.", nameof(StepMoment.On));
    }

    internal static void RequireNext(Episode stay, StepMoment moment, StepMoment now)
    {
        RequirePast(moment, now);
        Require.That(moment.On >= stay.AdmittedOn, "episode.before-admission", $"This lies before the admission on {new StepMoment(stay.AdmittedOn)}.", nameof(StepMoment.On));
        foreach (var before in StandingMoments(stay).Where(moment.IsBefore))
        {
            throw new RuleViolationException("episode.step-order", $"This lies before the step before it, on {before}.", moment.FieldAgainst(before));
        }
    }

    // What a stay without steps would have as such.
    internal static IEnumerable<(StepKind Kind, StepMoment Moment)> KnownDays(DateOnly admittedOn, DateOnly? dischargedOn)
    {
        yield return (StepKind.Admitted, new StepMoment(admittedOn));
        if (dischargedOn is { } last)
        {
            yield return (StepKind.Discharged, new StepMoment(last));
        }
    }

    // A discharge that was taken back no longer counts, nor does the day on which that was done: the one that takes its place may lie before both.
    private static List<StepMoment> StandingMoments(Episode stay)
    {
        var standing = stay.Steps.Count == 0 ? KnownDays(stay.AdmittedOn, stay.DischargedOn).Select(k => k.Moment).ToList() : [];
        foreach (var step in stay.Steps.OrderBy(s => s.Number))
        {
            if (step.Kind is StepKind.Reopened)
            {
                standing.RemoveAt(standing.Count - 1);
            }
            else
            {
                standing.Add(step.Moment);
            }
        }

        return standing;
    }

    private static void RequirePast(StepMoment moment, StepMoment now) =>
        Require.That(!now.IsBefore(moment), "episode.future", $"This lies in the future: at the site it is {now}.", moment.FieldAgainst(now));
}
