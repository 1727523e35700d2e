using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.IntegrationTests.Security;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.TreatmentPlans;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class DueScopeTests(string database)
{
    private ScopeScene scene = null!;

    [SetUp]
    public async Task SetUp()
    {
        scene = await ScopeScene.CreateAsync(database);
        foreach (var (program, inTeam) in new[] { (scene.Here, true), (scene.Here, false), (scene.There, false) })
        {
            await scene.AdmitAsync(program, inTeam);
        }

        await scene.ReadAsync<DueComputing, int>(c => c.ComputeAsync(default));
    }

    [TearDown]
    public async Task TearDown()
    {
        if (scene is not null)
        {
            await scene.DisposeAsync();
        }
    }

    [TestCase(Role.Counselor, 1, TestName = "{m}: a counselor sees their own clients")]
    [TestCase(Role.Staff, 0, TestName = "{m}: the front desk sees none")]
    [TestCase(Role.Administrator, 0, TestName = "{m}: an administrator sees none")]
    [TestCase(Role.Medical, 0, TestName = "{m}: medical staff write no plans")]
    public async Task Everybody_sees_what_is_theirs_to_do(Role role, int lines)
    {
        await scene.LookAsAsync(role);

        Assert.That(await LinesAsync(), Is.EqualTo((lines, lines)));
    }

    [Test]
    public async Task A_supervisor_sees_their_programs_and_chooses_a_counselor()
    {
        await scene.LookAsAsync(Role.ClinicalSupervisor);
        scene.Scope = scene.Scope with { ProgramIds = [scene.Here.Id] };

        Assert.That(await LinesAsync(), Is.EqualTo((2, 2)));
        Assert.That((await scene.ReadAsync<PlanTaskList, List<DueCounselor>>(l => l.CounselorsAsync(default))).Select(c => c.Name), Is.EqualTo(new[] { "Maya Torres" }));
        var page = await scene.ReadAsync<PlanTaskList, Page<PlanTaskRow>>(l => l.PageAsync(new(CounselorId: scene.Counselor.Id), new(), default));
        Assert.That(page.Items.Select(t => t.Counselor), Is.EqualTo(new[] { "Maya Torres" }));
    }

    [Test]
    public async Task Who_is_a_counselor_and_a_nurse_sees_their_clients_only()
    {
        await scene.LookAsAsync(Role.Counselor, Role.Medical);

        Assert.That(await LinesAsync(), Is.EqualTo((1, 1)));
    }

    private async Task<(int Listed, int Counted)> LinesAsync() => (
        (await scene.ReadAsync<PlanTaskList, Page<PlanTaskRow>>(l => l.PageAsync(new(), new(), default))).Total,
        (await scene.ReadAsync<PlanTaskList, PlanTaskCounts>(l => l.CountsAsync(default))).Total);
}
