using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Reporting.Runs;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Reporting.Documents;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class PlanReportTests(string database)
{
    private const string Drawing = "M10 60L40 20L80 100L120 20L160 100L390 60";

    private PlanBench bench = null!;
    private ReportDesk desk = null!;

    [SetUp]
    public async Task SetUp()
    {
        bench = await PlanBench.CreateAsync(database);
        desk = new ReportDesk(bench.Database) { Time = bench.Clock };
    }

    [TearDown]
    public async Task TearDown()
    {
        if (bench is not null)
        {
            await bench.DisposeAsync();
        }
    }

    [Test]
    public async Task A_signed_plan_prints_all_its_parts_and_every_signature()
    {
        var plan = await bench.DraftAsync();
        await bench.RunAsync(new SaveIntervention
        {
            PlanId = plan.Id, ObjectiveId = plan.Objectives.Single().Id, Modality = Modality.GroupTherapy, Description = "Skills group", Times = 1, Unit = FrequencyUnit.Week, Minutes = 90,
            GroupId = bench.TherapyId, ResponsibleId = bench.CounselorId,
        });
        plan = await bench.ReadAsync(plan.Id);
        await bench.RunAsync(new ChoosePeerSupport(plan.Id, plan.Version, Fellowship.SmartRecovery, null, Fellowship.Other, "LifeRing"));
        plan = await bench.ReadAsync(plan.Id);
        Assert.That((await bench.RunAsync(new SignPlan(plan.Id, plan.Version, PlanBench.Password))).Problems, Is.Empty);
        await AnswerAsync(new() { PlanId = plan.Id, Version = 0, Answer = ClientAnswer.Unable, Words = "Has a fever", NextAttempt = bench.Today.AddDays(2) });
        await AnswerAsync(new() { PlanId = plan.Id, Version = 0, Answer = ClientAnswer.Disagreed, Words = "I do not want the group", Drawing = Drawing, Name = "Rosa Marsh", Relation = "mother, legal guardian" });

        var document = await PrintAsync(plan);

        Assert.That(Facts(document), Does.Contain("Zoë Marsh").And.Contain("P001").And.Contain("1, active").And.Contain("SMART Recovery").And.Contain("LifeRing").And.Contain("ASAM level 2.1"));
        Assert.That(document.Furniture.Period, Is.EqualTo("in force since Mar 3, 2026"));
        Assert.That(document.Table("Goals of problem 1").Rows.SelectMany(r => r.Cells), Has.Member("Drinks most evenings").And.Member("I want my evenings back"));
        Assert.That(document.Table("Objectives of goal 1.1").Rows.Single().Cells, Is.EqualTo(new[] { "1.1.1", "Tells someone the same day", "5 of 7 days, by own log", "May 2, 2026", "Not reviewed yet" }));
        var help = document.Table("Interventions of goal 1.1");
        Assert.That(help.Cell("Group therapy: Skills group", "How often"), Does.EndWith("90 min each"));
        Assert.That((help.Cell("Group therapy: Skills group", "Linked to"), help.Cell("Group therapy: Skills group", "Seen to by")), Is.EqualTo(("Evening therapy", "Ines Ward, LCSW")));
        var signatures = document.Table("Who signed, and what the client said").Rows.Select(r => string.Join(" | ", r.Cells));
        Assert.That(signatures, Is.EqualTo(new[]
        {
            "Counselor | Ines Ward, LCSW | Mar 3, 2026 21:00 | Signed",
            "Client | Zoë Marsh | Mar 3, 2026 | Unable to sign now; tried again on Mar 5, 2026: “Has a fever”",
            "Client | Rosa Marsh (mother, legal guardian) | Mar 3, 2026 | Disagrees: “I do not want the group”",
        }));
        Assert.That(document.Blocks.OfType<DrawingBlock>().Single(), Has.Property("Path").EqualTo(Drawing).And.Property("Caption").Contains("Rosa Marsh"));
        Assert.That(document.Blocks.OfType<SignaturesBlock>(), Is.Empty, "nobody has to sign any more");
    }

    [Test]
    public async Task A_draft_says_that_it_is_none_and_has_lines_to_sign_on()
    {
        var document = await PrintAsync(await bench.DraftAsync());

        Assert.That(document.Text(), Does.Contain("Nobody has signed it"));
        Assert.That(document.Furniture.Period, Is.EqualTo("not in force"));
        Assert.That(document.Blocks.OfType<SignaturesBlock>().Single().Signers, Is.EqualTo(new[] { "Client", "Counselor", "Supervisor" }));
    }

    [Test]
    public async Task Rule_12_what_staff_remark_at_a_review_is_not_in_the_clients_own_copy()
    {
        var plan = await bench.ActiveAsync();
        await bench.RunAsync(new RecordProgress(plan.Id, plan.Objectives.Single().Id, ObjectiveStatus.NoChange, "Avoids the subject", bench.Today));

        Assert.That((await PrintAsync(plan)).Text(), Does.Contain("No change").And.Contain("Avoids the subject"));
        Assert.That((await PrintAsync(plan, Audience.Client)).Text(), Does.Contain("No change").And.Not.Contain("Avoids the subject"));
    }

    [Test]
    public async Task A_plan_that_was_altered_outside_of_the_product_says_so_on_paper()
    {
        var plan = await bench.ActiveAsync();
        await using (var db = bench.Database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE \"PlanGoals\" SET \"OwnWords\" = 'Something else'");
        }

        Assert.That((await PrintAsync(plan)).Text(), Does.Contain("altered outside of CaseManager"));
    }

    [Test]
    public async Task The_version_in_force_on_the_last_day_is_printed_unless_another_one_is_asked_for()
    {
        var first = await bench.ActiveAsync();
        var draft = (await bench.RunAsync(new StartNextVersion(first.Id))).Value;
        await using var worker = new Worker(bench.Database, bench.Clock.GetUtcNow().UtcDateTime);
        async Task<Guid?> PrintedAsync(Guid? plan, DateOnly day)
        {
            var asked = await worker.AskAsync(new AskForReport(ReportKind.TreatmentPlan, first.Of.ClientId, day, day, PlanId: plan));
            await using var db = bench.Database.Open();
            return await db.ReportRuns.Where(r => r.Id == asked.Value).Select(r => r.PlanId).SingleOrDefaultAsync();
        }

        Assert.That(await PrintedAsync(null, bench.Today), Is.EqualTo(first.Id));
        Assert.That(await PrintedAsync(draft, bench.Today), Is.EqualTo(draft));
        Assert.That(await PrintedAsync(null, bench.Today.AddDays(-10)), Is.EqualTo(draft), "the newest, where none was in force");
        Assert.That(await PrintedAsync(Guid.NewGuid(), bench.Today), Is.Null, "a version of nobody is not printed");
    }

    [Test]
    public async Task The_number_of_queries_does_not_grow_with_the_plan()
    {
        await PrintAsync(await bench.LargeAsync(1, 1, 1, 1));
        var few = desk.Queries;
        await using var other = await PlanBench.CreateAsync(database);
        var large = await other.LargeAsync(8, 16, 40, 60);
        desk = new ReportDesk(other.Database) { Time = other.Clock };
        await PrintAsync(large);

        Assert.That(desk.Queries, Is.EqualTo(few).And.LessThanOrEqualTo(12));
    }

    private Task<ReportDocument> PrintAsync(PlanView plan, Audience audience = Audience.Internal) =>
        desk.ComposeAsync(ReportKind.TreatmentPlan, plan.Of.ClientId, bench.Today, bench.Today, audience, plan.Id);

    private async Task AnswerAsync(AnswerPlan answer)
    {
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        var outcome = await bench.RunAsync(answer with { Version = (await bench.ReadAsync(answer.PlanId)).Version, Day = bench.Today });
        Assert.That(outcome.Problems, Is.Empty);
    }

    private static string Facts(ReportDocument document) => string.Join('\n', document.Blocks.OfType<FactsBlock>().SelectMany(f => f.Facts).Select(f => $"{f.Label}: {f.Value}"));
}
