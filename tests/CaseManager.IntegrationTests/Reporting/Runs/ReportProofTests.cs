using CaseManager.Application.Reporting.Runs;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Reporting.Runs;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ReportProofTests(string database)
{
    private static readonly DateTime Now = new(2026, 6, 30, 12, 0, 0, DateTimeKind.Utc);

    private TestDatabase test = null!;
    private readonly Sample sample = new();

    [SetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        await using var db = test.Open();
        await sample.AddToAsync(db);
    }

    [TearDown]
    public async Task TearDown() => await (test?.DisposeAsync() ?? default);

    [Test]
    public async Task The_file_that_was_made_is_known_to_the_byte_and_a_changed_one_by_its_code()
    {
        var (run, bytes) = await MadeAsync();

        var same = await VerifyAsync(bytes);
        var changed = await VerifyAsync([.. bytes, (byte)'\n']);
        var unknown = await VerifyAsync("%PDF something else"u8.ToArray());

        Assert.That((same.Verdict, same.Report!.Path, same.Report.RequestedBy), Is.EqualTo((ReportVerdict.Same, $"/reports/{run.Id}", "Ines Ward")));
        foreach (var before in (int[])[1, 32_700, 32_768, 65_500, 200_000])
        {
            Assert.That((await VerifyAsync([.. new byte[before], .. bytes])).Verdict, Is.EqualTo(ReportVerdict.Changed), $"the code is found wherever it stands, also behind {before} bytes");
        }

        Assert.That((changed.Verdict, changed.Report!.Code), Is.EqualTo((ReportVerdict.Changed, run.Code)));
        Assert.That((unknown.Verdict, unknown.Report), Is.EqualTo((ReportVerdict.Unknown, (ProvenReport?)null)));
    }

    [Test]
    public async Task A_code_that_somebody_types_names_its_report()
    {
        var (run, _) = await MadeAsync();
        await using var db = test.Open();
        var proof = ProofIn(db);

        Assert.That((await proof.OfCodeAsync(ReportCode.Show(run.Code).ToLowerInvariant(), default))!.Code, Is.EqualTo(run.Code));
        Assert.That(await proof.OfCodeAsync("00000-00000", default), Is.Null);
        Assert.That(await proof.OfCodeAsync("no code", default), Is.Null);
    }

    [Test]
    public async Task A_document_of_a_pack_is_known_too()
    {
        var (code, bytes) = (ReportCode.New(), "%PDF of a pack"u8.ToArray());
        var pack = new ReportPack(ReportKind.Progress, PackWhom.Site, new Period(Sample.Monday, Sample.Monday), Audience.Internal, PackForm.Zip, "Progress: Main", [sample.Client.Id], "Ines Ward", Now);
        pack.Items.Single().Finish(bytes.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), Now, code);
        await using (var db = test.Open())
        {
            db.Add(pack);
            await db.SaveChangesAsync();
        }

        Assert.That(((await VerifyAsync(bytes)).Verdict, (await VerifyAsync(bytes)).Report!.Path), Is.EqualTo((ReportVerdict.Same, $"/reports/packs/{pack.Id}")));
        Assert.That((await VerifyAsync([.. System.Text.Encoding.ASCII.GetBytes($"/Keywords ({ReportCode.Show(code)})")])).Verdict, Is.EqualTo(ReportVerdict.Changed));
    }

    [Test]
    public async Task Files_are_removed_when_they_were_kept_long_enough_and_a_copy_can_still_be_proven()
    {
        var (run, bytes) = await MadeAsync();
        await using var bench = new Worker(test, Now.AddDays(29));

        Assert.That(await bench.RemoveOldAsync(ReportKind.Progress, 30), Is.Zero, "not a day too early");
        bench.Time.Advance(TimeSpan.FromDays(2));
        Assert.That(await bench.RemoveOldAsync(ReportKind.Register, 30), Is.Zero, "another kind");
        Assert.That(await bench.RemoveOldAsync(ReportKind.Progress, 30), Is.EqualTo(1));
        Assert.That(await bench.RemoveOldAsync(ReportKind.Progress, 30), Is.Zero, "once");

        Assert.That(await bench.ReadAsync(l => l.FileAsync(run.Id, ReportFormat.Pdf, default)), Is.Null);
        Assert.That((await bench.ReadAsync(l => l.FindAsync(run.Id, default)))!.FilesRemovedAt, Is.Not.Null);
        Assert.That((await VerifyAsync(bytes)).Verdict, Is.EqualTo(ReportVerdict.Same));
    }

    private async Task<(ReportRun Run, byte[] Bytes)> MadeAsync()
    {
        await using var db = test.Open();
        var run = await db.ReportRuns.Include(r => r.Files).SingleAsync(r => r.Id == sample.Run.Id);
        var bytes = System.Text.Encoding.ASCII.GetBytes($"%PDF-1.4 /Keywords ({ReportCode.Show(run.Code)}) %%EOF");
        run.Finish([new ReportFile(ReportFormat.Pdf, bytes)], Now);
        await db.SaveChangesAsync();
        return (run, bytes);
    }

    private static ReportProof ProofIn(Infrastructure.Persistence.CaseManagerDbContext db)
    {
        var scope = Reaching.Everything(db);
        scope.ActAs(Application.Security.Scope.Unlimited);
        return new ReportProof(scope);
    }

    private async Task<ReportProofResult> VerifyAsync(byte[] bytes)
    {
        await using var db = test.Open();
        return await ProofIn(db).VerifyAsync(new MemoryStream(bytes), default);
    }
}
