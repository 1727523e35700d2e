using System.Net;
using System.Text.RegularExpressions;
using CaseManager.Application.Security;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Web;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Reporting.Library;

/// <summary>The list of packs and the ways from it.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class PackScreenTests(string database)
{
    [Test]
    public async Task Packs_are_searched_and_tell_how_often_they_and_their_parts_were_taken_out_and_are_repeated_as_they_were_asked_for()
    {
        await using var site = await RunningSite.StartAsync(database);
        var sample = new Sample();
        await using var db = site.Database.Open();
        await sample.AddToAsync(db);
        using var supervisor = await site.SignInAsync(Role.ClinicalSupervisor);
        using var administrator = await site.SignInAsync(Role.Administrator);
        var owner = (await db.Users.Include(u => u.Roles).ToListAsync()).Single(u => u.Roles.Any(r => r.Role == Role.ClinicalSupervisor)).Id;
        var (pack, volume) = await DemoSite.AddReportPackAsync(db, sample.Client.Id, "Maya Torres", owner, sample.Site.Id);
        var (foreign, _) = await DemoSite.AddReportPackAsync(db, sample.Client.Id, "Sam Reyes", null, sample.Site.Id);

        Assert.That((await administrator.GetAsync($"/reports/packs/{pack}/zip")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await supervisor.GetAsync($"/reports/packs/{pack}/volumes/{volume}")).Status, Is.EqualTo(HttpStatusCode.OK));

        Assert.That((await administrator.GetAsync("/reports/packs")).Page, Does.Contain($"/reports/packs/{pack}/looks").And.Contain($"/reports/packs/{foreign}/looks").And.Contain("2 times"));
        var list = (await supervisor.GetAsync("/reports/packs")).Page;
        Assert.That(list, Does.Contain("2 times").And.Contain($"/reports/packs/{pack}/looks").And.Not.Contain($"/reports/packs/{foreign}/looks"), "only of their own");
        Assert.That((await supervisor.PostAsync("/reports/packs", [new("Title", "ATTENDANCE"), new("State", "Done")])).Page, Does.Contain($"/reports/packs/{pack}\""));
        Assert.That((await supervisor.PostAsync("/reports/packs", [new("State", "Paused")])).Page, Does.Contain("Nothing matches."));
        Assert.That((await supervisor.PostAsync("/reports/packs", [new("State", "99"), new("Kind", "no"), new("AskedBy", "x"), new("From", "2026-99-99")])).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await supervisor.GetAsync("/reports/packs?mine=true")).Page, Does.Contain($"/reports/packs/{pack}\"").And.Not.Contain($"/reports/packs/{foreign}\""));

        var repeated = (await supervisor.GetAsync($"/reports/schedules/new?pack={pack}")).Page;
        Assert.That(Chosen(repeated, "PackSiteId"), Is.EqualTo(sample.Site.Id.ToString()), "the subject");
        Assert.That((Chosen(repeated, "Target"), Chosen(repeated, "Result"), Chosen(repeated, "Kind")), Is.EqualTo(("SiteClients", "Volumes", "ClientAttendance")));
    }

    // What a select has chosen.
    private static string Chosen(string page, string name)
    {
        var options = Regex.Match(page, $"<select[^>]*name=\"{name}\".*?</select>", RegexOptions.Singleline).Value;
        return Regex.Match(Regex.Match(options, "<option[^>]*selected[^>]*>").Value, "value=\"([^\"]*)\"").Groups[1].Value;
    }
}
