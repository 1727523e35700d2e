using System.Net;
using CaseManager.Application.Security;

namespace CaseManager.IntegrationTests.Web;

/// <summary>
/// Every address that names something × every role × every standing: expected is what the table of permissions and the table below say, actual is what the product
/// answers. Out of scope is not found, without the permission is forbidden.
/// </summary>
public sealed class ScopeTests
{
    private ScopeSite scene = null!;

    [OneTimeSetUp]
    public async Task SetUp() => scene = await ScopeSite.StartAsync();

    [OneTimeTearDown]
    public async Task TearDown()
    {
        if (scene is not null)
        {
            await scene.DisposeAsync();
        }
    }

    [Test]
    public async Task Each_role_reaches_what_its_scope_holds_and_nothing_else([Values] Role role, [Values] Standing standing)
    {
        using var visitor = await scene.SignInAsync(role);
        var keys = scene.Keys(role, standing);
        var wrong = new List<string>();
        foreach (var door in Named(keys))
        {
            var path = door.PathWith(keys);
            var answer = door.Method == "GET" ? await visitor.GetAsync(path) : await visitor.PostAsync(path, []);
            var allowed = Permissions.Allow([role], door.Needs.Single()) && !Permissions.NeedsAllSites(door.Needs.Single());
            var fits = !allowed ? answer.Status is HttpStatusCode.Forbidden
                : !Reaches(role, door, standing) ? answer.Status is HttpStatusCode.NotFound
                : door.Method == "GET" ? answer.Status is HttpStatusCode.OK
                : answer.Status is not HttpStatusCode.Forbidden and not HttpStatusCode.NotFound;
            if (!fits)
            {
                wrong.Add($"{door}: {(int)answer.Status}, {(allowed ? Reaches(role, door, standing) ? "within reach" : "out of reach" : "not allowed")}");
            }
        }

        Assert.That(string.Join('\n', wrong), Is.Empty);
    }

    [Test]
    public void Every_kind_of_address_is_among_them()
    {
        var tested = Named(scene.Keys(Role.Counselor, Standing.OwnTeam)).Select(d => d.ToString()).ToHashSet();
        // Imports and rules concern the whole center: nobody who works at some sites enters them.
        var others = Door.Of(scene.Site).Where(d => !d.IsOpen && d.Pattern.Contains("guid", StringComparison.Ordinal) && !tested.Contains(d.ToString())).Select(d => d.Action!.ControllerName).Distinct();
        Assert.That(others, Is.SubsetOf(new[] { "Import", "RulePacks", "RulePackDrafts" }));
    }

    private IEnumerable<Door> Named(IReadOnlyDictionary<string, Guid> keys) =>
        Door.Of(scene.Site).Where(d => !d.IsOpen && d.Pattern.Contains("guid", StringComparison.Ordinal)
            && (!d.Pattern.Contains("{id:", StringComparison.Ordinal) || keys.ContainsKey(d.Action!.ControllerName)) && !d.PathWith(keys).Contains('{', StringComparison.Ordinal));

    private static bool Reaches(Role role, Door door, Standing standing) => door.Action!.ControllerName switch
    {
        "BreakGlass" => standing is not Standing.OtherSite && !ReachesClient(role, standing),
        // Two records are compared: both have to be within reach.
        "Duplicates" when door.Pattern.Contains("{other", StringComparison.Ordinal) => ReachesClient(role, standing) && ReachesClient(role, standing is Standing.SameSite ? Standing.OwnTeam : Standing.SameSite),
        "Groups" when IsSchedule(door) => standing is not Standing.OtherSite,
        "Groups" or "Sessions" or "Corrections" or "GroupSchedule" or "GroupTopics" or "SessionMoves" or "SessionTopics" or "SignInSheets" or "SessionNotes" => role is Role.Counselor ? standing is Standing.OwnTeam : standing is not Standing.OtherSite,
        // A note is its author's, wherever the session was; whoever supervises them does not find it.
        "CounselingNotes" when door.Pattern.Contains("{note:", StringComparison.Ordinal) => role is Role.Counselor,
        // It is about nobody, and the same at all sites.
        "PlanLibrary" => true,
        "Sites" or "Programs" or "Rooms" or "Staff" or "Users" or "MrnPatterns" or "SiteRules" => standing is not Standing.OtherSite,
        // A pack is of whoever asked for it, and shows the clients whom they still reach; a volume cannot leave one out.
        "ReportPacks" => !door.Pattern.Contains("{volume:", StringComparison.Ordinal) || ReachesClient(role, standing),
        // Everybody has their own.
        "ReportFilters" => true,
        // Its owner finds it, whatever it is about; when it asks, it asks with their rights.
        "ReportSchedules" => true,
        // The directory is one for the whole center, and holds nothing about anybody.
        "Meetings" => true,
        _ => ReachesClient(role, standing),
    };

    // When a group meets, and adding a client of one's own to it, are open to everybody at the site.
    private static bool IsSchedule(Door door) => door.Pattern is "groups/{id:guid}" or "groups/{id:guid}/find" or "groups/{id:guid}/members";

    private static bool ReachesClient(Role role, Standing standing) => role switch
    {
        Role.Counselor => standing is Standing.OwnTeam,
        Role.ClinicalSupervisor => standing is Standing.OwnTeam or Standing.SameSite,
        _ => standing is not Standing.OtherSite,
    };
}
