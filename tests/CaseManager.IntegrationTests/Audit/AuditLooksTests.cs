using System.Net;
using CaseManager.Application.Audit;
using CaseManager.Application.Security;
using CaseManager.Domain.Clients;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Web;
using CaseManager.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Audit;

public sealed class AuditLooksTests
{
    // Addresses of these parts of the set-up, and of the directory of meetings, name nobody who is served.
    private static readonly string[] SetUp = ["setup/", "clients/mrn/", "meetings/"];

    private DemoSite demo = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => demo = await DemoSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (demo is not null)
        {
            await demo.DisposeAsync();
        }
    }

    [Test]
    public void Every_page_and_every_form_whose_address_names_a_record_is_audited()
    {
        // A form that is refused shows the record again.
        var doors = demo.Doors.Where(d => d is { Method: "GET" or "POST", Action: not null } && d.Pattern.Contains(":guid}", StringComparison.Ordinal)
            && !SetUp.Any(s => d.Pattern.TrimStart('/').StartsWith(s, StringComparison.Ordinal))).ToList();

        Assert.That(doors, Has.Count.GreaterThan(20));
        Assert.That(doors.Where(d => !AuditedOf(d).Any()).Select(d => d.ToString()), Is.Empty);
        Assert.That(doors.SelectMany(d => AuditedOf(d).Where(a => a.Subject is not AuditSubject.None && !d.Pattern.Contains($"{{{a.RouteValue}:", StringComparison.Ordinal)).Select(_ => d.ToString())), Is.Empty);
    }

    [Test]
    public async Task Each_look_leaves_one_entry_with_whoever_looked_and_whose_record_it_was()
    {
        using var visitor = await demo.SignInAsync();
        foreach (var (page, action, kind) in new[]
        {
            ($"/clients/{demo.Keys["Clients"]}", AuditActions.ViewClient, nameof(Client)), ($"/episodes/{demo.Keys["Episodes"]}", AuditActions.ViewEpisode, "Episode"),
            ($"/plans/{demo.Keys["Plans"]}", AuditActions.ViewPlan, "TreatmentPlan"), ($"/reports/{demo.Keys["Reports"]}/view", AuditActions.ViewReport, "ReportRun"),
            ($"/reports/{demo.Keys["Reports"]}/pdf", AuditActions.DownloadReport, "ReportRun"),
        })
        {
            var before = await LastAsync();
            Assert.That((await visitor.GetAsync(page)).Status, Is.EqualTo(HttpStatusCode.OK));
            var entry = (await SinceAsync(before)).Single();
            Assert.That((page, entry.Action, entry.SubjectKind, entry.ClientId, entry.Actor, entry.Changes), Is.EqualTo((page, action, kind, (Guid?)demo.Keys["Clients"], "Ada Okoye", (string?)null)));
            Assert.That((entry.UserId, entry.Address), Is.Not.EqualTo((null as Guid?, null as string)));
        }
    }

    [Test]
    public async Task A_form_that_is_refused_shows_the_record_again_and_leaves_its_look()
    {
        using var visitor = await demo.SignInAsync();
        foreach (var (form, action) in new[]
        {
            ($"/clients/{demo.Keys["Clients"]}/edit", AuditActions.ViewClient), ($"/episodes/{demo.Keys["Episodes"]}/discharge", AuditActions.ViewEpisode),
            ($"/sessions/{demo.Keys["Sessions"]}/void", AuditActions.ViewSession),
        })
        {
            var before = await LastAsync();
            Assert.That((await visitor.PostAsync(form, [])).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), form);
            // The start page, from which the form has its token, may name clients too.
            Assert.That((await SinceAsync(before)).Where(e => e.SubjectKind is not null).Select(e => e.Action), Is.EqualTo(new[] { action }), form);
        }
    }

    [Test]
    public async Task What_is_not_there_or_out_of_scope_is_no_look_but_a_refusal()
    {
        using var visitor = await demo.SignInAsync();
        var before = await LastAsync();

        await visitor.GetAsync($"/clients/{Guid.NewGuid()}");

        var entry = (await SinceAsync(before)).Single();
        Assert.That((entry.Action, entry.SubjectKind), Is.EqualTo((AuditActions.Refused, "Client")), "whoever tries keys is noted");
    }

    [Test]
    public async Task A_refusal_says_what_was_asked_for_but_no_value_of_it()
    {
        using var visitor = await demo.Site.SignInAsync(Role.Staff);
        var before = await LastAsync();

        await visitor.GetAsync($"/plans/{demo.Keys["Plans"]}");

        var entry = (await SinceAsync(before)).Single();
        Assert.That((entry.Action, entry.SubjectKind, entry.SubjectId, entry.Changes),
            Is.EqualTo((AuditActions.Refused, "TreatmentPlan", (Guid?)demo.Keys["Plans"], "{\"tried\":\"GET plans/{id:guid}\"}")));
    }

    [Test]
    public async Task Signing_in_and_out_is_noted_and_nothing_that_was_typed()
    {
        var before = await LastAsync();
        using var visitor = await demo.Site.SignInAsync(Role.Staff);
        await visitor.PostAsync("/sign-out", []);
        using var stranger = demo.Site.Visit();
        await stranger.PostAsync("/sign-in", [new("Email", "who-is-this@example.org"), new("Password", "what is that")]);
        await stranger.PostAsync("/sign-in", [new("Email", "noor@example.org"), new("Password", "what is that")]);

        var entries = (await SinceAsync(before)).Where(e => e.Changes is null).ToList();
        Assert.That(entries.Select(e => (e.Action, e.Actor)), Is.EqualTo(new[]
        {
            (AuditActions.SignIn, "Ada Okoye"), (AuditActions.SignOut, "Ada Okoye"), (AuditActions.SignInFailed, "nobody"), (AuditActions.SignInFailed, "nobody"),
        }));
        Assert.That(entries.Select(e => e.UserId).Skip(2), Is.EqualTo(new[] { null, (Guid?)demo.Keys["Users"] }));
    }

    [Test]
    public async Task The_trail_is_searched_by_client_user_day_and_action_and_taken_out_as_a_file()
    {
        using var visitor = await demo.SignInAsync();
        await visitor.GetAsync($"/clients/{demo.Keys["Clients"]}");
        await using var db = demo.Site.Database.Open();
        var mrn = await db.Clients.Where(c => c.Id == demo.Keys["Clients"]).Select(c => c.Mrn).SingleAsync();
        var look = await db.AuditEntries.Where(e => e.Action == AuditActions.ViewClient).OrderByDescending(e => e.Number).FirstAsync();
        var day = DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        KeyValuePair<string, string>[] all = [new("Mrn", mrn), new("UserId", look.UserId.ToString()!), new("Action", AuditActions.ViewClient), new("From", day)];

        var found = await visitor.PostAsync("/setup/audit", all);
        Assert.That(found.Page, Does.Contain($"/setup/audit/{look.Number}\"").And.Contain(mrn));
        foreach (var (field, other) in new[] { ("Mrn", "NO-SUCH"), ("UserId", Guid.NewGuid().ToString()), ("Action", AuditActions.SignOut), ("From", "2199-01-01") })
        {
            var none = await visitor.PostAsync("/setup/audit", all.Select(f => f.Key == field ? new(field, other) : f));
            Assert.That(none.Page, Does.Contain("Nothing matches").And.Not.Contain($"/setup/audit/{look.Number}\""), field);
        }

        Assert.That((await visitor.GetAsync($"/setup/audit/{look.Number}")).Page, Does.Contain("View client").And.Contain(mrn));
        Assert.That((await visitor.GetAsync($"/clients/{demo.Keys["Clients"]}/looks")).Page, Does.Contain("Ada Okoye").And.Contain("View client"));
        var before = await LastAsync();
        var csv = await visitor.PostAsync("/setup/audit/csv", all);
        Assert.That(csv.Page.TrimStart('\uFEFF').Split("\r\n")[0], Is.EqualTo("number,at,actor,address,action,mrn,subject,key,changes"));
        Assert.That(csv.Page, Does.Contain($"\r\n{look.Number},"));
        Assert.That((await SinceAsync(before)).Single().Action, Is.EqualTo(AuditActions.Export));
    }

    [Test]
    public async Task Names_that_look_like_formulas_come_out_as_text()
    {
        using var output = new MemoryStream();
        async IAsyncEnumerable<AuditRow> Rows()
        {
            await Task.Yield();
            yield return new AuditRow(1, DateTime.UtcNow, "=HYPERLINK(\"x\")", null, "SignIn", null, null, null, null, null);
        }

        await Infrastructure.Audit.AuditCsv.WriteAsync(output, Rows(), default);

        Assert.That(System.Text.Encoding.UTF8.GetString(output.ToArray()), Does.Contain("'=HYPERLINK"));
    }

    private static IEnumerable<AuditedAttribute> AuditedOf(Door door) => door.Action!.MethodInfo.GetCustomAttributes(typeof(AuditedAttribute), true).Cast<AuditedAttribute>();

    private async Task<long> LastAsync()
    {
        await using var db = demo.Site.Database.Open();
        return await db.AuditCounters.Select(c => c.Last).SingleAsync();
    }

    private async Task<List<AuditEntry>> SinceAsync(long number)
    {
        await using var db = demo.Site.Database.Open();
        return await db.AuditEntries.AsNoTracking().Where(e => e.Number > number).OrderBy(e => e.Number).ToListAsync();
    }
}
