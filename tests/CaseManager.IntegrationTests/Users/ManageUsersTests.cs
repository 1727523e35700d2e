using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Application.Users;
using CaseManager.Domain.Centers;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Program = CaseManager.Domain.Centers.Program;

namespace CaseManager.IntegrationTests.Users;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ManageUsersTests(string database)
{
    private UserScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await UserScene.CreateAsync(database);

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task Somebody_is_invited_with_several_roles_at_chosen_sites()
    {
        var site = await AddSiteAsync();
        var invited = await scene.RunAsync<InviteUser, OpenedLink>(new("Noor@Center.example", "Noor Haddad", UserRights.Of([Role.Counselor, Role.Medical], false, [site]), null));

        var user = await scene.ReadAsync(invited.Value!.UserId);
        Assert.That(user.Roles.Select(r => r.Role), Is.EquivalentTo(new[] { Role.Counselor, Role.Medical }));
        Assert.That(user.Sites.Select(s => s.SiteId), Is.EqualTo(new[] { site }));
        Assert.That((user.PasswordHash, user.LinkHash), Is.EqualTo(((string?)null, OneTimeCode.HashOf(invited.Value.Code))));
        var row = (await scene.AskAsync<UserList, Page<UserRow>>(l => l.PageAsync("hadd noor", false, new PageRequest(), default))).Items.Single();
        Assert.That((row.Name, row.IsInvited, string.Join(",", row.Sites)), Is.EqualTo(("Noor Haddad", true, "Main")));
    }

    [Test]
    public async Task An_address_signs_in_one_user_however_it_is_written() =>
        Assert.That(await scene.ProblemsOf<InviteUser, OpenedLink>(new("RUTH@center.example", "Other", UserRights.Everywhere(Role.Staff), null)), Is.EqualTo(new[] { "user.email-taken" }));

    [Test]
    public async Task Sites_and_staff_come_from_the_lists_and_a_person_is_one_user()
    {
        var site = await AddSiteAsync();
        var person = await AddAsync(new StaffMember(site, "Ann Bell", "LCSW"));
        Assert.That(await InviteAsync("a@b.example", UserRights.Of([Role.Staff], false, [Guid.NewGuid()]), null), Is.EqualTo(new[] { "user.site-unknown" }));
        Assert.That(await InviteAsync("a@b.example", UserRights.Everywhere(Role.Staff), Guid.NewGuid()), Is.EqualTo(new[] { "user.staff-unknown" }));
        Assert.That(await InviteAsync("a@b.example", UserRights.Everywhere(Role.Staff), person), Is.Empty);
        Assert.That(await InviteAsync("c@d.example", UserRights.Everywhere(Role.Staff), person), Is.EqualTo(new[] { "user.staff-taken" }));
    }

    [Test]
    public async Task Nobody_changes_their_own_rights_or_disables_themselves()
    {
        await scene.AddAsync("second@center.example", Role.Administrator);
        var self = await scene.ReadAsync(scene.Id!.Value);

        Assert.That(await scene.ProblemsOf<ChangeUser, Guid>(new(self.Id, self.Version, "Ruth", UserRights.Everywhere(Enum.GetValues<Role>()), null)), Is.EqualTo(new[] { "user.self" }));
        Assert.That(await scene.ProblemsOf<SetDisabled, Guid>(new(self.Id, self.Version, true)), Is.EqualTo(new[] { "user.self" }));
        Assert.That(await scene.ProblemsOf<ResetSecondFactor, Guid>(new(self.Id, self.Version)), Is.EqualTo(new[] { "user.self" }));
    }

    [Test]
    public async Task The_last_administrator_who_can_sign_in_stays()
    {
        var last = await scene.ReadAsync(scene.Id!.Value);
        // An operator of the command line: nobody's own account.
        scene.Id = null;
        await scene.RunAsync<InviteUser, OpenedLink>(new("invited@center.example", "Invited", UserRights.Everywhere(Role.Administrator), null));

        Assert.That(await scene.ProblemsOf<SetDisabled, Guid>(new(last.Id, last.Version, true)), Is.EqualTo(new[] { "user.last-administrator" }));
        Assert.That(await scene.ProblemsOf<ChangeUser, Guid>(new(last.Id, last.Version, "Ruth", UserRights.Everywhere(Role.Staff), null)), Is.EqualTo(new[] { "user.last-administrator" }));
        Assert.That((await scene.ReadAsync(last.Id)).IsDisabled, Is.False);
        await scene.AddAsync("second@center.example", Role.Administrator);
        Assert.That(await scene.ProblemsOf<SetDisabled, Guid>(new(last.Id, last.Version, true)), Is.Empty);
    }

