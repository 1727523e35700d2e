using CaseManager.Application.Groups;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.Groups;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class OpenGroupTests(string database)
{
    private GroupScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await GroupScene.CreateAsync(database);

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task A_therapy_group_opens_under_an_accepted_credential()
    {
        var outcome = await scene.RunAsync(Therapy());

        var group = await scene.GroupAsync(outcome.Value);
        Assert.That((group.Code, group.Kind, group.Capacity, group.Facilitator!.Title), Is.EqualTo(("RP", GroupKind.Therapy, (int?)12, "Ana Reyes, LCSW")));
    }

    [Test]
    public async Task Rule_1_a_volunteer_cannot_lead_therapy_and_the_field_says_so() =>
        Assert.That(await ProblemsOf(Therapy() with { FacilitatorId = scene.Volunteer.Id }), Is.EqualTo(new[] { ("group.credential", "FacilitatorId") }));

    [Test]
    public async Task Rule_1_an_intern_leads_therapy_only_with_a_co_signer()
    {
        var alone = Therapy() with { FacilitatorId = scene.Intern.Id };

        Assert.That(await ProblemsOf(alone), Is.EqualTo(new[] { ("group.co-signer-required", "CoSignerId") }));
        Assert.That((await scene.RunAsync(alone with { CoSignerId = scene.Counselor.Id })).Succeeded, Is.True);
    }

    [Test]
    public async Task Rule_1_therapy_has_2_to_12_seats() =>
        Assert.That(await ProblemsOf(Therapy() with { Capacity = 13 }), Is.EqualTo(new[] { ("group.capacity", "Capacity") }));

    [Test]
    public async Task Rule_1_a_volunteer_hosts_peer_support_without_a_size_limit() =>
        Assert.That((await scene.RunAsync(PeerSupport())).Succeeded, Is.True);

    [Test]
    public async Task Peer_support_names_its_fellowship_and_therapy_has_none()
    {
        Assert.That((await scene.RunAsync(PeerSupport() with { Fellowship = null })).Problems.Single().Field, Is.EqualTo("Fellowship"));
        Assert.That((await scene.RunAsync(Therapy() with { Fellowship = Fellowship.SmartRecovery })).Problems.Single().Field, Is.EqualTo("Fellowship"));
    }

    [Test]
    public async Task A_code_is_unique_at_a_site_in_upper_and_lower_case()
    {
        await scene.RunAsync(Therapy());

        Assert.That(await ProblemsOf(Therapy() with { Code = " rp " }), Is.EqualTo(new[] { ("group.code-taken", "Code") }));
        Assert.That((await scene.RunAsync(Therapy() with { SiteId = scene.FarSite.Id, FacilitatorId = scene.FarCounselor.Id })).Succeeded, Is.True);
    }

    [Test]
    public async Task Nobody_of_another_site_leads_it() =>
        Assert.That(await ProblemsOf(Therapy() with { FacilitatorId = scene.FarCounselor.Id }), Is.EqualTo(new[] { ("group.staff-unknown", "FacilitatorId") }));

    [Test]
    public async Task Everything_that_is_missing_is_told_at_once() =>
        Assert.That((await scene.RunAsync(new OpenGroup(null, "", " ", null, null, null, null, null))).Problems.Select(p => p.Field), Is.EquivalentTo(new[] { "SiteId", "Code", "Name", "Kind" }));

    [Test]
    public async Task The_front_desk_opens_no_group()
    {
        scene.Role = Role.Staff;

        Assert.That((await scene.RunAsync(Therapy())).IsForbidden, Is.True);
    }

    [Test]
    public async Task A_change_is_held_to_rule_1_too()
    {
        var id = (await scene.RunAsync(Therapy())).Value;

        var refused = await scene.RunAsync(new ChangeGroup(id, 1, "Relapse Prevention", null, scene.Volunteer.Id, null, 12));
        var done = await scene.RunAsync(new ChangeGroup(id, 1, "Staying Well", null, scene.Intern.Id, scene.Counselor.Id, 8));

        Assert.That(refused.Problems.Single().Code, Is.EqualTo("group.credential"));
        Assert.That(done.Succeeded, Is.True);
        var group = await scene.GroupAsync(id);
        Assert.That((group.Name, group.FacilitatorId, group.CoSignerId, group.Capacity), Is.EqualTo(("Staying Well", (Guid?)scene.Intern.Id, (Guid?)scene.Counselor.Id, (int?)8)));
    }

    [Test]
    public async Task A_change_of_an_old_version_is_refused()
    {
        var id = (await scene.RunAsync(Therapy())).Value;
        await scene.RunAsync(new ChangeGroup(id, 1, "Staying Well", null, scene.Counselor.Id, null, 8));

        var second = await scene.RunAsync(new ChangeGroup(id, 1, "Other", null, scene.Counselor.Id, null, 9));

        Assert.That(second.Problems.Single().Code, Is.EqualTo(UseCaseProblems.Conflict));
        Assert.That((await scene.GroupAsync(id)).Name, Is.EqualTo("Staying Well"));
    }

    private OpenGroup Therapy() => new(scene.Site.Id, "RP", "Relapse Prevention", GroupKind.Therapy, null, scene.Counselor.Id, null, 12);

    private OpenGroup PeerSupport() => new(scene.Site.Id, "SMART", "SMART", GroupKind.PeerSupport, Fellowship.SmartRecovery, scene.Volunteer.Id, null, null);

    private async Task<IEnumerable<(string, string?)>> ProblemsOf(OpenGroup command) => (await scene.RunAsync(command)).Problems.Select(p => (p.Code, p.Field));
}
