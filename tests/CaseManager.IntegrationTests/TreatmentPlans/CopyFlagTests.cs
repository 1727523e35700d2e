using System.Text.Json;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Medication;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Audit;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Groups;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.TreatmentPlans;

/// <summary>Rule 6: what is like the library or like another client's plan is flagged before the signature.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class CopyFlagTests(string database)
{
    private const string Step = "Names three early signs of wanting a drink and tells someone the same day";
    private const string NearlyTheSame = "Names four early signs of wanting a drink, and tells someone the same day!";
    private readonly StatementLog log = new();
    private PlanBench bench = null!;

    [SetUp]
    public async Task OpenAsync() => bench = await PlanBench.CreateAsync(database, log);

    [TearDown]
    public async Task CloseAsync()
    {
        if (bench is not null)
        {
            await bench.DisposeAsync();
        }
    }

    [Test]
    public async Task Rule_6_text_like_another_active_plan_is_flagged_and_the_other_client_is_not_named()
    {
        await OthersAsync(1, Step);
        var plan = await SayAsync(NearlyTheSame);

        var flag = plan.Copied.Single();

        Assert.That((flag.Code, flag.PartId, flag.Blocks), Is.EqualTo((CopyCheck.LikeAnother, (Guid?)plan.Objectives.Single().Id, false)));
        Assert.That(flag.Message, Is.EqualTo($"“{NearlyTheSame}” is like the plan of another client."));
        var everything = JsonSerializer.Serialize(plan);
        Assert.That(everything, Does.Not.Contain("Ottilie").And.Not.Contain("O-1-0").And.Not.Contain("three early signs"), "neither who it is nor what they said");
        Assert.That(plan.Gaps.Where(g => g.Blocks), Is.Empty);
    }

    [Test]
    public async Task Rule_6_it_is_signed_only_with_the_typed_confirmation_which_stands_under_the_plan()
    {
        await OthersAsync(1, Step);
        var plan = await SayAsync(NearlyTheSame);

        var refused = await bench.RunAsync(new SignPlan(plan.Id, plan.Version, PlanBench.Password, "yes"));
        Assert.That(refused.Problems.Select(p => (p.Code, p.Field)), Is.EqualTo(new[] { ("plan.copies-not-confirmed", (string?)"Confirmation") }));
        Assert.That((await bench.ReadAsync(plan.Id)).Status, Is.EqualTo(PlanStatus.Draft));

        var signed = await bench.RunAsync(new SignPlan(plan.Id, plan.Version, PlanBench.Password, "i wrote this for this client"));

        Assert.That(signed.Problems, Is.Empty);
        var read = await bench.ReadAsync(plan.Id);
        Assert.That((read.Signatures!.By, read.Signatures.Copies, read.Signatures.IsAsSigned), Is.EqualTo(("Ines Ward, LCSW", new CopyConfirmation("i wrote this for this client", 0, 1), true)));
        Assert.That(AuditRules.Of(typeof(TreatmentPlan)).Named("Copies.Words"), Is.EqualTo(AuditTreatment.Open), "and in the audit trail");
    }

    [Test]
    public async Task The_co_signer_sees_what_was_confirmed()
    {
        await bench.WorksAsInternAsync();
        await OthersAsync(1, Step);
        var plan = await SayAsync(Step);
        await bench.RunAsync(new SignPlan(plan.Id, plan.Version, PlanBench.Password, CopyConfirmation.Phrase));

        await bench.BecomesSupervisorAsync();
        var waiting = await bench.ReadAsync(plan.Id);

        Assert.That((waiting.Status, waiting.Signatures!.Copies!.LikeAnother), Is.EqualTo((PlanStatus.AwaitingCoSignature, 1)));
        Assert.That((await bench.RunAsync(new CoSignPlan(plan.Id, waiting.Version, PlanBench.Password))).Problems, Is.Empty);
        await using var db = bench.Database.Open();
        Assert.That(await db.PlanTextTraces.AnyAsync(t => t.TreatmentPlanId == plan.Id), Is.True, "in force, it can be copied from");
    }

    [Test]
    public async Task What_the_client_said_in_an_earlier_version_or_another_stay_is_theirs()
    {
        var plan = await SayAsync(Step);
        await bench.RunAsync(new SignPlan(plan.Id, plan.Version, PlanBench.Password));

        var next = (await bench.RunAsync(new StartNextVersion(plan.Id))).Value;

        Assert.That((await bench.ReadAsync(next)).Copied, Is.Empty);
    }

    [TestCase(PlanStatus.Closed)]
    [TestCase(PlanStatus.Superseded)]
    [TestCase(PlanStatus.Draft)]
    public async Task A_plan_that_is_not_in_force_is_not_compared_with(PlanStatus status)
    {
        var other = await OthersAsync(1, Step, status);
        var plan = await SayAsync(Step);
        Assert.That(plan.Copied, Is.Empty);
        await using var db = bench.Database.Open();
        Assert.That(await db.PlanTextTraces.AnyAsync(), Is.False, "nothing is kept of it either");

        if (status is PlanStatus.Closed)
        {
            (await db.TreatmentPlans.SingleAsync(p => p.Id == other)).Reopen();
            await db.SaveChangesAsync();
            Assert.That((await bench.ReadAsync(plan.Id)).Copied, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task Rule_6_text_from_the_library_is_flagged_until_it_is_rewritten_even_where_the_library_changed_since()
    {
        var text = await LibraryTextAsync();
        var plan = await SayAsync(text.ToUpperInvariant() + " .");
        Assert.That(plan.Copied.Select(c => c.Code), Is.EqualTo(new[] { CopyCheck.FromLibrary }));

        await using (var db = bench.Database.Open())
        {
            var entry = await db.LibraryEntries.Include(e => e.Texts).SingleAsync(e => e.Text == text);
            entry.Change(new(entry.Dimension, "Other words", entry.Measure, entry.DaysToTarget));
            entry.Archive();
            await db.SaveChangesAsync();
        }

        plan = await bench.ReadAsync(plan.Id);
        Assert.That(plan.Copied.Select(c => c.PartId), Is.EqualTo(new Guid?[] { plan.Objectives.Single().Id }));

        var objective = plan.Objectives.Single();
        await bench.RunAsync(new SaveObjective(plan.Id, objective.Revision, null, objective.Id, "Shows Ann the kit on Sunday", "Seen", bench.Today.AddDays(9)));
        Assert.That((await bench.ReadAsync(plan.Id)).Copied, Is.Empty);
    }

    [Test]
    public async Task Plans_of_an_older_version_of_the_product_get_their_traces_with_the_next_migration()
    {
        await OthersAsync(1, Step);
        await using (var db = bench.Database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE TreatmentPlans SET TraceVersion = 0");
            await db.Database.ExecuteSqlRawAsync("DELETE FROM PlanTextTraces WHERE Pairs % 2 = 1 OR Pair % 2 = 0");
        }

        var plan = await SayAsync(Step);
        Assert.That(plan.Copied, Is.Empty);

        await using (var db = bench.Database.Open())
        {
            await PlanTextIndex.FillAsync(db, default);
        }

        Assert.That((await bench.ReadAsync(plan.Id)).Copied, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_number_of_queries_does_not_grow_with_the_plans_of_the_center()
    {
        await OthersAsync(5, Step);
        var plan = await SayAsync(NearlyTheSame);
        var few = await CountAsync(plan.Id);

        await OthersAsync(500, Step);
        var many = await CountAsync(plan.Id);

        Assert.That(many, Is.EqualTo(few));
        Assert.That((await bench.ReadAsync(plan.Id)).Copied, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_plan_of_thousands_of_words_is_looked_at_to_its_last_text()
    {
        await OthersAsync(1, Step);
        var plan = await bench.DraftAsync();
        var goal = plan.Goals.Single().Id;
        for (var i = 0; i < 12; i++)
        {
            var words = string.Join(' ', Enumerable.Range(0, 180).Select(n => $"w{i}x{n}"));
            await bench.RunAsync(new SaveObjective(plan.Id, 0, goal, null, words[..Math.Min(words.Length, 1000)], "5 of 7", bench.Today));
        }

        var last = await bench.RunAsync(new SaveObjective(plan.Id, 0, goal, null, NearlyTheSame, "5 of 7", bench.Today));

        Assert.That((await bench.ReadAsync(plan.Id)).Copied.Select(c => c.PartId), Is.EqualTo(new Guid?[] { last.Value }));
    }

    private async Task<int> CountAsync(Guid planId)
    {
        log.Clear();
        await bench.ReadAsync(planId);
        return log.Queries;
    }

    private async Task<string> LibraryTextAsync()
    {
        await using var db = bench.Database.Open();
        return await db.LibraryEntries.Where(e => e.SeedKey == "d1-naloxone").Select(e => e.Text).SingleAsync();
    }

    // A draft of the bench's client whose one objective says it.
    private async Task<PlanView> SayAsync(string text)
    {
        var plan = await bench.DraftAsync();
        var objective = plan.Objectives.Single();
        await bench.RunAsync(new SaveObjective(plan.Id, objective.Revision, null, objective.Id, text, objective.Measure, objective.TargetDate));
        return await bench.ReadAsync(plan.Id);
    }

    // As many other clients whose plans say it in the same words; the key of the last plan.
    private async Task<Guid> OthersAsync(int count, string text, PlanStatus status = PlanStatus.Active)
    {
        await using var db = bench.Database.Open();
        var program = await db.Programs.FirstAsync();
        TreatmentPlan plan = null!;
        for (var i = 0; i < count; i++)
        {
            var client = db.Add(new Client($"O-{count}-{i}", "Ottilie", $"Vanderbeek {i}")).Entity;
            var stay = db.Add(new Episode(client.Id, program.Id, bench.Today.AddDays(-40))).Entity;
            plan = db.Add(new TreatmentPlan(stay.Id)).Entity;
            var objective = plan.AddObjective(plan.AddGoal(plan.AddProblem("Drinks", AsamDimension.Dimension4), "I want that"), text, "5 of 7", bench.Today);
            plan.AddIntervention(objective, new(Modality.IndividualCounseling, "Talk", new Frequency(1, FrequencyUnit.Week)));
            if (status is not PlanStatus.Draft)
            {
                plan.Sign(bench.Today.AddDays(-30), "Sam Okoye", Sample.Now, MedicationAnswer.NotAsked);
            }
        }

        await db.SaveChangesAsync();
        if (status is PlanStatus.Closed or PlanStatus.Superseded)
        {
            (status is PlanStatus.Closed ? (Action<DateOnly>)plan.Close : plan.Supersede)(bench.Today.AddDays(-1));
            await db.SaveChangesAsync();
        }

        return plan.Id;
    }
}
