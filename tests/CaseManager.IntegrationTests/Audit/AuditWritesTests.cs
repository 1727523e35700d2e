using CaseManager.Application.Audit;
using CaseManager.Application.Clients;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Audit;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class AuditWritesTests(string database)
{
    private const string Marked = "Marmalade";

    private AuditBench bench = null!;

    [SetUp]
    public async Task SetUp() => bench = await AuditBench.OpenAsync(database);

    [TearDown]
    public async Task TearDown() => await (bench?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task A_use_case_leaves_one_entry_that_says_who_what_and_which_fields()
    {
        var client = await RegisterAsync();

        var entry = (await bench.EntriesAsync()).Single();
        Assert.That((entry.Number, entry.Action, entry.Actor, entry.UserId, entry.Address, entry.ClientId, entry.SubjectKind, entry.SubjectId),
            Is.EqualTo((1L, "RegisterClient", "Ines Ward", bench.User.Id, "192.0.2.7", (Guid?)client, nameof(Client), (Guid?)client)));
        Assert.That(entry.At, Is.EqualTo(bench.Clock.GetUtcNow().UtcDateTime));
        Assert.That(entry.Changes, Does.Contain("""
            "LegalLastName":[null,"Жукова"]
            """.Trim()).And.Not.Contain("SearchKey"));
    }

    [Test]
    public async Task A_change_says_what_was_there_before()
    {
        var client = await RegisterAsync();

        await CorrectAsync(client, "Bell");

        var entry = (await bench.EntriesAsync())[^1];
        Assert.That((entry.Action, entry.ClientId), Is.EqualTo(("CorrectClient", (Guid?)client)));
        Assert.That(entry.Changes, Does.Contain("\"LegalLastName\":[\"Жукова\",\"Bell\"]").And.Contain("\"did\":\"changed\""));
    }

    [Test]
    public async Task A_stale_edit_leaves_no_trace_of_a_write()
    {
        var client = await RegisterAsync();
        await CorrectAsync(client, "Bell");

        var outcome = await bench.RunAsync<CorrectClient, Guid>(Correction(client, 1, "Other"));

        Assert.That(outcome.Succeeded, Is.False);
        Assert.That(await bench.EntriesAsync(), Has.Count.EqualTo(2));
        await bench.WriteAsync(async db =>
        {
            // Two units of work: the second one is stopped by the database.
            await using var other = bench.Database.Open();
            var mine = await db.Clients.SingleAsync();
            (await other.Clients.SingleAsync()).Correct(new("Zoë", "First"), null, Sample.Monday);
            await other.SaveChangesAsync();
            mine.Correct(new("Zoë", "Second"), null, Sample.Monday);
            Assert.That(() => db.SaveChangesAsync(), Throws.TypeOf<DbUpdateConcurrencyException>());
        });
        Assert.That(await bench.EntriesAsync(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Whoever_may_not_leaves_a_refusal_and_nothing_else()
    {
        bench.User.Roles = [Role.Medical];

        var outcome = await bench.RunAsync<RegisterClient, Guid>(new(null, "Zoë", "Жукова", null, null, null, null));

        var entry = (await bench.EntriesAsync()).Single();
        Assert.That((outcome.IsForbidden, entry.Action, entry.Changes), Is.EqualTo((true, AuditActions.Refused, "{\"tried\":\"RegisterClient\"}")));
    }

    [Test]
    public async Task Several_saves_in_one_transaction_are_one_entry_and_a_rollback_leaves_none()
    {
        await bench.WriteAsync(async db =>
        {
            await using (var broken = await db.Database.BeginTransactionAsync())
            {
                db.Add(new Client("P000", "Nobody", "Here"));
                await db.SaveChangesAsync();
                await broken.RollbackAsync();
            }

            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(new Client("P001", "Ann", "Bell"));
            await db.SaveChangesAsync();
            db.Add(new Client("P002", "Bea", "Cole"));
            await db.SaveChangesAsync();
            await db.Clients.Where(c => c.Mrn == "P002").ExecuteUpdateAsync(set => set.SetProperty(c => c.Version, c => c.Version + 1));
            await db.Clients.Where(c => c.Mrn == "P002").ExecuteDeleteAsync();
            await transaction.CommitAsync();
        });

        var entry = (await bench.EntriesAsync()).Single();
        Assert.That((entry.Number, entry.Action, entry.ClientId), Is.EqualTo((1L, AuditActions.Write, (Guid?)null)));
        Assert.That(entry.Changes, Does.Contain("P001").And.Contain("P002").And.Not.Contain("P000")
            .And.Contain("{\"kind\":\"Client\",\"did\":\"changed\",\"rows\":1}").And.Contain("{\"kind\":\"Client\",\"did\":\"removed\",\"rows\":1}"));
    }

    [Test]
    public async Task A_save_that_does_not_wait_is_audited_too()
    {
        await bench.WriteAsync(db =>
        {
            db.Add(new Client("P001", "Ann", "Bell"));
#pragma warning disable CA1849, VSTHRD103 // That it is not awaited is what is tested.
            db.SaveChanges();
#pragma warning restore CA1849, VSTHRD103
            return Task.CompletedTask;
        });

        Assert.That((await bench.EntriesAsync()).Single().Changes, Does.Contain("P001"));
    }

    [Test]
    public async Task Many_rows_are_told_by_their_number()
    {
        await bench.WriteAsync(async db =>
        {
            db.AddRange(Enumerable.Range(0, 60).Select(i => new Client($"P{i}", "Ann", $"Bell {i}")));
            await db.SaveChangesAsync();
        });

        var entry = (await bench.EntriesAsync()).Single();
        Assert.That((entry.Changes, entry.ClientId), Is.EqualTo(("[{\"kind\":\"Client\",\"did\":\"added\",\"rows\":60}]", (Guid?)null)));
    }

    [Test]
    public async Task Rows_written_by_one_command_need_a_transaction()
    {
        await RegisterAsync();

        await bench.WriteAsync(db =>
        {
            Assert.That(() => db.Clients.ExecuteDeleteAsync(), Throws.InvalidOperationException);
            return Task.CompletedTask;
        });

        Assert.That(await bench.EntriesAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Clinical_words_never_stand_in_the_trail()
    {
        var sample = new Sample();
        await bench.WriteAsync(sample.AddToAsync);
        var plan = sample.Plan;
        Assert.That((await bench.RunAsync<SaveProblem, Guid>(new(plan.Id, plan.Version, null, $"{Marked} every morning", AsamDimension.Dimension4))).Succeeded, Is.True);
        await bench.WriteAsync(async db =>
        {
            db.Attach(sample.Group);
            var session = await db.GroupSessions.Include(s => s.Attendances).SingleAsync();
            session.Void(Marked, Sample.Now, Marked);
            await db.SaveChangesAsync();
        });

        var entries = await bench.EntriesAsync();
        var written = entries.Single(e => e.Action == nameof(SaveProblem));
        Assert.That(written.Changes, Does.Contain("\"kind\":\"Problem\"").And.Contain("\"Description\":{\"hash\":"));
        Assert.That((written.ClientId, written.SubjectKind, written.SubjectId), Is.EqualTo((sample.Client.Id, nameof(Domain.TreatmentPlans.TreatmentPlan), plan.Id)));
        var everything = string.Concat(entries.Select(e => e.Changes));
        Assert.That(everything.Replace($"\"VoidedBy\":[null,\"{Marked}\"]", "", StringComparison.Ordinal), Does.Not.Contain(Marked));
        foreach (var clinical in new[] { "Drinks", "mornings", "sober", "drug test", "Monthly injection", "Evening group", "\"Alcohol", "Cocaine" })
        {
            Assert.That(everything, Does.Not.Contain(clinical));
        }
    }

    [Test]
    public async Task Two_hundred_writes_at_once_from_eight_connections_keep_it_whole()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(connection => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                await bench.WriteAsync(async db =>
                {
                    db.Add(new Client($"P{connection}-{i}", "Ann", "Bell"));
                    await db.SaveChangesAsync();
                });
            }
        })));

        Assert.That((await bench.EntriesAsync()).Select(e => e.Number), Is.EqualTo(Enumerable.Range(1, 200).Select(n => (long)n)));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(bench.SealAsync)));
        var (findings, verdict) = await bench.VerifyAsync();
        Assert.That((findings, verdict.Sealed, verdict.Unsealed), Is.EqualTo((new List<string>(), 200L, 0L)));
    }

    private async Task<Guid> RegisterAsync() => (await bench.RunAsync<RegisterClient, Guid>(new("P001", "Zoë", "Жукова", null, null, null, null))).Value;

    private async Task CorrectAsync(Guid client, string name)
    {
        await using var db = bench.Database.Open();
        var version = await db.Clients.Where(c => c.Id == client).Select(c => c.Version).SingleAsync();
        Assert.That((await bench.RunAsync<CorrectClient, Guid>(Correction(client, version, name))).Problems, Is.Empty);
    }

    private static CorrectClient Correction(Guid client, int version, string name) => new(client, version, "Zoë", name, null, null);
}
