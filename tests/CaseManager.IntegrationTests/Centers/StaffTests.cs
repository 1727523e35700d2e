using CaseManager.Application.Centers;
using CaseManager.Application.Groups;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.Centers;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class StaffTests(string database)
{
    // In Los Angeles it is still the last day of the year, in UTC an hour before midnight.
    private static readonly DateOnly Today = new(2026, 12, 31);

    private CenterScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await CenterScene.CreateAsync(database);

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task A_person_holds_several_credentials_that_are_renewed_and_removed()
    {
        var site = await scene.AddSiteAsync();
        var id = await scene.DoneAsync(new SaveStaffMember(null, 0, "Ana Reyes", site, false, null) { Credential = new("LCSW", "L1", "Board", Today.AddDays(-1)) });
        var version = (await PersonAsync(id)).Version;
        await scene.DoneAsync(new SaveCredential(id, version, null, "CADC", null, null, null));
        var first = (await PersonAsync(id)).Credentials[0];
        await scene.DoneAsync(new SaveCredential(id, version + 1, first.Id, "LCSW", "L1", "Board", Today.AddYears(2)));

        var person = await PersonAsync(id);
        Assert.That((person.Credential, person.Credentials[0].ExpiresOn), Is.EqualTo(("LCSW, CADC", (DateOnly?)Today.AddYears(2))));
        await scene.DoneAsync(new RemoveCredential(id, version + 2, person.Credentials[1].Id));
        Assert.That((await PersonAsync(id)).Credential, Is.EqualTo("LCSW"));
        Assert.That((await scene.ProblemsOf(new RemoveCredential(id, version + 3, Guid.NewGuid()))).Single().Item1, Is.EqualTo("staff.no-credential"));
    }

    [TestCase(0, true)]
    [TestCase(-1, false)]
    public async Task Rule_1_a_credential_leads_a_group_up_to_its_last_day_at_the_site(int days, bool leads)
    {
        var site = await scene.AddSiteAsync();
        var leader = await scene.DoneAsync(new SaveStaffMember(null, 0, "Ana Reyes", site, false, null) { Credential = new("LCSW", null, null, Today.AddDays(days)) });
        scene.Role = Application.Security.Role.Counselor;

        var outcome = await scene.RunAsync(new OpenGroup(site, "RP", "Relapse Prevention", GroupKind.Therapy, null, leader, null, 12));

        Assert.That(outcome.Problems.Select(p => (p.Code, p.Field)), Is.EqualTo(leads ? [] : new[] { ("group.credential", "FacilitatorId") }));
    }

    [Test]
    public async Task Nobody_supervises_themselves_through_others()
    {
        var site = await scene.AddSiteAsync();
        var (first, second) = (await AddAsync(site, "Ana", null), Guid.Empty);
        second = await AddAsync(site, "Ben", first);
        var third = await AddAsync(site, "Cleo", second);

        Assert.That(await scene.ProblemsOf(new SaveStaffMember(first, 1, "Ana", site, false, third)), Is.EqualTo(new[] { ("staff.supervisor-circle", "SupervisorId") }));
        Assert.That(await scene.ProblemsOf(new SaveStaffMember(first, 1, "Ana", site, false, first)), Is.EqualTo(new[] { ("staff.supervisor-circle", "SupervisorId") }));
        Assert.That(await scene.ProblemsOf(new SaveStaffMember(first, 1, "Ana", site, false, Guid.NewGuid())), Is.EqualTo(new[] { ("staff.supervisor", "SupervisorId") }));
    }

    [Test]
    public async Task Who_is_archived_is_not_offered_but_stays_where_they_lead()
    {
        var site = await scene.AddSiteAsync();
        var leader = await scene.DoneAsync(new SaveStaffMember(null, 0, "Ana Reyes", site, false, null) { Credential = new("LCSW", null, null, null) });
        var group = await scene.DoneAsync(new OpenGroup(site, "RP", "Relapse Prevention", GroupKind.Therapy, null, leader, null, 12));
        await scene.DoneAsync(new SetArchived(SetupKind.StaffMember, leader, (await PersonAsync(leader)).Version, true));

        Assert.That(await scene.ReadAsync<StaffList, List<StaffChoice>>(l => l.AllAsync(default)), Is.Empty);
        Assert.That(await scene.ReadAsync<StaffList, List<StaffChoice>>(l => l.AllAsync(default, leader)), Has.Count.EqualTo(1));
        Assert.That(await scene.ProblemsOf(new OpenGroup(site, "G2", "Another", GroupKind.Therapy, null, leader, null, 12)), Is.EqualTo(new[] { ("group.staff-unknown", "FacilitatorId") }));
        await scene.DoneAsync(new ChangeGroup(group, 1, "Staying Well", null, leader, null, 10));
    }

    private Task<Guid> AddAsync(Guid site, string name, Guid? supervisor) => scene.DoneAsync(new SaveStaffMember(null, 0, name, site, false, supervisor));

    private async Task<StaffView> PersonAsync(Guid id) => (await scene.ReadAsync<SetupDetails, StaffView?>(d => d.StaffAsync(id, default)))!;
}
