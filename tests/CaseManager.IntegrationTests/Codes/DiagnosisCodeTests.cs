using System.Text;
using CaseManager.Application.Codes;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Domain.Codes;
using CaseManager.Infrastructure.Importing;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Infrastructure.Seeding;
using CaseManager.IntegrationTests.Groups;
using CaseManager.IntegrationTests.Importing;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Codes;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class DiagnosisCodeTests(string database)
{
    private const int Seeded = 589;
    private ImportBench bench = null!;

    [SetUp]
    public async Task SetUp() => bench = await ImportBench.CreateAsync(database);

    [TearDown]
    public async Task TearDown() => await (bench?.DisposeAsync() ?? default);

    public static byte[] List(params string[] rows) => Encoding.UTF8.GetBytes("code,billable,short_desc,long_desc\n" + string.Join('\n', rows));

    [Test]
    public async Task The_list_of_the_product_names_its_releases_and_is_seeded_once()
    {
        var log = new StatementLog();
        await using var db = bench.Database.Open(log);
        await new DiagnosisSeeds(db, new DiagnosisFileReader(), new StorageErrors(bench.Database.Provider)).SeedAsync();

        Assert.That(log.Queries, Is.EqualTo(1));
        Assert.That(await db.DiagnosisCodes.CountAsync(), Is.EqualTo(Seeded));
        Assert.That(await db.DiagnosisCodes.CountAsync(c => c.IsBillable && c.Release == "ICD-10-CM 2021 (January 2021)"), Is.EqualTo(448));
        Assert.That(
            await db.DiagnosisCodes.Where(c => c.Release == "ICD-10-CM 2023 (October 2022)").OrderBy(c => c.Key).Select(c => c.Code).ToListAsync(),
            Is.EqualTo(new[] { "F10.91", "F11.91", "F12.91", "F13.91", "F14.91", "F15.91", "F16.91", "F18.91", "F19.91" }));
    }

    [TestCase("F11.20", "F11.20")]
    [TestCase("f1120", "F11.20")]
    [TestCase("opioid DÉPENDENCE withdrawal", "F11.23")]
    [TestCase("remission opioid", "F11.11", "F11.21", "F11.91")]
    [TestCase("F17.21 withdrawal", "F17.213")]
    [TestCase("opioid use disorder, severe", "F11.20")]
    [TestCase("cannabis mild in early remission", "F12.11")]
    [TestCase("opioid dependence withdrawal severe", "F11.23")]
    [TestCase("F11 nothing of the kind")]
    [TestCase("100%")]
    public async Task Codes_are_found_by_code_or_by_all_words(string search, params string[] expected)
    {
        var page = await SearchAsync(search);

        Assert.That(page.Items.Select(r => r.Code), Is.EqualTo(expected));
    }

    [Test]
    public async Task Headings_are_shown_and_cannot_be_chosen()
    {
        var page = await SearchAsync("F11.2");

        Assert.That((page.Items[0].Code, page.Items[0].IsChoosable), Is.EqualTo(("F11.2", false)));
        Assert.That((page.Items[1].Code, page.Items[1].IsChoosable), Is.EqualTo(("F11.20", true)));
        Assert.That((await SearchAsync(null)).Total, Is.EqualTo(Seeded));
    }

    [Test]
    public async Task A_newer_list_adds_changes_and_retires_and_what_is_retired_stays_readable()
    {
        var list = List("F11.20,1,Opioid dep,Opioid dependence of a new kind", "F11.97,1,New,A new code", "F10,0,Alcohol related disorders,Alcohol related disorders", "A00,0,Cholera,Cholera");
        var expected = new DiagnosisChanges(1, 1, Seeded - 2, 1, 1);

        var rehearsed = await ImportAsync(list, rehearse: true);
        Assert.That((await FindAsync("F11.20")).Description, Is.EqualTo("Opioid dependence, uncomplicated"));
        var imported = await ImportAsync(list);
        var again = await ImportAsync(list);

        Assert.That((rehearsed, imported), Is.EqualTo((expected, expected)));
        Assert.That(again, Is.EqualTo(new DiagnosisChanges(0, 0, 0, 3, 1)));
        var (changed, retired) = (await FindAsync("F11.20"), await FindAsync("F11.21"));
        Assert.That((changed.Description, changed.Release), Is.EqualTo(("Opioid dependence of a new kind", "ICD-10-CM 2031")));
        Assert.That((retired.RetiredIn, retired.Description), Is.EqualTo(("ICD-10-CM 2031", "Opioid dependence, in remission")));
        Assert.That((await SearchAsync(null)).Total, Is.EqualTo(3));
    }

    [Test]
    public async Task The_seed_leaves_a_newer_list_alone()
    {
        await ImportAsync(List("F11.20,1,Opioid dep,Opioid dependence of a new kind"));
        await using (var db = bench.Database.Open())
        {
            await new DiagnosisSeeds(db, new DiagnosisFileReader(), new StorageErrors(bench.Database.Provider)).SeedAsync();
        }

        Assert.That((await FindAsync("F11.20")).Description, Is.EqualTo("Opioid dependence of a new kind"));
        Assert.That((await SearchAsync(null)).Total, Is.EqualTo(1));
    }

    [TestCase("F11.20,1,A,A\nF1120,1,B,B", "row 2, column “code”: F11.20 stands further up already.")]
    [TestCase("F11.20,yes,A,A", "row 1, column “billable”: “yes” is neither 1")]
    [TestCase("11.20,1,A,A", "row 1, column “code”: “1120” is not an ICD-10-CM code")]
    [TestCase("F11.20,1,A,", "row 1, column “long_desc”: Description is required.")]
    [TestCase("A00,1,A,A", "holds no code of F10 to F19.")]
    public async Task What_is_wrong_with_a_list_has_its_row_and_column(string rows, string message)
    {
        var outcome = await bench.RunAsync<ImportDiagnoses, DiagnosisChanges>(new(List(rows), "X", Rehearse: false));

        Assert.That(outcome.Problems.Single().Message, Does.Contain(message));
    }

    [Test]
    public async Task Only_who_may_import_changes_the_list()
    {
        bench.User.Roles = [Role.Counselor];

        var outcome = await bench.RunAsync<ImportDiagnoses, DiagnosisChanges>(new(List("F11.20,1,A,A"), "X", Rehearse: false));

        Assert.That(outcome.IsForbidden, Is.True);
        Assert.That((await SearchAsync(null)).Total, Is.EqualTo(Seeded));
    }

    private async Task<DiagnosisChanges> ImportAsync(byte[] list, bool rehearse = false)
    {
        var outcome = await bench.RunAsync<ImportDiagnoses, DiagnosisChanges>(new(list, "ICD-10-CM 2031", rehearse));
        return outcome.Value!;
    }

    private Task<Page<DiagnosisRow>> SearchAsync(string? search) =>
        bench.ReadAsync<DiagnosisCodeList, Page<DiagnosisRow>>(l => l.PageAsync(search, new PageRequest(), default));

    private async Task<DiagnosisCode> FindAsync(string code)
    {
        await using var db = bench.Database.Open();
        return await db.DiagnosisCodes.SingleAsync(c => c.Code == code);
    }
}
