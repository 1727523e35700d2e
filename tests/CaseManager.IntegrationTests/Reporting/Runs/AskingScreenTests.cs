using System.Net;
using System.Text.RegularExpressions;
using CaseManager.Application.Security;
using CaseManager.Application.Users;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.IntegrationTests.Reporting.Runs;

/// <summary>The forms that ask for a report, a pack or a schedule: what they offer, and what they answer where something is not to be had.</summary>
public sealed class AskingScreenTests
{
    private const string NoPlan = "This client has no treatment plan yet.";
    private const string Gone = "or you may not see it any more";

    private ScopeSite center = null!;
    private SiteVisitor counselor = null!;
    private Guid fresh;

    [OneTimeSetUp]
    public async Task SetUp()
    {
        center = await ScopeSite.StartAsync();
        await InDatabaseAsync(async db =>
        {
            // A counselor who works at every site, with clients at one of them.
            var user = await db.Users.WithRights().SingleAsync(u => u.Email == "Counselor@example.org");
            user.Change(user.Name, UserRights.Of([Role.Counselor], true, []), null);
            user.IsStaff(Of(Standing.OwnTeam, "Staff"));
            fresh = db.Add(new Client("F-1", "Fresh", "Start")).Entity.Id;
            db.Add(new Client("F-2", "Fresh", "Again"));
            await db.SaveChangesAsync();
        });
        counselor = await center.SignInAsync(Role.Counselor);
    }

    [OneTimeTearDown]
    public async Task TearDown()
    {
        counselor?.Dispose();
        await (center?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Test]
    public async Task A_client_without_a_plan_is_told_beside_the_field_and_nothing_is_lost()
    {
        var answer = await AskAsync(("Kind", "TreatmentPlan"), ("Client", "F-1"), ("From", "2026-01-05"), ("To", "2026-02-07"), ("Audience", "Client"));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), answer.Page);
        Assert.That(ErrorOf(answer, "Client"), Does.StartWith(NoPlan));
        Assert.That((Chosen(answer, "Kind"), Chosen(answer, "Audience")), Is.EqualTo(("TreatmentPlan", "Client")));
        Assert.That(answer.Page, Does.Contain("value=\"F-1\"").And.Contain("value=\"2026-01-05\"").And.Contain("value=\"2026-02-07\""));

