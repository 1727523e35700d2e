using System.Globalization;
using System.Net;
using System.Text.Json;
using CaseManager.Application.Clients;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.IntegrationTests.Reporting.Documents;
using CaseManager.IntegrationTests.Support;
using CaseManager.Reports.Engines.Skia;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace CaseManager.IntegrationTests.Clients;

/// <summary>Names of people in many scripts, and texts that break careless software: saved, found, shown and printed as typed.</summary>
public sealed class SharedNamesTests
{
    [Test]
    public async Task Every_name_of_the_shared_list_is_saved_and_found_as_typed_and_as_people_type_without_accents()
    {
        var names = Surnames().Zip(Forenames()).DistinctBy(n => n).ToList();
        await using var desk = await ClientDesk.OpenAsync(Databases.Sqlite);
        await desk.AddAsync(names.Select((n, i) => new Client($"N{i}", n.Second, n.First)));
        var lost = new List<string>();
        foreach (var (name, i) in names.Select((n, i) => (n, i)))
        {
            var stored = await desk.ReadAsync(db => db.Clients.Where(c => c.Mrn == $"N{i}").Select(c => c.LegalLastName + "|" + c.LegalFirstName).SingleAsync());
            var found = await desk.FindAsync($"{name.Second} {name.First}");
            var plain = await desk.FindAsync($"{SearchText.Normalize(name.First).ToUpperInvariant()} {SearchText.Normalize(name.Second)}");
            if (stored != $"{name.First}|{name.Second}" || !found.Contains($"N{i}") || !plain.Contains($"N{i}"))
            {
                lost.Add($"{name}: {stored}, {string.Join(' ', found)}");
            }
        }

        Assert.That(lost, Is.Empty);
        Assert.That(names, Has.Count.GreaterThan(1000));
    }

    [Test]
    public async Task Names_of_the_shared_list_are_shown_and_printed_as_typed()
    {
        await using var site = await RunningSite.StartAsync();
        using var visitor = await site.SignInAsync(Enum.GetValues<Application.Security.Role>());
        var names = Surnames().Zip(Forenames()).Where((_, i) => i % 40 == 0).ToList();
        foreach (var ((last, first), i) in names.Select((n, i) => (n, i)))
        {
            var saved = await visitor.PostAsync("/clients/new", [new("Mrn", $"N{i}"), new("LegalFirstName", first), new("LegalLastName", last)]);
            Assert.That(saved.Path, Does.Match("^/clients/[0-9a-f-]{36}$"), $"{first} {last}");
            Assert.That(WebUtility.HtmlDecode(saved.Page), Does.Contain($"{first} {last}"));
            await PrintedAsync(site.Database, $"N{i}", $"{first} {last}");
        }
    }

    [Test]
    public async Task A_nasty_text_is_kept_and_shown_as_typed_or_refused_beside_its_field()
    {
        await using var site = await RunningSite.StartAsync();
        using var visitor = await site.SignInAsync(Enum.GetValues<Application.Security.Role>());
        var texts = Nasty();
        var wrong = new List<string>();
        foreach (var (text, i) in texts.Select((t, i) => (t, i)))
        {
            var answer = await visitor.PostAsync("/clients/new", [new("Mrn", $"X{i}"), new("LegalFirstName", text), new("LegalLastName", $"Nasty{i}"), new("Pronouns", text), new("Street", text)]);
            var shown = answer.Status is HttpStatusCode.OK && IsEncodedOnce(answer.Page, Typed(text));
            var refused = answer.Status is HttpStatusCode.UnprocessableEntity && answer.Page.Contains("id=\"problems\"", StringComparison.Ordinal);
            if (!shown && !refused)
            {
                wrong.Add($"{text}: {answer.Status}");
            }
        }

        Assert.That(wrong, Is.Empty);
        await using var db = site.Database.Open();
        var kept = await db.Clients.CountAsync();
        Assert.That(kept, Is.GreaterThan(texts.Count / 2));
    }

    // The whole page holds the text, and what is not text of ours is nowhere in it.
    private static bool IsEncodedOnce(string page, string text) =>
        WebUtility.HtmlDecode(page).Contains(text, StringComparison.Ordinal) && (!text.Contains('<', StringComparison.Ordinal) || !page.Contains(text, StringComparison.Ordinal));

    private static string Typed(string text) => text.Trim();

    private static async Task PrintedAsync(TestDatabase database, string mrn, string name)
    {
        await using var db = database.Open();
        var client = await db.Clients.Where(c => c.Mrn == mrn).Select(c => c.Id).SingleAsync();
        var document = await new ReportDesk(database).ComposeAsync(ReportKind.ClientAttendance, client, Clinic.Day(1, 1), Clinic.Day(1, 31));
        Assert.That(document.Text(), Does.Contain(JsonEncodedText.Encode(name).ToString()).Or.Contain(name));
        using var drawn = new MemoryStream();
        new SkiaPdfEngine().Draw(document, drawn);
        using var pdf = PdfDocument.Open(drawn.ToArray());
        var text = string.Concat(pdf.GetPages().Select(p => p.Text));
        Assert.That(text.Length, Is.GreaterThan(mrn.Length));
        if (name.All(c => c < 0x250 || char.IsWhiteSpace(c)))
        {
            // Other scripts come out of a PDF in the order in which they are drawn.
            Assert.That(text.Replace(" ", "", StringComparison.Ordinal), Does.Contain(name.Normalize().Replace(" ", "", StringComparison.Ordinal)));
        }
    }

    private static List<string> Nasty() => [.. JsonSerializer.Deserialize<string[]>(File.ReadAllText(SharedData.File("nasty", "blns.json")))!.Where(t => !string.IsNullOrWhiteSpace(t)).Distinct()];

    private static List<string> Surnames() => Column("common_surnames_by_country.csv");

    private static List<string> Forenames() => Column("common_forenames_by_country.csv");

    private static List<string> Column(string file)
    {
        using var reader = new CsvReader(File.OpenText(SharedData.File("names", file)), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetField("Localized Name")!.Trim());
        }

        return [.. names.Where(n => n.Length > 0)];
    }
}
