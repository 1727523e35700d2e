using CaseManager.Application.Medication;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Domain.Medication;
using CaseManager.IntegrationTests.Support;
using static CaseManager.IntegrationTests.Medication.MedicationScene;

namespace CaseManager.IntegrationTests.Medication;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class MedicationUseCaseTests(string database)
{
    private MedicationScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await MedicationScene.CreateAsync(database);

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task Doses_are_prescribed_given_missed_and_counted()
    {
        var order = await scene.PrescribeAsync();
        foreach (var day in new[] { -5, -4, -2, -1 })
        {
            Assert.That((await scene.RecordAsync(order, Given(Today.AddDays(day)))).Succeeded, Is.True);
        }

        Assert.That((await scene.RecordAsync(order, new() { Kind = DoseKind.Missed, Date = Today.AddDays(-3) })).Succeeded, Is.True);

        var seen = (await scene.LookAsync()).Active.Single();
        Assert.That((seen.Dose, seen.Prescriber, seen.SignedBy, seen.CoversToday), Is.EqualTo((40m, "Ana Reyes, LCSW", "Maya Torres", (DoseRow?)null)));
        Assert.That((seen.Adherence.DaysCovered, seen.Adherence.DaysPrescribed, seen.LastDose!.Date), Is.EqualTo((4, 5, Today.AddDays(-1))), "today is still open");

        Assert.That((await scene.RecordAsync(order, new() { Kind = DoseKind.Observed })).Succeeded, Is.True, "now");
        seen = (await scene.LookAsync()).Active.Single();
        Assert.That((seen.Adherence.DaysCovered, seen.Adherence.DaysPrescribed, seen.CoversToday?.Dose), Is.EqualTo((5, 6, (decimal?)40m)));
    }

    [Test]
    public async Task A_form_that_is_sent_twice_gives_no_dose_twice_and_of_two_people_the_second_is_told()
    {
        var order = await scene.PrescribeAsync();
        var version = await scene.VersionAsync(order);
        var first = await scene.RecordAsync(order, Given(), version);
        var again = await scene.RecordAsync(order, Given(), version);
        var other = await scene.RecordAsync(order, Given(hour: 9), version);
        var fresh = await scene.RecordAsync(order, Given(hour: 9));

        Assert.That((again.Succeeded, again.Value), Is.EqualTo((true, first.Value)));
        Assert.That(other.Problems.Select(p => p.Code), Is.EqualTo(new[] { "conflict" }));
        Assert.That(fresh.Problems.Select(p => (p.Code, p.Field)), Is.EqualTo(new[] { ("dose.day-taken", "Date") }));
        Assert.That((await LogAsync(order)).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task Of_many_who_give_the_same_dose_at_the_same_moment_one_does()
    {
        var order = await scene.PrescribeAsync();
        var version = await scene.VersionAsync(order);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => scene.RecordAsync(order, Given(hour: 6 + i), version))));

