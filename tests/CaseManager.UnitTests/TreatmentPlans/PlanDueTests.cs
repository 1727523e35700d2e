using CaseManager.Domain.RulePacks;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.UnitTests.Support;
using static CaseManager.UnitTests.TreatmentPlans.DueBuilder;

namespace CaseManager.UnitTests.TreatmentPlans;

/// <summary>What is to be done next, and how urgent it is.</summary>
public sealed class PlanDueTests
{
    private static readonly Rule[] Rules =
    [
        Clock(RuleKind.FirstPlan, ClockUnit.CalendarDays, 14), Clock(RuleKind.PlanReview, ClockUnit.CalendarDays, 30),
        Clock(RuleKind.CoSignature, ClockUnit.CalendarDays, 10), Clock(RuleKind.ClientSignature, ClockUnit.CalendarDays, 5),
    ];

    [Test]
    public void A_stay_without_a_plan_has_a_first_plan_to_start()
    {
        var item = Stay().Due("2026-03-02").Single();

        Assert.That((item.Kind, item.PlanId, item.StartedOn, item.DueOn), Is.EqualTo((PlanTaskKind.FirstPlan, (Guid?)null, (DateOnly?)On("2026-03-01"), (DateOnly?)On("2026-03-15"))));
    }

    [Test]
    public void A_draft_of_the_first_version_is_still_the_first_plan()
    {
        var stay = Stay().Version(PlanStatus.Draft);

        Assert.That((stay.Next("2026-03-02").Kind, stay.Next("2026-03-02").PlanId, stay.Next("2026-03-02").DueOn), Is.EqualTo((PlanTaskKind.FirstPlan, (Guid?)stay.Plan(1), (DateOnly?)On("2026-03-15"))));
    }

    [Test]
    public void Reviews_are_chained_to_the_last_signed_version()
    {
        var stay = Stay().Version(PlanStatus.Superseded, "2026-03-10").Version(PlanStatus.Active, "2026-04-05");

        Assert.That((stay.Next("2026-04-06").Kind, stay.Next("2026-04-06").DueOn), Is.EqualTo((PlanTaskKind.Review, (DateOnly?)On("2026-05-05"))));
    }

    [Test]
    public void A_draft_of_a_later_version_waits_for_the_signature_by_the_day_of_the_review()
    {
        var stay = Stay().Version(PlanStatus.Active, "2026-03-10").Version(PlanStatus.Draft);

        Assert.That((stay.Next("2026-04-06").Kind, stay.Next("2026-04-06").PlanId, stay.Next("2026-04-06").DueOn), Is.EqualTo((PlanTaskKind.CounselorSignature, (Guid?)stay.Plan(2), (DateOnly?)On("2026-04-09"))));
    }

    [Test]
    public void The_co_signature_counts_from_the_counselors_signature()
    {
        var stay = Stay().Version(PlanStatus.Active, "2026-03-10").Version(PlanStatus.AwaitingCoSignature, "2026-04-05");

        Assert.That((stay.Next("2026-04-06").Kind, stay.Next("2026-04-06").PlanId, stay.Next("2026-04-06").DueOn), Is.EqualTo((PlanTaskKind.CoSignature, (Guid?)stay.Plan(2), (DateOnly?)On("2026-04-15"))));
    }

    [Test]
    public void What_was_sent_back_was_not_signed_for_the_clock()
    {
        var first = Stay().Version(PlanStatus.SentBack, "2026-03-10");
        var later = Stay().Version(PlanStatus.Active, "2026-03-10").Version(PlanStatus.SentBack, "2026-04-05");

        Assert.That((first.Next("2026-03-11").Kind, first.Next("2026-03-11").DueOn), Is.EqualTo((PlanTaskKind.SentBack, (DateOnly?)On("2026-03-15"))), "of the first plan");
        Assert.That((later.Next("2026-04-06").Kind, later.Next("2026-04-06").DueOn), Is.EqualTo((PlanTaskKind.SentBack, (DateOnly?)On("2026-04-09"))), "of the review");
        var again = first.Version(PlanStatus.Draft).Next("2026-03-11");
        Assert.That((again.Kind, again.DueOn), Is.EqualTo((PlanTaskKind.CounselorSignature, (DateOnly?)On("2026-03-15"))));
    }

    [Test]
    public void Versions_are_taken_in_their_order_and_not_as_they_come()
    {
        var (older, newer) = (new DueVersion(Guid.NewGuid(), 1, PlanStatus.Superseded, On("2026-03-10"), ClientAnswer.Agreed), new DueVersion(Guid.NewGuid(), 2, PlanStatus.Active, On("2026-04-05"), ClientAnswer.Agreed));

        Assert.That(PlanDue.Of(new DueStay(On("2026-03-01"), null, [newer, older], ClockContext.Empty), Stay().Rules, On("2026-04-06")).Single().DueOn, Is.EqualTo(On("2026-05-05")));
    }

