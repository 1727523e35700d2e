using System.Globalization;
using CaseManager.Domain.Reporting;
using CaseManager.IntegrationTests.Importing;
using CaseManager.IntegrationTests.Support;
using CaseManager.Reports.Engines.Skia;
using CaseManager.Reports.Forms;
using Microsoft.EntityFrameworkCore;
using static CaseManager.IntegrationTests.Reporting.Documents.ReportFormReading;

namespace CaseManager.IntegrationTests.Reporting.Documents;

/// <summary>The reports of the shared register against the totals that came with it, which nothing of the product made.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class AnswerKeyTests(string database)
{
    private static readonly (DateOnly From, DateOnly To) Register = (new(2022, 11, 1), new(2023, 12, 31));
    private ImportBench bench = null!;
    private ReportDesk desk = null!;

    [OneTimeSetUp]
    public async Task Import()
    {
        bench = await ImportBench.CreateAsync(database);
        Assert.That((await bench.ImportAsync(History.SharedRegister())).Succeeded, Is.True);
        desk = new ReportDesk(bench.Database);
    }

    [OneTimeTearDown]
    public async Task Clean()
    {
        if (bench is not null)
        {
            await bench.DisposeAsync();
        }
    }

    [Test]
    public async Task Present_absent_and_sessions_attended_of_each_person_in_each_group_are_those_of_the_answer_key_in_CSV_and_PDF()
    {
        await using var db = bench.Database.Open();
        var clients = await db.Clients.OrderBy(c => c.Mrn).Select(c => new { c.Id, c.Mrn }).ToListAsync();
        var groups = await db.Groups.ToDictionaryAsync(g => Bare($"{g.Code} – {g.Name}"), g => g.Code);
        var found = new Dictionary<(string Mrn, string Group), Total>();
        foreach (var client in clients)
        {
            var document = await desk.ComposeAsync(ReportKind.ClientAttendance, client.Id, Register.From, Register.To);
            var lines = Draw(document);
            foreach (var row in CsvRows(new ReportForms().ToCsv(document)).Where(r => r.Length == 9 && groups.ContainsKey(r[0])))
            {
                found.Add((client.Mrn, groups[row[0]]), TotalOf(row));
                Assert.That(lines, Has.Some.EndsWith(string.Concat(row[1..])), $"{client.Mrn}: the PDF has no line of {string.Join(" ", row)}");
            }
        }

        var expected = Expected();
        Assert.That(expected, Has.Count.EqualTo(216));
        Assert.That(string.Join('\n', expected.Where(e => found.GetValueOrDefault(e.Key) != e.Value).Select(e => $"{e.Key}: {found.GetValueOrDefault(e.Key)} instead of {e.Value}")), Is.Empty);
        Assert.That(found, Has.Count.EqualTo(216));
    }

    [Test]
    public async Task The_registers_of_the_groups_hold_the_same_totals()
    {
        await using var db = bench.Database.Open();
        var found = new Dictionary<(string Mrn, string Group), Total>();
        foreach (var group in await db.Groups.Select(g => new { g.Id, g.Code }).ToListAsync())
        {
            var document = await desk.ComposeAsync(ReportKind.Register, group.Id, Register.From, Register.To);
            foreach (var row in document.Table("Totals by client").Rows.Where(r => r.Cells[1].Length > 0))
            {
                found.Add((row.Cells[1], group.Code), TotalOf([.. row.Cells.Skip(1).Select(Bare)]));
            }
        }

        Assert.That(found, Is.EquivalentTo(Expected()));
    }

    private static IReadOnlyList<string> Draw(Application.Reporting.Blocks.ReportDocument document)
    {
        using var pdf = new MemoryStream();
        new SkiaPdfEngine().Draw(document, pdf);
        return PdfLines(pdf.ToArray());
    }

    // “63 of 81”, “77.8%”, …, no-show.
    private static Total TotalOf(string[] row)
    {
        var attended = row[1].Split("of").Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToList();
        return new Total(attended[0], int.Parse(row[5], CultureInfo.InvariantCulture), row[2].TrimEnd('%'));
    }

    // The key counts every row of the register; the second of two rows for one person and session is refused or counted once.
    private static Dictionary<(string Mrn, string Group), Total> Expected()
    {
        var repeats = new List<(string Mrn, string Group, bool Present)>();
        var seen = new HashSet<string>();
        foreach (var row in CsvRows(File.ReadAllBytes(SharedData.File("attendance", "register_2022-11_to_2023-12.csv"))).Skip(1).Where(r => !seen.Add($"{r[1]}|{r[4]}|{r[6]}|{r[8]}")))
        {
            repeats.Add((row[1], row[4], row[9] == "Y"));
        }

        Assert.That(repeats, Has.Count.EqualTo(6));
        return CsvRows(File.ReadAllBytes(SharedData.File("attendance", "expected_totals_by_person_group.csv"))).Skip(1).ToDictionary(r => (r[0], r[1].Replace("Group", "Group ", StringComparison.Ordinal)), r =>
        {
            var again = repeats.Where(x => x.Mrn == r[0] && x.Group == r[1]).ToList();
            var (present, absent) = (int.Parse(r[2], CultureInfo.InvariantCulture) - again.Count(x => x.Present), int.Parse(r[3], CultureInfo.InvariantCulture) - again.Count(x => !x.Present));
            return new Total(present, absent, again.Count == 0 ? r[4] : Percent(present, absent));
        });
    }

    private static string Percent(int present, int absent) => Math.Round(100m * present / (present + absent), 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture);

    private sealed record Total(int Present, int Absent, string Rate);
}
