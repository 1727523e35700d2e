using CaseManager.Domain.Groups;
using CaseManager.Domain.Common;
using CaseManager.Domain.Codes;
using CaseManager.Application.Centers;
using CaseManager.Application.Episodes;
using CaseManager.Application.Paging;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Episodes;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Centers;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ArchivingTests(string database)
{
    private CenterScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await CenterScene.CreateAsync(database);

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task A_program_with_clients_and_a_site_with_programs_stay_in_use()
    {
        var site = await scene.AddSiteAsync();
        var program = await scene.DoneAsync(new SaveProgram(null, 0, site, "Outpatient", null, null, null));
        await AdmitAsync(program);

        Assert.That(await Codes(SetupKind.Program, program, 1), Is.EqualTo(new[] { "archive.program-in-use" }));
        Assert.That(await Codes(SetupKind.Site, site, 1), Is.EqualTo(new[] { "archive.site-in-use" }));
        await using (var db = scene.Open())
        {
            await db.Episodes.ExecuteUpdateAsync(e => e.SetProperty(x => x.DischargedOn, new DateOnly(2026, 12, 1)));
        }

        await scene.DoneAsync(new SetArchived(SetupKind.Program, program, 1, true));
        await scene.DoneAsync(new SetArchived(SetupKind.Site, site, 1, true));
        Assert.That((await scene.ProblemsOf(new SetArchived(SetupKind.Program, program, 2, false))).Single().Item1, Is.EqualTo("archive.site-archived"));
        await scene.DoneAsync(new SetArchived(SetupKind.Site, site, 2, false));
        await scene.DoneAsync(new SetArchived(SetupKind.Program, program, 2, false));
    }

    [Test]
    public async Task Nobody_is_admitted_to_an_archived_program()
    {
        var program = await scene.DoneAsync(new SaveProgram(null, 0, await scene.AddSiteAsync(), "Outpatient", null, null, null));
        await scene.DoneAsync(new SetArchived(SetupKind.Program, program, 1, true));
        await using var db = scene.Open();
        var client = db.Add(new Client("P1", "Ann", "Bell")).Entity;
        await db.SaveChangesAsync();

        Assert.That(await scene.ProblemsOf(new AdmitClient(client.Id, program, new DateOnly(2026, 12, 1))), Is.EqualTo(new[] { ("program.unknown", "ProgramId") }));
    }

    [Test]
    public async Task Who_is_in_a_care_team_or_leads_a_group_is_handed_over_first()
    {
        var site = await scene.AddSiteAsync();
        var ana = await scene.DoneAsync(new SaveStaffMember(null, 0, "Ana", site, false, null));
        await using (var db = scene.Open())
        {
            var program = db.Add(new Domain.Centers.Program(site, "Outpatient", null)).Entity;
            var client = db.Add(new Client("P1", "Ann", "Bell")).Entity;
            var stay = new Episode(client.Id, program.Id, new DateOnly(2026, 1, 5));
            stay.HandOver(ana, stay.AdmittedOn, stay.AdmittedOn);
            db.Add(stay);
            await db.SaveChangesAsync();
            Assert.That(await Codes(SetupKind.StaffMember, ana, 1), Is.EqualTo(new[] { "archive.care-team-in-use" }));
            stay.Discharge(new DischargeDetails(DischargeReason.Completed), new StepMoment(stay.AdmittedOn), new StepAuthor("Ana", DateTime.UtcNow, SiteClock.Of("UTC")), null);
            var group = db.Add(new Group(site, "T1", "Evening", GroupKind.PeerSupport, Fellowship.SmartRecovery, new GroupLeadership(await db.Staff.SingleAsync(s => s.Id == ana)), null)).Entity;
            db.Add(GroupSession.Schedule(group.Id, new DateOnly(2099, 1, 5), new TimeOnly(9, 0), 60));
            await db.SaveChangesAsync();
        }

        Assert.That(await Codes(SetupKind.StaffMember, ana, 1), Is.EqualTo(new[] { "archive.facilitator-in-use" }));
    }

    [Test]
    public async Task A_supervisor_of_others_stays_until_they_have_another()
    {
        var site = await scene.AddSiteAsync();
        var first = await scene.DoneAsync(new SaveStaffMember(null, 0, "Ana", site, false, null));
        var second = await scene.DoneAsync(new SaveStaffMember(null, 0, "Ben", site, false, first));

        Assert.That(await Codes(SetupKind.StaffMember, first, 1), Is.EqualTo(new[] { "archive.supervisor-in-use" }));
        await scene.DoneAsync(new SetArchived(SetupKind.StaffMember, second, 2, true));
        await scene.DoneAsync(new SetArchived(SetupKind.StaffMember, first, 1, true));
    }

    [Test]
    public async Task What_is_archived_is_offered_nowhere_and_shown_where_asked_for()
    {
        var site = await scene.AddSiteAsync();
        var program = await scene.DoneAsync(new SaveProgram(null, 0, site, "Outpatient", null, null, null));
        await scene.DoneAsync(new SetArchived(SetupKind.Program, program, 1, true));
        var room = await scene.DoneAsync(new SaveRoom(null, 0, site, "Library", null));
        await scene.DoneAsync(new SetArchived(SetupKind.Room, room, 1, true));
        await scene.DoneAsync(new SetArchived(SetupKind.Site, site, 1, true));

        Assert.That(await scene.ReadAsync<ProgramList, List<ProgramChoice>>(l => l.ProgramsAsync(default)), Is.Empty);
        Assert.That(await scene.ReadAsync<ProgramList, List<SiteChoice>>(l => l.SitesAsync(default)), Is.Empty);
        Assert.That(await scene.ReadAsync<SetupLists, Page<ProgramRow>>(l => l.ProgramsAsync(null, false, new PageRequest(), default)), Has.Property("Total").Zero);
        Assert.That((await scene.ReadAsync<SetupLists, Page<ProgramRow>>(l => l.ProgramsAsync(null, true, new PageRequest(), default))).Items.Single().IsArchived, Is.True);
        Assert.That((await scene.ReadAsync<SetupLists, Page<RoomRow>>(l => l.RoomsAsync("lib", true, new PageRequest(), default))).Items.Single().IsArchived, Is.True);
        Assert.That(await scene.ProblemsOf(new SaveRoom(null, 0, site, "Studio", null)), Is.EqualTo(new[] { ("site.unknown", "SiteId") }));
    }

    [Test]
    public async Task Lists_are_searched_without_accents_and_paged_by_name()
    {
        var site = await scene.AddSiteAsync("Ägidien");
        foreach (var name in new[] { "Zoë Núñez", "Ana O'Neill", "Ana Reyes" })
        {
            await scene.DoneAsync(new SaveStaffMember(null, 0, name, site, false, null));
        }

        async Task<IEnumerable<string>> Find(string? search) =>
            (await scene.ReadAsync<SetupLists, Page<StaffRow>>(l => l.StaffAsync(search, false, new PageRequest(), default))).Items.Select(s => s.Name);

        Assert.That(await Find(null), Is.EqualTo(new[] { "Ana O'Neill", "Ana Reyes", "Zoë Núñez" }));
        Assert.That(await Find("nunez ZOE"), Is.EqualTo(new[] { "Zoë Núñez" }));
        Assert.That(await Find("oneill"), Is.EqualTo(new[] { "Ana O'Neill" }));
        Assert.That((await scene.ReadAsync<SetupLists, Page<SiteRow>>(l => l.SitesAsync("agid", false, new PageRequest(), default))).Total, Is.EqualTo(1));
        var second = await scene.ReadAsync<SetupLists, Page<StaffRow>>(l => l.StaffAsync(null, false, new PageRequest(2, 2), default));
        Assert.That((second.Pages, second.Items.Single().Name), Is.EqualTo((2, "Zoë Núñez")));
    }

    private async Task<IEnumerable<string>> Codes(SetupKind kind, Guid id, int version) => (await scene.ProblemsOf(new SetArchived(kind, id, version, true))).Select(p => p.Item1);

    private async Task AdmitAsync(Guid program)
    {
        await using var db = scene.Open();
        var client = db.Add(new Client("P1", "Ann", "Bell")).Entity;
        db.Add(new Episode(client.Id, program, new DateOnly(2026, 11, 1)));
        await db.SaveChangesAsync();
    }
}
