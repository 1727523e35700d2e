using CaseManager.Application.BreakGlass;
using CaseManager.Application.Clients;
using CaseManager.Application.Episodes;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Security;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class InScopeTests(string database)
{
    private ScopeScene scene = null!;

    [SetUp]
    public async Task SetUp() => scene = await ScopeScene.CreateAsync(database);

    [TearDown]
    public async Task TearDown()
    {
        if (scene is not null)
        {
            await scene.DisposeAsync();
        }
    }

    [Test]
    public async Task A_counselor_sees_the_clients_of_their_care_team_while_they_are_in_it()
    {
        var ours = await scene.AdmitAsync(scene.Here, inTeam: true);
        var others = await scene.AdmitAsync(scene.Here);
        var former = await scene.AdmitAsync(scene.Here, then: stay =>
        {
            stay.JoinTeam(scene.Counselor.Id, CareTeamRole.PeerSpecialist, ScopeScene.Today.AddDays(-20), ScopeScene.Today);
            stay.LeaveTeam(stay.CareTeam.Single().Id, ScopeScene.Today.AddDays(-3), ScopeScene.Today);
        });
        await scene.LookAsAsync(Role.Counselor);

        Assert.That((await scene.SeesAsync(ours), await scene.SeesAsync(others), await scene.SeesAsync(former)), Is.EqualTo((true, false, false)));
        Assert.That(await scene.SeesAsync(ours, "Elena"), Is.True);
        Assert.That(await scene.SeesAsync(others, "Elena"), Is.False);
    }

    [Test]
    public async Task The_team_that_a_client_was_discharged_from_still_writes_up_the_stay()
    {
        var discharged = await scene.AdmitAsync(scene.Here, inTeam: true, stay =>
        {
            var author = new StepAuthor("Maya Torres", scene.Time.GetUtcNow().UtcDateTime, Domain.Common.SiteClock.Of("America/Chicago"));
            stay.Discharge(new DischargeDetails(DischargeReason.Completed), new StepMoment(ScopeScene.Today.AddDays(-10), null), author, null);
        });
        await scene.LookAsAsync(Role.Counselor);

        Assert.That(await scene.SeesAsync(discharged), Is.True);
    }

    [Test]
    public async Task Whoever_works_at_a_site_sees_its_clients_and_of_a_client_of_two_sites_the_stays_at_theirs()
    {
        var here = await scene.AdmitAsync(scene.Here);
        var there = await scene.AdmitAsync(scene.There);
        await using (var db = scene.Open())
        {
            db.Add(new Episode(here.Id, scene.There.Id, ScopeScene.Today.AddDays(-5)));
            await db.SaveChangesAsync();
        }

        await scene.LookAsAsync(Role.Staff);

        Assert.That((await scene.SeesAsync(here), await scene.SeesAsync(there)), Is.EqualTo((true, false)));
        var stays = await scene.ReadAsync<StayList, List<StayRow>>(l => l.OfAsync(here.Id, default));
        Assert.That(stays.Select(s => s.Site), Is.EqualTo(new[] { "Here" }));
    }

    [Test]
    public async Task With_two_roles_each_counts_only_for_what_it_allows()
    {
        var ours = await scene.AdmitAsync(scene.Here, inTeam: true);
        var others = await scene.AdmitAsync(scene.Here);
        await scene.LookAsAsync(Role.Counselor, Role.Staff);

        Assert.That((await scene.SeesAsync(ours), await scene.SeesAsync(others)), Is.EqualTo((true, true)));
        Assert.That(await ReachesAsync(ours, Permission.EditPlans), Is.True);
        Assert.That(await ReachesAsync(others, Permission.EditPlans), Is.False);
    }

    [Test]
    public async Task Whoever_has_no_stay_yet_is_found_so_that_they_can_be_admitted()
    {
        var newcomer = await scene.AdmitAsync(null);
        await scene.LookAsAsync(Role.Counselor);

        Assert.That(await scene.SeesAsync(newcomer), Is.True);
    }

    [Test]
    public async Task A_counselor_who_admits_somebody_is_their_primary_counselor_where_nobody_else_is_named([Values] bool atOnce)
    {
        await scene.LookAsAsync(Role.Counselor);
        var client = (await scene.RunAsync<RegisterClient, Guid>(new("N-1", "Nora", "Field", null, null, atOnce ? scene.Here.Id : null, atOnce ? ScopeScene.Today : null))).Value;
        if (!atOnce)
        {
            Assert.That((await scene.RunAsync<AdmitClient, Guid>(new(client, scene.Here.Id, ScopeScene.Today))).Succeeded, Is.True);
        }

        var stays = await scene.ReadAsync<StayList, List<StayRow>>(l => l.OfAsync(client, default));
        Assert.That(stays.Select(s => s.PrimaryCounselor), Is.EqualTo(new[] { "Maya Torres" }));
    }

    [Test]
    public async Task A_merged_record_is_where_the_record_that_stands_is()
    {
        var (survivor, merged) = (await scene.AdmitAsync(scene.There), await scene.AdmitAsync(null));
        await using (var db = scene.Open())
        {
            db.Add(ClientMerge.Of(await db.Clients.SingleAsync(c => c.Id == survivor.Id), await db.Clients.SingleAsync(c => c.Id == merged.Id), [], "Ada",
                scene.Time.GetUtcNow().UtcDateTime, ScopeScene.Today, "Same face"));
            await db.SaveChangesAsync();
        }

        await scene.LookAsAsync(Role.Staff);

        Assert.That(await scene.ReadAsync<ClientDetails, ClientView?>(d => d.FindAsync(merged.Id, default)), Is.Null);
    }

    [Test]
    public async Task Broken_glass_opens_a_client_of_the_site_for_an_hour_and_the_supervisor_sees_it()
    {
        var (others, away) = (await scene.AdmitAsync(scene.Here), await scene.AdmitAsync(scene.There));
        await scene.LookAsAsync(Role.Counselor);

        Assert.That((await BreakAsync(away, "Standing in for Sam today")).IsNotFound, Is.True);
        Assert.That((await BreakAsync(others, "urgent")).Problems.Single().Code, Is.EqualTo("break-glass.reason"));
        Assert.That(await scene.SeesAsync(others), Is.False);
        var found = await scene.ReadAsync<BreakGlassList, IReadOnlyList<BehindGlassRow>>(l => l.FindAsync("Elena", default));
        Assert.That(found.Select(f => f.ClientId), Is.EqualTo(new[] { others.Id }));

        Assert.That((await BreakAsync(others, "Standing in for Sam today")).Succeeded, Is.True);

        Assert.That(await scene.SeesAsync(others), Is.True);
        var glass = (await scene.ReadAsync<ClientDetails, ClientView?>(d => d.FindAsync(others.Id, default)))!.Glass!;
        Assert.That((glass.By, glass.Reason, glass.Until), Is.EqualTo(("Maya Torres", "Standing in for Sam today", scene.Time.GetUtcNow().UtcDateTime.AddMinutes(60))));
        scene.Time.Advance(TimeSpan.FromMinutes(60));
        Assert.That(await scene.SeesAsync(others), Is.False);

        await scene.LookAsAsync(Role.ClinicalSupervisor);
        var listed = await scene.ReadAsync<BreakGlassList, Page<BreakGlassRow>>(l => l.PageAsync(new PageRequest(), default));
        Assert.That(listed.Items.Select(i => (i.ClientId, i.By, i.Reason)), Is.EqualTo(new[] { (others.Id, "Maya Torres", "Standing in for Sam today") }));
    }

    [Test]
    public async Task Who_knows_the_name_by_another_role_breaks_the_glass_to_read_more()
    {
        var others = await scene.AdmitAsync(scene.Here);
        await scene.LookAsAsync(Role.Counselor, Role.Staff);

        Assert.That((await scene.SeesAsync(others), await ReachesAsync(others, Permission.ViewPlans)), Is.EqualTo((true, false)));
        Assert.That((await BreakAsync(others, "Standing in for Sam today")).Succeeded, Is.True);
        Assert.That(await ReachesAsync(others, Permission.ViewPlans), Is.True);
    }

    [Test]
    public async Task Glass_that_somebody_else_broke_opens_nothing()
    {
        var others = await scene.AdmitAsync(scene.Here);
        await scene.LookAsAsync(Role.Counselor);
        await BreakAsync(others, "Standing in for Sam today");

        await scene.LookAsAsync(Role.Counselor);

        Assert.That(await scene.SeesAsync(others), Is.False);
    }

    [Test]
    public async Task Roles_without_a_caseload_cannot_break_the_glass([Values(Role.Staff, Role.Administrator)] Role role)
    {
        var others = await scene.AdmitAsync(scene.Here);
        await scene.LookAsAsync(role);

        Assert.That((await BreakAsync(others, "Standing in for Sam today")).IsForbidden, Is.True);
    }

    private Task<Application.UseCases.Outcome<Guid>> BreakAsync(Client client, string reason) =>
        scene.RunAsync<OpenByBreakingGlass, Guid>(new(client.Id, reason));

    private async Task<bool> ReachesAsync(Client client, Permission permission) =>
        await scene.ReadAsync<InScope, bool>(s => s.ReachesAsync(Subject.Client(client.Id), permission, default));
}
