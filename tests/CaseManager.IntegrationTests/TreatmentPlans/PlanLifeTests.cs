using CaseManager.Application.Episodes;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.TreatmentPlans;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class PlanLifeTests(string database)
{
    private PlanBench bench = null!;

    [SetUp]
    public async Task OpenAsync() => bench = await PlanBench.CreateAsync(database);

    [TearDown]
    public async Task CloseAsync()
    {
        // Nothing was opened where the test was skipped for want of a server.
        if (bench is not null)
        {
            await bench.DisposeAsync();
        }
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("somebody else's")]
    public async Task Nobody_signs_without_their_password(string? password)
    {
        var plan = await bench.DraftAsync();

        var outcome = await bench.RunAsync(new SignPlan(plan.Id, plan.Version, password));

        Assert.That(outcome.Problems.Single().Field, Is.EqualTo("Password"));
        Assert.That((await bench.ReadAsync(plan.Id)).Status, Is.EqualTo(PlanStatus.Draft));
    }

    [Test]
    public async Task What_an_intern_signs_waits_for_the_supervisor_and_then_takes_the_place_of_the_version_before()
    {
        var first = await bench.ActiveAsync();
        await bench.WorksAsInternAsync();
        var second = await bench.ReadAsync((await bench.RunAsync(new StartNextVersion(first.Id))).Value);
        await bench.RunAsync(new SignPlan(second.Id, second.Version, PlanBench.Password));
        second = await bench.ReadAsync(second.Id);
        Assert.That((second.Status, (await bench.ReadAsync(first.Id)).Status), Is.EqualTo((PlanStatus.AwaitingCoSignature, PlanStatus.Active)));
        Assert.That((await bench.RunAsync(new CoSignPlan(second.Id, second.Version, PlanBench.Password))).IsForbidden, Is.True, "a counselor does not co-sign");

        await bench.BecomesSupervisorAsync();
        Assert.That((await bench.RunAsync(new CoSignPlan(second.Id, second.Version, "wrong"))).Problems.Single().Code, Is.EqualTo("password.wrong"));
        Assert.That((await bench.RunAsync(new CoSignPlan(second.Id, second.Version, PlanBench.Password))).Problems, Is.Empty);

        second = await bench.ReadAsync(second.Id);
        Assert.That((second.Status, second.Signatures!.CoSignedBy, second.Signatures.IsAsSigned), Is.EqualTo((PlanStatus.Active, "Dana Reyes, LCSW", true)));
        Assert.That((await bench.ReadAsync(first.Id)).Status, Is.EqualTo(PlanStatus.Superseded));
    }

    [Test]
    public async Task What_is_sent_back_is_written_again_as_the_next_version()
    {
        await bench.WorksAsInternAsync();
        var plan = await bench.DraftAsync();
        await bench.RunAsync(new SignPlan(plan.Id, plan.Version, PlanBench.Password));
        await bench.BecomesSupervisorAsync();
        Assert.That((await bench.RunAsync(new SendPlanBack(plan.Id, plan.Version + 1, " "))).Problems.Single().Field, Is.EqualTo("Because"));

        await bench.RunAsync(new SendPlanBack(plan.Id, plan.Version + 1, "Not in her words"));
        var next = await bench.ReadAsync((await bench.RunAsync(new StartNextVersion(plan.Id))).Value);

        plan = await bench.ReadAsync(plan.Id);
        Assert.That((plan.Status, plan.Signatures!.SentBackBecause, plan.ActiveFrom), Is.EqualTo((PlanStatus.SentBack, "Not in her words", (DateOnly?)null)));
        Assert.That((next.Number, next.Status, next.Goals.Single().OwnWords), Is.EqualTo((2, PlanStatus.Draft, "I want my evenings back")));
    }

    [Test]
    public async Task The_client_answers_once_to_what_they_read()
    {
        var plan = await bench.ActiveAsync();
        var answer = new AnswerPlan { PlanId = plan.Id, Version = plan.Version, Answer = ClientAnswer.Disagreed, Day = bench.Today, Words = "I want fewer groups" };

        var first = await bench.RunAsync(answer);
        var again = await bench.RunAsync(answer);

        Assert.That((first.Succeeded, again.IsConflict), Is.EqualTo((true, true)));
        var read = await bench.ReadAsync(plan.Id);
        Assert.That(read.Responses.Single().Words, Is.EqualTo("I want fewer groups"));
        Assert.That((read.Status, read.Signatures!.IsAsSigned), Is.EqualTo((PlanStatus.Active, true)));
    }

    [TestCase(1)]
    [TestCase(-1)]
    public async Task An_answer_lies_between_the_signature_and_today(int days)
    {
        var plan = await bench.ActiveAsync();

        var outcome = await bench.RunAsync(new AnswerPlan { PlanId = plan.Id, Version = plan.Version, Answer = ClientAnswer.Declined, Day = bench.Today.AddDays(days) });

        Assert.That((outcome.Problems.Single().Code, outcome.Problems.Single().Field), Is.EqualTo(("response.day", "Day")));
    }

    [Test]
    public async Task Rule_4_the_choice_is_recorded_and_carried_over()
    {
        var plan = await bench.DraftAsync();
        await bench.RunAsync(PlanBench.Intervention(plan, plan.Objectives.Single().Id, Modality.PeerSupport, bench.PeerSupportId));
        plan = await bench.ReadAsync(plan.Id);
        Assert.That(plan.Gaps.Where(g => g.Blocks).Select(g => g.Code), Is.EqualTo(new[] { "plan.peer-support-choice" }));

        var wrong = await bench.RunAsync(new ChoosePeerSupport(plan.Id, plan.Version, Fellowship.NarcoticsAnonymous, null, Fellowship.CelebrateRecovery, null));
        await bench.RunAsync(new ChoosePeerSupport(plan.Id, plan.Version, Fellowship.NarcoticsAnonymous, null, Fellowship.SmartRecovery, null));
        plan = await bench.ReadAsync(plan.Id);
        await bench.RunAsync(new SignPlan(plan.Id, plan.Version, PlanBench.Password));

        Assert.That(wrong.Problems.Single().Field, Is.EqualTo("Alternative"));
        Assert.That((await bench.ReadAsync((await bench.RunAsync(new StartNextVersion(plan.Id))).Value)).PeerSupport,
            Is.EqualTo(new PeerSupportChoice(Fellowship.NarcoticsAnonymous, null, Fellowship.SmartRecovery, null)));
    }

    [Test]
    public async Task A_plan_ends_with_the_stay_and_goes_on_when_the_discharge_is_taken_back()
    {
        var plan = await bench.ActiveAsync();
        var stay = await bench.StayVersionAsync();
        Assert.That((await bench.RunAsync(new DischargeClient(bench.EpisodeId, stay, bench.Today, null, DischargeReason.Completed))).Problems, Is.Empty);
        var closed = await bench.ReadAsync(plan.Id);

        await bench.BecomesSupervisorAsync();
        Assert.That((await bench.RunAsync(new ReopenEpisode(bench.EpisodeId, await bench.StayVersionAsync(), "Came back the same day"))).Problems, Is.Empty);

        Assert.That((closed.Status, closed.ActiveUntil), Is.EqualTo((PlanStatus.Closed, (DateOnly?)bench.Today)));
        Assert.That((await bench.ReadAsync(plan.Id)).Status, Is.EqualTo(PlanStatus.Active));
    }

    [Test]
    public async Task Nothing_comes_into_force_in_a_stay_that_is_over()
    {
        var first = await bench.ActiveAsync();
        var draft = await bench.ReadAsync((await bench.RunAsync(new StartNextVersion(first.Id))).Value);
        await bench.RunAsync(new DischargeClient(bench.EpisodeId, await bench.StayVersionAsync(), bench.Today, null, DischargeReason.Completed));

        Assert.That((await bench.RunAsync(new SignPlan(draft.Id, draft.Version, PlanBench.Password))).Problems.Single().Code, Is.EqualTo("plan.stay-over"));

        await bench.BecomesSupervisorAsync();
        await bench.RunAsync(new ReopenEpisode(bench.EpisodeId, await bench.StayVersionAsync(), "Came back"));
        Assert.That((await bench.RunAsync(new SignPlan(draft.Id, draft.Version, PlanBench.Password))).Problems, Is.Empty);
        Assert.That((await bench.ReadAsync(first.Id)).Versions.Select(v => v.Status), Is.EqualTo(new[] { PlanStatus.Active, PlanStatus.Superseded }));
    }

    [Test]
    public async Task What_a_later_version_holds_is_not_left_behind()
    {
        await bench.WorksAsInternAsync();
        var plan = await bench.DraftAsync();
        await bench.RunAsync(new SignPlan(plan.Id, plan.Version, PlanBench.Password));
        await bench.BecomesSupervisorAsync();
        await bench.RunAsync(new SendPlanBack(plan.Id, plan.Version + 1, "Not in her words"));
        var second = await bench.ReadAsync((await bench.RunAsync(new StartNextVersion(plan.Id))).Value);
        await bench.RunAsync(new SignPlan(second.Id, second.Version, PlanBench.Password));

        Assert.That((await bench.RunAsync(new StartNextVersion(plan.Id))).Problems.Single().Code, Is.EqualTo("plan.not-newest").Or.EqualTo("plan.draft-exists"));
    }

    [Test]
    public async Task What_was_altered_in_the_database_after_the_signature_shows()
    {
        var plan = await bench.ActiveAsync();
        await using (var db = bench.Database.Open())
        {
            await db.Set<Objective>().Where(o => o.Id == plan.Objectives.First().Id).ForEachAsync(o => db.Entry(o).Property(x => x.Measure).CurrentValue = "Anything");
            await db.SaveChangesAsync();
        }

        Assert.That((await bench.ReadAsync(plan.Id)).Signatures!.IsAsSigned, Is.False);
    }
}