    [Test]
    public async Task Of_two_administrators_who_disable_each_other_at_once_one_stays()
    {
        var (first, second) = (await scene.ReadAsync(scene.Id!.Value), await scene.AddAsync("second@center.example", Role.Administrator));
        scene.Id = null;

        var outcomes = await Task.WhenAll(new[] { first, second }.Select(u => Task.Run(() => scene.ProblemsOf<SetDisabled, Guid>(new(u.Id, u.Version, true)))));

        Assert.That(outcomes.Count(problems => !problems.Any()), Is.EqualTo(1));
    }

    [Test]
    public async Task The_second_of_two_editors_is_told()
    {
        var user = await scene.AddAsync("staff@center.example", Role.Staff);
        Assert.That(await scene.ProblemsOf<ChangeUser, Guid>(new(user.Id, user.Version, "One", UserRights.Everywhere(Role.Medical), null)), Is.Empty);
        Assert.That(await scene.ProblemsOf<ChangeUser, Guid>(new(user.Id, user.Version, "Two", UserRights.Everywhere(Role.Counselor), null)), Is.EqualTo(new[] { "conflict" }));
        var changed = await scene.ReadAsync(user.Id);
        Assert.That((changed.Name, changed.Roles.Single().Role), Is.EqualTo(("One", Role.Medical)));
    }

    [Test]
    public async Task An_administrator_of_some_sites_gives_away_and_changes_no_more_than_these()
    {
        var (here, there) = (await AddSiteAsync("Here"), await AddSiteAsync("There"));
        var everywhere = await scene.AddAsync("max@center.example", Role.Staff);
        scene.Scope = new Scope { UserId = scene.Id, Roles = [Role.Administrator], SiteIds = [here], HasAllPrograms = true };

        Assert.That(await InviteAsync("a@b.example", UserRights.Everywhere(Role.Administrator), null), Is.EqualTo(new[] { "user.beyond-own" }));
        Assert.That(await InviteAsync("a@b.example", UserRights.Of([Role.Staff], false, [there]), null), Is.EqualTo(new[] { "user.site-unknown" }));
        Assert.That(await InviteAsync("a@b.example", UserRights.Of([Role.Staff], false, [here]), null), Is.Empty);
        Assert.That(await scene.ProblemsOf<SetDisabled, Guid>(new(everywhere.Id, everywhere.Version, true)), Is.EqualTo(new[] { UseCaseProblems.NotFound }));
    }

    [Test]
    public async Task A_supervisor_oversees_programs_of_their_own_sites()
    {
        var (here, there) = (await AddSiteAsync("Here"), await AddSiteAsync("There"));
        var (ours, away) = (await AddAsync(new Program(here, "Ours", new AsamLevel("2.1"))), await AddAsync(new Program(there, "Away", new AsamLevel("2.1"))));

        Assert.That(await InviteAsync("a@b.example", UserRights.Of([Role.ClinicalSupervisor], false, [here], [away]), null), Is.EqualTo(new[] { "user.program-unknown" }));
        Assert.That(await InviteAsync("a@b.example", UserRights.Of([Role.ClinicalSupervisor], false, [here], []), null), Is.EqualTo(new[] { "user.programs" }));
        Assert.That(await InviteAsync("a@b.example", UserRights.Of([Role.ClinicalSupervisor], false, [here], [ours]), null), Is.Empty);
    }

    private Task<IEnumerable<string>> InviteAsync(string email, UserRights rights, Guid? staff) => scene.ProblemsOf<InviteUser, OpenedLink>(new(email, "Somebody", rights, staff));

    private async Task<Guid> AddSiteAsync(string name = "Main")
    {
        await using var db = scene.Open();
        var center = await db.Centers.Select(c => (Guid?)c.Id).FirstOrDefaultAsync() ?? await AddAsync(new Center("Harbor"));
        return await AddAsync(new Site(center, name, "America/Chicago"));
    }

    private async Task<Guid> AddAsync(Domain.Common.Entity entity)
    {
        await using var db = scene.Open();
        db.Add(entity);
        await db.SaveChangesAsync();
        return entity.Id;
    }
}
