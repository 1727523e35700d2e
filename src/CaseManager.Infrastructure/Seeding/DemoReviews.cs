using CaseManager.Domain.Common;
using CaseManager.Domain.Medication;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>
/// What became of the plans of the demo center after they were signed: most clients answered and most plans were reviewed, so that what is late stands out in the list of what is due.
/// </summary>
internal static class DemoReviews
{
    private const int Days = 30;

    /// <summary>The versions that reviews made of plans in force, each signed on the day of the last review; one of a site waits for its co-signature, and every fourth review was left out.</summary>
    /// <param name="plans">The plans of the people, in their order.</param>
    public static IEnumerable<TreatmentPlan> Of(DemoSite site, IReadOnlyList<DemoClient> people, IReadOnlyList<TreatmentPlan> plans, DateOnly today)
    {
        var intern = site.Staff.FirstOrDefault(s => s.IsIntern)?.Title;
        var awaits = intern is not null;
        foreach (var (plan, number) in people.Zip(plans).Where(p => p.First.Episode.IsRunning && p.Second.Status is PlanStatus.Active).Select((p, i) => (p.Second, i)))
        {
            var review = LastReview(plan.ActiveFrom!.Value, today);
            if (review is null || number % 4 == 2)
            {
                Answer(plan, number, plan.ActiveFrom.Value, site.Site.Clock, today);
                continue;
            }

            var next = plan.NextVersion(plan.Number + 1);
            next.Sign(review.Value, awaits ? intern! : plan.SignedBy!, At(site.Site.Clock, review.Value), MedicationAnswer.NotAsked, needsCoSignature: awaits);
            if (!awaits)
            {
                plan.Supersede(review.Value);
            }

            awaits = false;
            Answer(next, number, review.Value, site.Site.Clock, today);
            yield return next;
        }
    }

    // Every sixth client was not asked yet, and one after them could not sign.
    private static void Answer(TreatmentPlan plan, int number, DateOnly day, SiteClock clock, DateOnly today)
    {
        if (number % 6 != 4)
        {
            plan.Answer(number % 6 == 5
                ? new ClientResponseDetails(ClientAnswer.Unable, day, Words: "Not well enough today", NextAttempt: Later(day.AddDays(3), today.AddDays((number % 4) - 1)))
                : new ClientResponseDetails(ClientAnswer.Agreed, day, Name: "Signed on paper"), plan.SignedBy!, At(clock, day));
        }
    }

    private static DateOnly? LastReview(DateOnly signed, DateOnly today) =>
        (today.DayNumber - signed.DayNumber) / Days is > 0 and var reviews ? signed.AddDays(reviews * Days) : null;

    private static DateTime At(SiteClock clock, DateOnly day) => clock.ToUtc(day, new TimeOnly(16, 30));

    private static DateOnly Later(DateOnly first, DateOnly second) => first > second ? first : second;
}
