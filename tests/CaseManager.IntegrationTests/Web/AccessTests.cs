using System.Net;
using CaseManager.Application.Security;

namespace CaseManager.IntegrationTests.Web;

public sealed class AccessTests
{
    private DemoSite demo = null!;

    [OneTimeSetUp]
    public async Task SetUp() => demo = await DemoSite.StartAsync();

    [OneTimeTearDown]
    public async Task TearDown()
    {
        if (demo is not null)
        {
            await demo.DisposeAsync();
        }
    }

    [Test]
    public void Every_door_names_one_permission_or_is_one_of_the_few_open_ones()
    {
        Assert.That(demo.Doors, Has.Count.GreaterThan(50));
        Assert.That(demo.Doors.Where(d => d.IsOpen ? d.Needs.Length != 0 : d.Needs.Length != 1), Is.Empty);
        string[] open = ["GET sign-in", "POST sign-in", "POST sign-out", "GET sign-in/code", "POST sign-in/code", "GET sign-in/second-factor", "POST sign-in/second-factor", "GET redeem", "POST redeem", "ANY error/{code:int:range(400,599)}", "ANY /health/live", "ANY /health/ready"];
        Assert.That(demo.Doors.Where(d => d.IsOpen && (d.Action is not null || d.Pattern.Contains("health", StringComparison.Ordinal))).Select(d => d.ToString()).Distinct(), Is.EquivalentTo(open));
        Assert.That(demo.Doors.Where(d => d.Action is null && !d.Pattern.Contains("health", StringComparison.Ordinal)).Select(d => Path.GetExtension(d.Pattern)).Distinct(),
            Is.SubsetOf(new[] { ".css", ".js", ".svg", ".woff", ".woff2", ".map", ".gz", ".br", ".txt", ".ttf" }), "files are all that else is open");
    }

    [Test]
    public async Task Nobody_gets_further_than_the_sign_in_page_without_signing_in()
    {
        using var visitor = demo.Site.Visit();
        var closed = demo.Doors.Where(d => !d.IsOpen).ToList();
        foreach (var door in closed)
        {
            var path = door.PathWith(demo.Keys);
            var answer = door.Method == "GET" ? await visitor.GetAsync(path) : await visitor.PostAsync(path, []);
            Assert.That(answer.Path, Is.EqualTo("/sign-in"), door.ToString());
        }
    }

    [TestCaseSource(nameof(Roles))]
    public async Task Each_role_gets_through_the_doors_of_its_permissions_and_no_others(Role role)
    {
        using var visitor = await demo.Site.SignInAsync(role);
        var wrong = new List<string>();
        foreach (var door in demo.Doors.Where(d => !d.IsOpen))
        {
            var path = door.PathWith(demo.Keys);
            var answer = door.Method == "GET" ? await visitor.GetAsync(path) : await visitor.PostAsync(path, []);
            var isIn = answer.Status is HttpStatusCode.OK or HttpStatusCode.NoContent or HttpStatusCode.UnprocessableEntity or HttpStatusCode.NotFound;
            if (Permissions.Allow([role], door.Needs.Single()) ? !isIn : answer.Status is not HttpStatusCode.Forbidden)
            {
                wrong.Add($"{door}: {answer.Status}");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task Every_form_needs_its_token()
    {
        using var visitor = await demo.SignInAsync();
        foreach (var door in demo.Doors.Where(d => d is { Method: "POST", Action: not null }))
        {
            var answer = await visitor.PostAsync(door.PathWith(demo.Keys), [], withToken: false);
            Assert.That((door.ToString(), answer.Status), Is.EqualTo((door.ToString(), HttpStatusCode.BadRequest)));
        }
    }

    [Test]
    public async Task What_does_not_exist_is_not_found()
    {
        using var visitor = await demo.SignInAsync();
        var nothing = demo.Keys.ToDictionary(k => k.Key, _ => Guid.NewGuid());
        foreach (var door in demo.Doors.Where(d => !d.IsOpen && (d.Pattern.Contains("{id:", StringComparison.Ordinal) || d.Pattern.Contains("{episodeId:", StringComparison.Ordinal))))
        {
            if (door.Pattern.EndsWith("/discard", StringComparison.Ordinal))
            {
                // Throwing away what is gone already is no mistake.
                continue;
            }

            var fields = FormField.Of(door.Action!).Select(f => f.Valid(demo.Keys, 1));
            var answer = door.Method == "GET" ? await visitor.GetAsync(door.PathWith(nothing)) : await visitor.PostAsync(door.PathWith(nothing), fields);
            Assert.That((door.ToString(), answer.Status), Is.EqualTo((door.ToString(), HttpStatusCode.NotFound)));
        }
    }

    [Test]
    public async Task A_field_of_the_form_does_not_stand_in_for_what_the_address_names()
    {
        using var visitor = await demo.SignInAsync();

        var answer = await visitor.PostAsync($"/clients/{Guid.NewGuid()}/edit",
            [new("id", demo.Keys["Clients"].ToString()), new("Version", "1"), new("LegalFirstName", "Other"), new("LegalLastName", "Person"), new("code", "200")]);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static Role[] Roles() => Enum.GetValues<Role>();
}