        Assert.That(outcomes.Count(o => o.Succeeded), Is.EqualTo(1));
        Assert.That(outcomes.SelectMany(o => o.Problems).Select(p => p.Code).Distinct(), Is.SubsetOf(new[] { "conflict", "dose.day-taken" }));
    }

    [Test]
    public async Task Rule_7_a_corrected_dose_is_kept_and_counts_no_more()
    {
        var order = await scene.PrescribeAsync(from: Today);
        var dose = (await scene.RecordAsync(order, Given())).Value;

        var corrected = await scene.Center.RunAsync(new CorrectDose(scene.EpisodeId, order, await scene.VersionAsync(order), dose, Given() with { Kind = DoseKind.Refused }, "Left before taking it"));

        Assert.That(corrected.Problems, Is.Empty, "at the same minute");
        Assert.That((await LogAsync(order)).Items.Select(d => (d.Kind, d.IsCorrected, d.Why)).OrderBy(d => d.IsCorrected), Is.EqualTo(new[] { (DoseKind.Refused, false, "Left before taking it"), (DoseKind.Observed, true, null) }));
        Assert.That((await scene.LookAsync()).Active.Single().Adherence.DaysCovered, Is.Zero);
    }

    [Test]
    public async Task An_order_is_stopped_and_another_one_begins_and_a_mistake_is_struck_out_and_restored()
    {
        var first = await scene.PrescribeAsync();
        var second = await scene.MethadoneAsync(85, Today);
        Assert.That((await scene.Center.RunAsync(second)).Problems.Select(p => (p.Code, p.Field)), Is.EqualTo(new[] { ("order.same-substance", "ProductId") }));
        Assert.That((await scene.Center.RunAsync(new StopMedication(scene.EpisodeId, first, await scene.VersionAsync(first), Today.AddDays(-1), "Higher dose"))).Succeeded, Is.True);
        var order = (await scene.Center.RunAsync(second)).Value;
        Assert.That((await scene.RecordAsync(first, Given())).Problems.Select(p => (p.Code, p.Field)), Is.EqualTo(new[] { ("dose.stopped", "Date") }));

        Assert.That((await scene.Center.RunAsync(new VoidOrder(scene.EpisodeId, order, 1, "Wrong client"))).Succeeded, Is.True);
        var struck = await scene.LookAsync();
        Assert.That((struck.Active.Count, struck.Earlier.Total), Is.EqualTo((0, 2)));
        Assert.That((await scene.Center.RunAsync(new RestoreOrder(scene.EpisodeId, order, await scene.VersionAsync(order)))).Succeeded, Is.True);

        var seen = await scene.LookAsync();
        Assert.That((seen.Active.Single().Dose, seen.Earlier.Items.Single().StopReason), Is.EqualTo((85m, "Higher dose")));
        Assert.That(seen.Active.Single().PastVoids.Select(v => v.VoidReason), Is.EqualTo(new[] { "Wrong client" }));
    }

    [Test]
    public async Task What_cannot_be_ordered_is_said_beside_its_field()
    {
        var good = await scene.MethadoneAsync();
        (PrescribeMedication Command, string Field)[] bad =
        [
            (good with { Dose = 0 }, "Dose"), (good with { Dose = 5000 }, "Dose"), (good with { Dose = null }, "Dose"), (good with { Unit = DoseUnit.Milliliter }, "Unit"), (good with { Unit = (DoseUnit)99 }, "Unit"),
            (good with { Frequency = DoseFrequency.Monthly }, "Frequency"), (good with { StartsOn = new DateOnly(2025, 12, 31) }, "StartsOn"), (good with { StartsOn = null }, "StartsOn"),
            (good with { StartReason = new string('x', 20_000) }, "StartReason"), (good with { StartReason = "a\0b" }, "StartReason"), (good with { Dose = 60 }, "RangeReason"), (good with { ProductId = Guid.NewGuid() }, "ProductId"),
            (good with { PrescriberId = Guid.NewGuid() }, "PrescriberId"),
        ];
        foreach (var (command, field) in bad)
        {
            Assert.That((await scene.Center.RunAsync(command)).Problems.Select(p => p.Field), Is.EqualTo(new[] { field }), command.ToString());
        }

        var order = await scene.PrescribeAsync();
        (DoseFields Fields, string Field)[] doses =
        [
            (Given() with { Dose = 0 }, "Dose"), (Given() with { Dose = 4000 }, "Dose"), (Given() with { Dose = 20 }, "Remark"), (Given(Today.AddDays(1)), "Date"), (Given(hour: 23), "Time"), (Given(Today.AddDays(-6)), "Date"),
            (Given() with { Kind = null }, "Kind"), (Given() with { Kind = DoseKind.TakenHome }, "Days"), (Given() with { Kind = DoseKind.TakenHome, Days = 2 }, "Remark"), (Given() with { Remark = new string('x', 20_000) }, "Remark"),
            (new() { Kind = DoseKind.Observed, Date = Today.AddDays(-1) }, "Time"),
        ];
        foreach (var (fields, field) in doses)
        {
            Assert.That((await scene.RecordAsync(order, fields)).Problems.Select(p => p.Field), Is.EqualTo(new[] { field }), fields.ToString());
        }
    }

    [Test]
    public async Task Take_home_steps_are_proposed_by_the_rule_pack_and_the_decision_is_recorded()
    {
        await scene.Center.ChangeAsync(db =>
        {
            var pack = db.RulePacks.Single(p => p.SeedKey == "federal-otp");
            db.Entry(pack).Collection(p => p.Versions).Load();
            var rules = new Domain.RulePacks.SiteRules(scene.Center.Site.Id);
            rules.Use(pack, new DateOnly(2026, 1, 1), "Ada", new DateTime(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc));
            db.Add(rules);
        });
        var order = await scene.PrescribeAsync(from: Today.AddDays(-14));
        var met = new TakeHomeCriteria(true, true, true, true, true, true);
        Assert.That((await scene.Center.RunAsync(new DecideTakeHome(scene.EpisodeId, met, 7, null))).Problems.Select(p => p.Code), Is.EqualTo(new[] { "take-home.no-dose" }));
        await scene.RecordAsync(order, Given(Today.AddDays(-14)));
        await scene.RecordAsync(order, new() { Kind = DoseKind.Missed, Date = Today.AddDays(-13) });

        var home = (await scene.LookAsync()).TakeHome!;
        Assert.That((home.Open, home.NotTaken, home.Latest), Is.EqualTo((new TakeHomeProposal(15, 14, 14), 1, (TakeHomeRow?)null)));
        Assert.That((await scene.Center.RunAsync(new DecideTakeHome(scene.EpisodeId, met, 6, null))).Problems.Select(p => p.Field), Is.EqualTo(new[] { "Reason" }));
        Assert.That((await scene.Center.RunAsync(new DecideTakeHome(scene.EpisodeId, met, 6, "Begins with a week"))).Succeeded, Is.True);
        Assert.That((await scene.RecordAsync(order, Given() with { Kind = DoseKind.TakenHome, Days = 6 })).Succeeded, Is.True);
        Assert.That((await scene.LookAsync()).TakeHome!.Latest!.Days, Is.EqualTo(6));
        Assert.That((await scene.LookAsync()).TestDueBy, Is.EqualTo(new DateOnly(2026, 2, 15)), "eight tests a year");
    }

    [Test]
    public async Task Drug_tests_are_entered_struck_out_and_restored()
    {
        var test = (await scene.Center.RunAsync(new RecordDrugTest(scene.EpisodeId, Today, false, new Dictionary<DrugPanel, DrugTestOutcome> { [DrugPanel.Cocaine] = DrugTestOutcome.Negative }, "Observed"))).Value;
        Assert.That((await scene.LookAsync()).LastTest!.Results, Is.EqualTo(new[] { new ResultRow(DrugPanel.Cocaine, DrugTestOutcome.Negative) }));
        await scene.Center.RunAsync(new VoidDrugTest(scene.EpisodeId, test, 1, "Wrong client"));
        Assert.That((await scene.LookAsync()).LastTest, Is.Null);
        await scene.Center.RunAsync(new RestoreDrugTest(scene.EpisodeId, test, 2));
        Assert.That((await scene.LookAsync()).LastTest!.Id, Is.EqualTo(test));
    }

    [Test]
    public async Task Rule_3_the_medication_question_is_answered_by_an_order_that_runs_or_by_a_decision()
    {
        Assert.That(await QuestionAsync(), Is.EqualTo(new MedicationAnswer(false, false, null)));
        await scene.DiagnoseAsync("F1120");
        Assert.That((await QuestionAsync()).IsMissing, Is.True);
        var order = await scene.PrescribeAsync();
        Assert.That(await QuestionAsync(), Is.EqualTo(new MedicationAnswer(true, true, null)));
        await scene.Center.RunAsync(new StopMedication(scene.EpisodeId, order, 1, Today.AddDays(-1), "Wishes to stop"));
        Assert.That((await QuestionAsync()).IsMissing, Is.True, "it is stopped");
        await scene.Center.RunAsync(new RecordMedicationDecision(scene.EpisodeId, MedicationDecisionKind.OfferedAndDeclined, Today, "“Not now.”"));

        Assert.That(await QuestionAsync(), Is.EqualTo(new MedicationAnswer(true, false, MedicationDecisionKind.OfferedAndDeclined)));
        Assert.That((await scene.LookAsync()).Answer, Is.EqualTo(await QuestionAsync()), "the page says the same");
    }

    [Test]
    public async Task Only_medical_staff_write_medication([Values(Role.Counselor, Role.ClinicalSupervisor, Role.Administrator, Role.Staff)] Role role)
    {
        var command = await scene.MethadoneAsync();
        scene.Center.Role = role;

        Assert.That((await scene.Center.RunAsync(command)).IsForbidden, Is.True);
    }

    private Task<MedicationAnswer> QuestionAsync() => scene.Center.ReadAsync<MedicationQuestion, MedicationAnswer>(q => q.OfAsync(scene.EpisodeId, Today, default));

    private Task<Page<DoseRow>> LogAsync(Guid order) => scene.Center.ReadAsync<MedicationHistory, Page<DoseRow>>(h => h.DosesAsync(scene.EpisodeId, order, new PageRequest(), default));
}
