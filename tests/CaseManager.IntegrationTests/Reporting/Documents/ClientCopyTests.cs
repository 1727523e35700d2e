using System.Text.RegularExpressions;
using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Disclosures;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Medication;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Reporting.Runs;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.TreatmentPlans;
using CaseManager.UnitTests.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace CaseManager.IntegrationTests.Reporting.Documents;

/// <summary>What is not for staff, as it is really composed: it holds no remark among staff (rule 12), and nearly everybody can read what the product says in it.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed partial class ClientCopyTests(string database)
{
    private const double HighestGrade = 8;
    private const string Remark = "Copied from another plan, write it anew";
    private const string Problem = "Consumes alcoholic beverages excessively notwithstanding interpersonal deterioration";

    private PlanBench bench = null!;
    private ReportDesk desk = null!;

    [SetUp]
    public async Task SetUp()
    {
        bench = await PlanBench.CreateAsync(database);
        desk = new ReportDesk(bench.Database) { Time = bench.Clock };
    }

    [TearDown]
    public async Task TearDown() => await (bench?.DisposeAsync() ?? default);

    [TestCase(Audience.Client)]
    [TestCase(Audience.SomebodyElse)]
    public async Task Rule_12_why_a_supervisor_sent_a_plan_back_is_for_staff(Audience audience)
    {
        var (client, plan) = await SentBackAsync();

        var staff = await desk.ComposeAsync(ReportKind.TreatmentPlan, client, bench.Today, bench.Today, plan: plan);
        var hers = await desk.ComposeAsync(ReportKind.TreatmentPlan, client, bench.Today, bench.Today, audience, plan);

        Assert.That(staff.Text(), Does.Contain($"Sent back: {Remark}"));
        Assert.That(hers.Text(), Does.Not.Contain(Remark).And.Not.Contain("ent back").And.Contain("not in force"));
    }

    [Test]
    public async Task Rule_12_what_was_sent_back_is_printed_for_staff_only()
    {
        var (client, plan) = await SentBackAsync();
        Task<Guid> Find(Guid? version, Audience audience) => desk.AskAsync(s => s.GetRequiredService<PlanToPrint>().FindAsync(client, bench.Today, version, audience, default));

        Assert.That(await Find(null, Audience.Internal), Is.EqualTo(plan));
        Assert.That(() => Find(null, Audience.Client), Throws.TypeOf<NotFoundException>(), "as a pack asks");
        Assert.That(() => Find(plan, Audience.Client), Throws.TypeOf<NotFoundException>());
        Assert.That(() => Find(plan, Audience.SomebodyElse), Throws.TypeOf<NotFoundException>());
    }

    [Test]
    public async Task The_words_of_the_product_in_a_clients_own_copy_are_of_grade_8_or_below()
    {
        var (client, plan) = await SentBackAsync();
        var (from, to) = (bench.Today.AddDays(-60), bench.Today);
        List<ReportDocument> copies =
        [
            await desk.ComposeAsync(ReportKind.TreatmentPlan, client, to, to, Audience.Client, plan),
            await desk.ComposeAsync(ReportKind.Progress, client, from, to, Audience.Client),
            await desk.ComposeAsync(ReportKind.ClientAttendance, client, from, to, Audience.Client),
        ];
        await ActivateAsync();
        copies.Add(await desk.ComposeAsync(ReportKind.Progress, client, from, to, Audience.Client));
        copies.Add(await desk.ComposeAsync(ReportKind.TreatmentPlan, client, to, to, Audience.Client, await AlterAsync()));

        // Headings, captions and labels of columns and facts are names, not sentences; what the client or the plan says is not the product's.
        var passages = copies.SelectMany(c => c.Blocks).OfType<ParagraphBlock>().Where(p => p.Tone is not Tone.Quote).Select(p => Fixed(p.Text)).Where(t => t.Split(' ').Length > 3).Distinct().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(passages, Has.Count.GreaterThan(12));
            Assert.That(passages, Has.Some.Contains("This plan is not what was signed").And.Some.Contains("not put to use").And.Some.Contains("you get it from someone else").And.Some.StartsWith("Code of what was signed"));
            passages.ForEach(text => Assert.That(FleschKincaid.Grade(text), Is.LessThanOrEqualTo(HighestGrade), text));
            Assert.That(copies.Select(c => c.Text()), Has.All.Not.Contains("county clinic"), "why is for staff");
        });
    }

    [Test]
    public async Task Where_a_check_allows_it_a_document_for_somebody_else_is_made_in_the_words_of_the_clients_copy()
    {
        var plan = await bench.ActiveAsync();
        await bench.RunAsync(new RecordProgress(plan.Id, plan.Objectives.Single().Id, ObjectiveStatus.NoChange, "Avoids the subject", bench.Today));
        var allows = Mock.Of<IDisclosureCheck>(d => d.DecideAsync(It.IsAny<Audience>(), It.IsAny<ReportKind>(), It.IsAny<Guid?>(), It.IsAny<CancellationToken>()) == Task.FromResult(Disclosure.Allowed));
        await using var worker = new Worker(bench.Database, bench.Clock.GetUtcNow().UtcDateTime, services => services.AddSingleton(allows));

        var asked = await worker.AskAsync(new AskForReport(ReportKind.Progress, plan.Of.ClientId, bench.Today, bench.Today, Audience.SomebodyElse));
        Assert.That(asked.Problems, Is.Empty);
        Assert.That(await worker.MakeAsync(asked.Value), Is.True);

        await using var db = bench.Database.Open();
        var run = await db.ReportRuns.Include(r => r.Files).SingleAsync(r => r.Id == asked.Value);
        var document = await desk.ComposeAsync(ReportKind.Progress, plan.Of.ClientId, bench.Today, bench.Today, Audience.SomebodyElse);
        using var read = UglyToad.PdfPig.PdfDocument.Open(await desk.DrawAsync(document));

        Assert.That((run.State, run.Error, run.Files.Count), Is.EqualTo((ReportState.Done, (string?)null, 3)));
        Assert.That(read.GetPages().Select(p => string.Join(' ', p.GetWords().Select(w => w.Text))), Has.All.Contains("Disclosed with the client's consent").And.All.Contains("42 CFR part 2 prohibits"));
        Assert.That(document.Text(), Does.Not.Contain("internal use").And.Not.Contain("Avoids the subject").And.Contain("how often you came"));
    }

    // What a client, a plan or a day says is taken out; a word of one syllable stands for it.
    private static string Fixed(string text) => Data().Replace(text.Replace(Problem, "", StringComparison.Ordinal), "X").Trim();

    [GeneratedRegex(@"[0-9a-f]{64}|[A-Z][a-z]{2} \d{1,2}, \d{4}")]
    private static partial Regex Data();

    private async Task<(Guid Client, Guid Plan)> SentBackAsync()
    {
        await using var db = bench.Database.Open();
        var stay = await db.Episodes.SingleAsync(e => e.Id == bench.EpisodeId);
        var plan = Write(new TreatmentPlan(bench.EpisodeId));
        plan.Sign(bench.Today, "Ines Ward, LCSW", bench.Clock.GetUtcNow().UtcDateTime, MedicationAnswer.NotAsked, needsCoSignature: true);
        plan.SendBack(Remark, "Dana Reyes, LCSW", bench.Clock.GetUtcNow().UtcDateTime);
        db.Add(plan);
        db.Add(new MedicationDecision(stay, MedicationDecisionKind.PrescribedElsewhere, bench.Today, "By the county clinic until June", new("Priya Nair, MD", bench.Clock.GetUtcNow().UtcDateTime, SiteClock.Of("America/Chicago"))));
        await db.SaveChangesAsync();
        return (stay.ClientId, plan.Id);
    }

    private async Task ActivateAsync()
    {
        await using var db = bench.Database.Open();
        var plan = await db.TreatmentPlans.SingleAsync(p => p.EpisodeId == bench.EpisodeId);
        var next = Write(plan.NextVersion(2));
        next.Sign(bench.Today, "Ines Ward, LCSW", bench.Clock.GetUtcNow().UtcDateTime, MedicationAnswer.NotAsked);
        next.RecordProgress(next.Objectives.First(), ObjectiveStatus.Progressing, Remark, "Ines Ward, LCSW", bench.Today, bench.Clock.GetUtcNow().UtcDateTime);
        db.Add(next);
        await db.SaveChangesAsync();
    }

    private async Task<Guid> AlterAsync()
    {
        await using var db = bench.Database.Open();
        await db.Database.ExecuteSqlRawAsync("UPDATE \"PlanGoals\" SET \"OwnWords\" = 'Something else'");
        return await db.TreatmentPlans.Where(p => p.Status == PlanStatus.Active).Select(p => p.Id).SingleAsync();
    }

    private static TreatmentPlan Write(TreatmentPlan plan)
    {
        var goal = plan.AddGoal(plan.AddProblem(Problem, AsamDimension.Dimension4), "I want my evenings back", domain: RecoveryDomain.EmotionalSupport);
        plan.AddIntervention(plan.AddObjective(goal, "Comes", "By count", new DateOnly(2026, 9, 1)), new InterventionDetails(Modality.IndividualCounseling, "Counseling", new Frequency(1, FrequencyUnit.Week)));
        return plan;
    }
}
