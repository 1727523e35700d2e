using CaseManager.Domain.Common;
using CaseManager.Domain.Medication;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>What a draft still lacks: what blocks its signature first (rules 2, 3, 4 and 6), then what would make it a better plan.</summary>
public static class PlanCheck
{
    /// <summary>Every gap, each with the part that it is about.</summary>
    public static IReadOnlyList<PlanGap> GapsOf(TreatmentPlan plan, MedicationAnswer medication) =>
        [.. Modalities(plan), .. Medication(medication), .. Choice(plan), .. NotMeasurable(plan), .. Unfinished(plan)];

    /// <exception cref="RuleViolationException">The first gap that blocks.</exception>
    public static void RequireNoGap(TreatmentPlan plan, MedicationAnswer medication)
    {
        if (GapsOf(plan, medication).FirstOrDefault(g => g.Blocks) is { } gap)
        {
            throw new RuleViolationException(gap.Code, gap.Message);
        }
    }

    private static IEnumerable<PlanGap> Modalities(TreatmentPlan plan)
    {
        if (!plan.Interventions.Any())
        {
            yield return new("plan.no-intervention", "Add at least one intervention.", null, true);
        }
        else if (plan.Interventions.All(i => i.Modality is Modality.PeerSupport))
        {
            yield return new("plan.peer-support-alone", "A plan is more than peer support: add medication, counseling or group therapy.", plan.Interventions.First(), true);
        }
    }

    private static IEnumerable<PlanGap> Medication(MedicationAnswer medication)
    {
        if (medication.IsMissing)
        {
            yield return new("plan.medication-question",
                "Opioid use disorder asks the medication question: there is neither an order nor a decision (offered and declined, contraindicated, or prescribed elsewhere).", null, true);
        }
    }

    private static IEnumerable<PlanGap> Choice(TreatmentPlan plan)
    {
        if (plan.PeerSupport is null && plan.Interventions.FirstOrDefault(i => i.Modality is Modality.PeerSupport) is { } first)
        {
            yield return new("plan.peer-support-choice", "Record the fellowship that the client chose and the secular alternative that was offered.", first, true);
        }
    }

    private static IEnumerable<PlanGap> NotMeasurable(TreatmentPlan plan) => plan.Objectives.Where(o => o.Measure is null || o.TargetDate is null).Select(o =>
        new PlanGap("plan.objective-not-measurable", $"“{o.Text}” needs {(o.Measure is null ? o.TargetDate is null ? "a measure and a target date" : "a measure" : "a target date")}.", o, true));

    private static IEnumerable<PlanGap> Unfinished(TreatmentPlan plan) =>
    [
        .. plan.Problems.Where(p => p.Goals.Count == 0).Select(p => new PlanGap("plan.no-goal", $"“{p.Description}” has no goal yet.", p, false)),
        .. plan.Goals.Where(g => g.Objectives.Count == 0).Select(g => new PlanGap("plan.no-objective", $"“{g.OwnWords}” has no objective yet.", g, false)),
        .. plan.Goals.Where(g => g.Domain is null).Select(g => new PlanGap("plan.no-domain", $"“{g.OwnWords}” has no recovery domain yet.", g, false)),
        .. plan.Objectives.Where(o => o.Interventions.Count == 0).Select(o => new PlanGap("plan.objective-without-help", $"Nothing is done for “{o.Text}” yet.", o, false)),
    ];
}