        var fromItsPage = await AskAsync(("Kind", "TreatmentPlan"), ("ClientId", fresh.ToString()), ("From", "2026-01-05"), ("To", "2026-02-07"));
        Assert.That((fromItsPage.Status, ErrorOf(fromItsPage, "Client")?[..NoPlan.Length]), Is.EqualTo((HttpStatusCode.UnprocessableEntity, NoPlan)));
        Assert.That(fromItsPage.Page, Does.Contain($"value=\"{fresh}\""), "whom the form was opened for");
    }

    [Test]
    public async Task Another_client_is_chosen_by_typing_over_the_one_that_was_refused()
    {
        var (own, far) = (Of(Standing.OwnTeam, "Clients"), Of(Standing.OtherSite, "Clients"));

        var answer = await AskAsync(("Kind", "TreatmentPlan"), ("ClientId", fresh.ToString()), ("Client", "C-OwnTeam"), ("To", "2026-02-07"));
        Assert.That(answer.Path, Does.Match("^/reports/[0-9a-f-]{36}$"), answer.Page);
        Assert.That(await OnDatabaseAsync(db => db.ReportRuns.CountAsync(r => r.PlanId != null && r.ClientId == own)), Is.EqualTo(1));

        var chosen = await AskAsync(("Kind", "TreatmentPlan"), ("ClientId", fresh.ToString()), ("Client", "Fresh"), ("To", "2026-02-07"));
        Assert.That(ErrorOf(chosen, "Client"), Does.StartWith(NoPlan), "chosen among several that fit");
        Assert.That(chosen.Page, Does.Match($"value=\"{fresh}\"[^>]*checked"));

        var (withPlan, unknown) = (await AskAsync(("Kind", "TreatmentPlan"), ("ClientId", far.ToString()), ("To", "2026-02-07")), await AskAsync(("Kind", "TreatmentPlan"), ("ClientId", Guid.NewGuid().ToString()), ("To", "2026-02-07")));
        Assert.That((withPlan.Status, unknown.Status), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)), "out of reach or not there: the same, and no hint");
    }

    [Test]
    public async Task A_schedule_of_the_plan_of_a_client_without_one_is_told_beside_the_field()
    {
        var (here, far) = (Of(Standing.OwnTeam, "Sites"), Of(Standing.OtherSite, "Clients"));
        Task<SiteVisitor.Answer> SaveAsync(string client) => ScheduleAsync("Plan", here, ("Kind", "TreatmentPlan"), ("Target", "Client"), ("ClientId", client));

        var answer = await SaveAsync(fresh.ToString());
        Assert.That((answer.Status, ErrorOf(answer, "Client")?[..NoPlan.Length]), Is.EqualTo((HttpStatusCode.UnprocessableEntity, NoPlan)), answer.Page);
        Assert.That((await SaveAsync(far.ToString())).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await SaveAsync(Of(Standing.OwnTeam, "Clients").ToString())).Path, Does.Match("^/reports/schedules/[0-9a-f-]{36}$"));
    }

    [TestCase("/reports/new", "SiteId", "ProgramId")]
    [TestCase("/reports/packs/new", "SiteId", "ProgramId")]
    [TestCase("/reports/schedules/new", "PackSiteId", "ProgramId")]
    public async Task Forms_offer_only_sites_and_programs_of_clients_within_reach(string form, string site, string program)
    {
        var page = await counselor.GetAsync(form);

        Assert.That(OptionsOf(page, site), Is.EqualTo([Of(Standing.OwnTeam, "Sites").ToString()]));
        Assert.That(OptionsOf(page, program), Is.EqualTo([Of(Standing.OwnTeam, "Programs").ToString()]));
    }

    [TestCase("SiteId", "Sites")]
    [TestCase("ProgramId", "Programs")]
    [TestCase("GroupId", "Groups")]
    [TestCase("StaffId", null)]
    public async Task What_is_out_of_reach_is_refused_beside_its_field_and_no_report_waits(string field, string? what)
    {
        var id = what is null ? Guid.NewGuid() : Of(Standing.OtherSite, what);
        List<(string, string)> asked = [("Kind", "ProgramSummary"), ("From", "2026-01-05"), ("To", "2026-02-07"), (field, id.ToString()), ("FilterName", "Far"), ("Days", "LastMonth")];
        if (field is "GroupId" or "StaffId")
        {
            asked.Add(("ProgramId", Of(Standing.OwnTeam, "Programs").ToString()));
        }

        var before = await OnDatabaseAsync(db => db.ReportRuns.CountAsync());
        foreach (var path in new[] { "/reports/new", "/reports/filters" })
        {
            var answer = await PostAsync(path, [.. asked]);
            Assert.That((answer.Status, ErrorOf(answer, field)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "This is archived, or you may not see it any more. Choose another.")), answer.Page);
        }

        Assert.That(await OnDatabaseAsync(db => db.ReportRuns.CountAsync()), Is.EqualTo(before));
        Assert.That(await OnDatabaseAsync(db => db.SavedFilters.AnyAsync(f => f.Name == "Far")), Is.False);
    }

    [Test]
    public async Task A_register_a_pack_and_a_schedule_are_held_to_the_same()
    {
        var (here, site, program, group) = (Of(Standing.OwnTeam, "Sites"), Of(Standing.OtherSite, "Sites").ToString(), Of(Standing.OtherSite, "Programs").ToString(), Of(Standing.OtherSite, "Groups").ToString());
        (string, string)[] days = [("From", "2026-01-05"), ("To", "2026-02-07")];

        await ShouldBeGoneAsync(AskAsync([("Kind", "Register"), ("GroupId", group), .. days]), "GroupId");
        await ShouldBeGoneAsync(PostAsync("/reports/packs/new", [("Kind", "Progress"), ("Whom", "Site"), ("SiteId", site), .. days]), "SiteId");
        await ShouldBeGoneAsync(PostAsync("/reports/packs/new", [("Kind", "Progress"), ("Whom", "Program"), ("ProgramId", program), .. days]), "ProgramId");
        await ShouldBeGoneAsync(PostAsync("/reports/packs/new", [("Kind", "Progress"), ("Whom", "Counselor"), ("CounselorId", Guid.NewGuid().ToString()), .. days]), "CounselorId");
        await ShouldBeGoneAsync(ScheduleAsync("Far", here, ("Kind", "ProgramSummary"), ("Target", "SiteClients"), ("PackSiteId", site)), "PackSiteId");
        await ShouldBeGoneAsync(ScheduleAsync("Far", here, ("Kind", "CaseloadDue"), ("Target", "ProgramClients"), ("ProgramId", program)), "ProgramId");
        await ShouldBeGoneAsync(ScheduleAsync("Far", here, ("Kind", "Register"), ("Target", "Group"), ("GroupId", group)), "GroupId");
        await ShouldBeGoneAsync(ScheduleAsync("Far", here, ("Kind", "Progress"), ("Target", "ProgramClients"), ("ProgramId", program)), "ProgramId");
        await ShouldBeGoneAsync(ScheduleAsync("Far", here, ("Kind", "CaseloadDue"), ("Target", "SavedFilter"), ("FilterId", Guid.NewGuid().ToString())), "FilterId");
        await ShouldBeGoneAsync(ScheduleAsync("Far", Guid.NewGuid(), ("Kind", "Progress"), ("Target", "ProgramClients"), ("ProgramId", Of(Standing.OwnTeam, "Programs").ToString())), "SiteId");
    }

    [Test]
    public async Task Kinds_without_days_are_listed_without_days_and_a_caseload_is_no_pack()
    {
        var (here, client) = (Of(Standing.OwnTeam, "Sites"), Of(Standing.OwnTeam, "Clients").ToString());
        var caseload = await ScheduleAsync("Mine, due", here, ("Kind", "CaseloadDue"), ("Target", "CounselorClients"), ("CounselorId", Of(Standing.OwnTeam, "Staff").ToString()), ("Covers", "LastMonth"));
        var plans = await ScheduleAsync("All plans", here, ("Kind", "TreatmentPlan"), ("Target", "SiteClients"), ("PackSiteId", here.ToString()), ("Covers", "LastMonth"));
        var plan = await ScheduleAsync("One plan", here, ("Kind", "TreatmentPlan"), ("Target", "Client"), ("ClientId", client));
        var register = await ScheduleAsync("Register", here, ("Kind", "Register"), ("GroupId", Of(Standing.OwnTeam, "Groups").ToString()), ("Covers", "Yesterday"));
        var summary = await ScheduleAsync("Summary", here, ("Kind", "ProgramSummary"), ("Target", "ProgramClients"), ("ProgramId", Of(Standing.OwnTeam, "Programs").ToString()), ("Covers", "LastMonth"));
        var list = WebUtility.HtmlDecode((await counselor.GetAsync("/reports/schedules")).Page);

        Assert.That(caseload.Page, Does.Contain("Caseload due list · as of the day on which it is made").And.Contain("All clients of a counselor: Maya Torres").And.Not.Contain("(a pack)"));
        Assert.That(plans.Page, Does.Contain("Treatment plan · Last month").And.Contain("All clients of a site (a pack): Here"));
        Assert.That(plan.Page, Does.Contain("Treatment plan · as of the day on which it is made").And.Contain("One client: "));
        Assert.That(register.Page, Does.Contain("Register · Yesterday").And.Contain("A group: "), "a register needs no word about whom it is of");
        Assert.That(summary.Page, Does.Contain("Program summary · Last month").And.Contain("A program: Ours"));
        Assert.That(list, Does.Contain("Caseload due list · as of the day on which it is made").And.Not.Contain("Caseload due list · Last month"));

        var report = await AskAsync(("Kind", "TreatmentPlan"), ("ClientId", client), ("From", "2026-01-05"), ("To", "2026-02-07"));
        Assert.That(report.Page, Does.Not.Contain("Jan 5, 2026").And.Not.Contain("Feb 7, 2026"), report.Page);
        Assert.That(WebUtility.HtmlDecode((await counselor.GetAsync("/reports")).Page), Does.Not.Contain("Jan 5, 2026").And.Contain("<td data-label=\"Period\">–</td>"));
    }

    private static async Task ShouldBeGoneAsync(Task<SiteVisitor.Answer> asked, string field)
    {
        var answer = await asked;
        Assert.That((answer.Status, ErrorOf(answer, field)?.Contains(Gone, StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, true)), $"{field}: {answer.Page}");
    }

    private Task<SiteVisitor.Answer> AskAsync(params (string Name, string Value)[] fields) => PostAsync("/reports/new", fields);

    private Task<SiteVisitor.Answer> ScheduleAsync(string name, Guid site, params (string, string)[] fields) =>
        PostAsync("/reports/schedules/new", [("Name", name), ("Unit", "Daily"), ("At", "06:00"), ("SiteId", site.ToString()), .. fields]);

    private async Task<SiteVisitor.Answer> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var answer = await counselor.PostAsync(path, fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return answer with { Page = WebUtility.HtmlDecode(answer.Page) };
    }

    private Guid Of(Standing standing, string what) => center.Keys(Role.Counselor, standing)[what];

    private static string? ErrorOf(SiteVisitor.Answer answer, string field) =>
        Regex.Match(answer.Page, $"id=\"{field}-error\">([^<]*)<") is { Success: true } found ? found.Groups[1].Value : null;

    private static string Chosen(SiteVisitor.Answer answer, string name) =>
        Regex.Match(Regex.Match(SelectOf(answer, name), "<option[^>]*selected[^>]*>").Value, "value=\"([^\"]*)\"").Groups[1].Value;

    private static IEnumerable<string> OptionsOf(SiteVisitor.Answer answer, string name) =>
        Regex.Matches(SelectOf(answer, name), "<option[^>]*value=\"([^\"]+)\"").Select(m => m.Groups[1].Value);

    private static string SelectOf(SiteVisitor.Answer answer, string name) => Regex.Match(answer.Page, $"<select[^>]*name=\"{name}\".*?</select>", RegexOptions.Singleline).Value;

    private async Task InDatabaseAsync(Func<CaseManagerDbContext, Task> act)
    {
        await using var scope = center.Site.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>());
    }

    private async Task<T> OnDatabaseAsync<T>(Func<CaseManagerDbContext, Task<T>> read)
    {
        await using var scope = center.Site.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>());
    }
}