    [TestCase(null, null, "2026-03-15", TestName = "{m}: not asked yet")]
    [TestCase(ClientAnswer.Unable, "2026-03-20", "2026-03-20", TestName = "{m}: unable, until the next attempt")]
    public void The_client_is_asked_beside_what_is_due_for_the_plan(ClientAnswer? answer, string? again, string due)
    {
        var stay = Stay().Version(PlanStatus.Active, "2026-03-10", answer, again);
        var items = stay.Due("2026-03-11");

        Assert.That(items.Select(i => i.Kind), Is.EqualTo(new[] { PlanTaskKind.Review, PlanTaskKind.ClientAnswer }));
        Assert.That((items[1].PlanId, items[1].DueOn, items[1].Rule is null), Is.EqualTo(((Guid?)stay.Plan(1), (DateOnly?)On(due), answer is not null)));
    }

    [TestCase(ClientAnswer.Agreed)]
    [TestCase(ClientAnswer.Disagreed)]
    [TestCase(ClientAnswer.Declined)]
    public void Who_has_answered_is_not_asked_again(ClientAnswer answer) =>
        Assert.That(Stay().Version(PlanStatus.Active, "2026-03-10", answer).Due("2026-03-11").Select(i => i.Kind), Is.EqualTo(new[] { PlanTaskKind.Review }));

    [Test]
    public void The_client_is_asked_about_the_last_signed_version_even_while_the_next_one_is_written()
    {
        var stay = Stay().Version(PlanStatus.Superseded, "2026-03-10", answer: null).Version(PlanStatus.Active, "2026-04-05", answer: null).Version(PlanStatus.Draft);

        Assert.That(stay.Due("2026-04-06").Select(i => (i.Kind, i.PlanId)), Is.EqualTo(new[] { (PlanTaskKind.CounselorSignature, (Guid?)stay.Plan(3)), (PlanTaskKind.ClientAnswer, (Guid?)stay.Plan(2)) }));
    }

    [TestCase("2026-03-07", PlanTaskState.Due, TestName = "{m}: eight days before")]
    [TestCase("2026-03-08", PlanTaskState.AtRisk, TestName = "{m}: seven days before")]
    [TestCase("2026-03-15", PlanTaskState.AtRisk, TestName = "{m}: the day itself is in time")]
    [TestCase("2026-03-16", PlanTaskState.Overdue, TestName = "{m}: the day after")]
    public void How_urgent_it_is(string today, PlanTaskState state) => Assert.That(Stay().Next(today).State, Is.EqualTo(state));

    [Test]
    public void Days_of_service_put_a_task_at_risk_before_its_day_is_known()
    {
        var stay = new DueBuilder("2026-03-01", Clock(RuleKind.FirstPlan, ClockUnit.ServiceDays, 5)).Served("2026-02-20", "2026-03-01", "2026-03-02", "2026-03-02");
        var few = stay.Next("2026-03-02");
        var more = stay.Served("2026-03-04").Next("2026-03-04");
        var all = stay.Served("2026-03-05", "2026-03-09").Next("2026-03-10");

        Assert.That((few.DueOn, few.NoDay, few.Served, few.State), Is.EqualTo(((DateOnly?)null, (NoDueDay?)NoDueDay.ServiceDaysToCome, (int?)2, PlanTaskState.Due)));
        Assert.That((more.Served, more.State), Is.EqualTo(((int?)3, PlanTaskState.AtRisk)));
        Assert.That((all.DueOn, all.NoDay, all.State), Is.EqualTo(((DateOnly?)On("2026-03-09"), (NoDueDay?)null, PlanTaskState.Overdue)));
    }

    [Test]
    public void Where_no_day_can_be_told_it_is_said_why()
    {
        var none = new DueBuilder("2026-03-01", Clock(RuleKind.FirstPlan, ClockUnit.None, 0)).Next("2030-01-01");
        var silent = new DueBuilder("2026-03-01").Next("2030-01-01");
        var unplanned = new DueBuilder("2026-03-01", Clock(RuleKind.PlanReview, ClockUnit.PartOfStay, 1, 2)).Version(PlanStatus.Active, "2026-03-05").Next("2030-01-01");

        Assert.That(new[] { none, silent, unplanned }.Select(i => (i.NoDay, i.DueOn, i.State)), Is.EqualTo(new[]
        {
            ((NoDueDay?)NoDueDay.NoFixedDay, (DateOnly?)null, PlanTaskState.Due), (NoDueDay.NoRule, null, PlanTaskState.Due), (NoDueDay.StayNotPlanned, null, PlanTaskState.Due),
        }));
        Assert.That((none.Rule?.Source, silent.Rule, none.RulePackVersionId is not null), Is.EqualTo(("Made up for tests", (Rule?)null, true)));
    }

    private static DueBuilder Stay() => new("2026-03-01", Rules);
}
