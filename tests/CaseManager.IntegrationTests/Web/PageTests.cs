using System.Net;
using System.Text.RegularExpressions;
using CaseManager.Domain.Clients;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Web;

public sealed partial class PageTests
{
    private DemoSite demo = null!;
    private SiteVisitor visitor = null!;

    [OneTimeSetUp]
    public async Task SetUp()
    {
        demo = await DemoSite.StartAsync();
        visitor = await demo.SignInAsync();
    }

    [OneTimeTearDown]
    public async Task TearDown()
    {
        visitor?.Dispose();
        if (demo is not null)
        {
            await demo.DisposeAsync();
        }
    }

    [TestCase("/")]
    [TestCase("/clients")]
    [TestCase("/nowhere")]
    [TestCase("/error/500")]
    public async Task Every_page_tells_the_browser_to_keep_no_copy_and_run_nothing_foreign(string path)
    {
        var headers = (await visitor.GetAsync(path)).Headers;

        string Of(string name) => headers.TryGetValues(name, out var values) ? string.Join(",", values) : "";
        Assert.That(Of("Content-Security-Policy"), Does.StartWith("default-src 'none'; script-src 'self'; style-src 'self'").And.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe"));
        Assert.That(Of("X-Content-Type-Options"), Is.EqualTo("nosniff"));
        Assert.That(Of("Referrer-Policy"), Is.EqualTo("same-origin"));
        Assert.That(Of("Cache-Control"), Is.EqualTo("no-store"));
        Assert.That(Of("Server"), Is.Empty);
    }

    [Test]
    public async Task Health_is_told_without_signing_in()
    {
        using var stranger = demo.Site.Visit();
        foreach (var path in new[] { "/health/live", "/health/ready" })
        {
            var answer = await stranger.GetAsync(path);
            Assert.That((answer.Status, answer.Page), Is.EqualTo((HttpStatusCode.OK, "Healthy")), path);
        }
    }

    [Test]
    public async Task A_name_is_found_without_its_accents_and_never_stands_in_an_address()
    {
        await using (var db = demo.Site.Database.Open())
        {
            db.Add(new Client("ZK-1", "Lio", "Zukić"));
            await db.SaveChangesAsync();
        }

        var found = await visitor.PostAsync("/clients", [new("search", "zukic lio")]);

        Assert.That((found.Status, found.Path), Is.EqualTo((HttpStatusCode.OK, "/clients")));
        Assert.That(WebUtility.HtmlDecode(found.Page), Does.Contain("Zukić").And.Not.Contain("HL-1001"));
    }

    [Test]
    public async Task No_name_and_no_MRN_of_a_client_stands_in_any_address()
    {
        await visitor.PostAsync("/clients", [new("search", "Novák")]);
        await visitor.PostAsync("/reports/new", [new("Kind", "ClientAttendance"), new("Client", "HL-1001"), new("From", "2026-01-01"), new("To", "2026-01-31")]);
        await visitor.PostAsync("/clients/new", [new("Mrn", "NEW-1"), new("LegalFirstName", "Xanthippe"), new("LegalLastName", "Quux")]);
        foreach (var door in demo.Doors.Where(d => d is { Method: "GET", IsOpen: false }))
        {
            var page = await visitor.GetAsync(door.PathWith(demo.Keys));
            visitor.Addresses.AddRange(Address().Matches(page.Page).Select(m => WebUtility.HtmlDecode(m.Groups["url"].Value)));
        }

        await using var db = demo.Site.Database.Open();
        var secret = (await db.Clients.ToListAsync()).SelectMany(c => new[] { c.LegalFirstName, c.LegalLastName, c.PreferredName ?? c.Mrn, c.Mrn }).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // The part behind “v=” is a hash of a file.
        var words = visitor.Addresses.Where(a => !a.Contains("?v=", StringComparison.Ordinal)).SelectMany(a => Separator().Split(Uri.UnescapeDataString(a))).Distinct();
        Assert.That(visitor.Addresses, Has.Count.GreaterThan(200).And.Some.Contain("/clients/"));
        Assert.That(words.Where(secret.Contains), Is.Empty);
    }

    [Test]
    public async Task The_second_of_two_editors_of_a_client_is_told_and_nothing_is_lost()
    {
        using var other = await demo.SignInAsync();
        var path = $"/clients/{demo.Keys["Clients"]}/edit";
        var (first, second) = (await visitor.GetAsync(path), await other.GetAsync(path));
        var version = VersionOf(first.Page);
        Assert.That(VersionOf(second.Page), Is.EqualTo(version));

        var saved = await visitor.PostAsync(path, Form(version, "First", "Editor"));
        var refused = await other.PostAsync(path, Form(version, "Second", "Typist"));

        Assert.That(saved.Path, Is.EqualTo(path.Replace("/edit", "", StringComparison.Ordinal)));
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(WebUtility.HtmlDecode(refused.Page), Does.Contain("Somebody else changed this after you opened it.").And.Contain("value=\"Second\"").And.Contain("value=\"Typist\""));
        await using var db = demo.Site.Database.Open();
        Assert.That(await db.Clients.Where(c => c.Id == demo.Keys["Clients"]).Select(c => c.LegalFirstName + " " + c.LegalLastName).SingleAsync(), Is.EqualTo("First Editor"));
    }

    private static KeyValuePair<string, string>[] Form(string version, string first, string last) =>
        [new("Version", version), new("LegalFirstName", first), new("LegalLastName", last), new("PreferredName", ""), new("BirthDate", "")];

    private static string VersionOf(string page) => Version().Match(page) is { Success: true } m ? m.Groups["version"].Value : throw new InvalidOperationException("The form has no version.");

    [GeneratedRegex("(href|action|src|hx-get|hx-post|content)=\"(?<url>/[^\"]*)\"")]
    private static partial Regex Address();

    [GeneratedRegex("[/?&=#.,;+ ]")]
    private static partial Regex Separator();

    [GeneratedRegex("<input[^>]*name=\"Version\"[^>]*value=\"(?<version>\\d+)\"")]
    private static partial Regex Version();
}
