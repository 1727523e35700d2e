using CaseManager.Domain.Counseling;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Medication;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>Plans of the demo center: the client's own groups, a counselor, and for some a medication.</summary>
internal static class DemoPlans
{
    private sealed record Need(string Problem, AsamDimension Dimension, string[] Goals, string Strengths, RecoveryDomain Domain, string Objective, string Measure, Modality Modality, string Help);

    private static readonly Need[] Needs =
    [
        new("Drinks most evenings and could not stop at two before", AsamDimension.Dimension4, ["“I want to be awake when my daughter reads to me.”", "“I want my evenings back.”"], "Kept a job through all of it", RecoveryDomain.RelapseRisk,
            "Names three early signs of wanting a drink and tells someone the same day", "Told someone on 5 of 7 days, by weekly check-in", Modality.IndividualCounseling, "Individual counseling on early warning signs"),
        new("Opioid use after a back injury; cravings in the evening", AsamDimension.Dimension1, ["“I want to work on a roof again without pills.”", "“I want to sleep without thinking of it.”"], "Knows what helps on bad evenings", RecoveryDomain.RelapseRisk,
            "Takes the prescribed medication each day and says how cravings were", "Taken on 28 of 30 days; cravings 3 of 10 or less", Modality.MedicationTreatment, "Buprenorphine as prescribed"),
        new("Stimulant use on weekends with friends from work", AsamDimension.Dimension4, ["“I want to be fit for the Monday shift.”", "“I want friends who do not need that.”"], "Was a runner, and misses it", RecoveryDomain.HealthyLifestyle,
            "Plans each weekend by Thursday with one thing done sober", "A plan written on 6 of 8 Thursdays", Modality.IndividualCounseling, "Individual counseling on weekend plans"),
        new("Family does not trust the recovery yet", AsamDimension.Dimension5, ["“I want my mother to stop counting my bottles.”", "“I want to be invited for Thanksgiving.”"], "Calls home every Sunday", RecoveryDomain.Relationships,
            "Has one calm talk a week with a family member about recovery", "6 talks in 8 weeks, by own log", Modality.FamilyCounseling, "Family session on trust and limits"),
        new("Sleeps badly and is tense all day", AsamDimension.Dimension3, ["“I want one quiet hour a day.”", "“I want to stop snapping at people.”"], "Asked for help early", RecoveryDomain.MentalHealth,
            "Uses a grounding skill before bed", "5 nights of 7, by sleep diary", Modality.IndividualCounseling, "Skills training for sleep and tension"),
    ];

    /// <summary>A plan for each client; the newest admissions still have a draft.</summary>
    public static IEnumerable<TreatmentPlan> Of(
        DemoSite site, IReadOnlyList<DemoClient> people, IReadOnlyDictionary<DemoClient, List<CounselingSeries>> counseling, DateOnly today, Random random)
    {
        foreach (var person in people)
        {
            var plan = Draft(site, person, counseling[person], random);
            if (person.Episode.AdmittedOn < today.AddDays(-21))
            {
                Activate(plan, site, person, today, random);
            }

            yield return plan;
        }
    }

    private static TreatmentPlan Draft(DemoSite site, DemoClient person, List<CounselingSeries> counseling, Random random)
    {
        var plan = new TreatmentPlan(person.Episode.Id);
        var first = random.Next(Needs.Length);
        foreach (var need in new[] { Needs[first], Needs[(first + 2) % Needs.Length] })
        {
            var goal = plan.AddGoal(plan.AddProblem(need.Problem, need.Dimension), need.Goals[random.Next(need.Goals.Length)], need.Strengths, need.Domain);
            var objective = plan.AddObjective(goal, need.Objective, need.Measure, person.Episode.AdmittedOn.AddDays(60 + (7 * random.Next(8))));
            plan.AddIntervention(objective, new InterventionDetails(need.Modality, need.Help,
                need.Modality is Modality.MedicationTreatment ? new Frequency(1, FrequencyUnit.Day) : new Frequency(random.Next(1, 3), FrequencyUnit.Week),
                Minutes: need.Modality is Modality.MedicationTreatment ? null : 50,
                Series: counseling.Find(s => need.Modality == (s.Kind is CounselingKind.Family ? Modality.FamilyCounseling : Modality.IndividualCounseling)),
                MedicationOrderId: need.Modality is Modality.MedicationTreatment ? person.MedicationOrderId : null));
        }

        var shared = plan.Objectives.First();
        foreach (var group in site.Groups.Where(g => g.Group.Members.Any(m => m.ClientId == person.Client.Id)))
        {
            plan.AddIntervention(shared, new InterventionDetails(
                group.Group.Kind is GroupKind.PeerSupport ? Modality.PeerSupport : Modality.GroupTherapy, group.Group.Name, new Frequency(group.Days.Count, FrequencyUnit.Week), group.Group, Minutes: 90));
        }

        if (site.Groups.FirstOrDefault(g => g.Group.Kind is GroupKind.PeerSupport && g.Group.Members.Any(m => m.ClientId == person.Client.Id)) is { Group.Fellowship: { } chosen })
        {
            plan.Choose(new PeerSupportChoice(chosen, chosen is Fellowship.Other ? "LifeRing" : null, Fellowship.SmartRecovery, null));
        }

        return plan;
    }

    private static void Activate(TreatmentPlan plan, DemoSite site, DemoClient person, DateOnly today, Random random)
    {
        var signer = site.Staff.First(s => s.Credential is not null && !s.IsIntern).Title;
        var from = person.Episode.AdmittedOn.AddDays(random.Next(3, 8));
        plan.Sign(from, signer, site.Site.Clock.ToUtc(from, new TimeOnly(15, 30)), MedicationAnswer.NotAsked);
        for (var day = from.AddDays(30); day < (person.Episode.DischargedOn ?? today); day = day.AddDays(30))
        {
            foreach (var objective in plan.Objectives)
            {
                plan.RecordProgress(objective, Status(random), null, signer, day, site.Site.Clock.ToUtc(day, new TimeOnly(16, 0)));
            }
        }
    }

    private static ObjectiveStatus Status(Random random) => random.Next(10) switch
    {
        < 5 => ObjectiveStatus.Progressing,
        < 8 => ObjectiveStatus.NoChange,
        8 => ObjectiveStatus.Worse,
        _ => ObjectiveStatus.Met,
    };
}
