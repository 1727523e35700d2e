using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>Every page that can be reached by links, as each role, wide and narrow, in light and dark.</summary>
[Parallelizable(ParallelScope.All)]
public sealed partial class AccessibilityTests
{
    // A walk that goes on longer has taken some part of an address for the name of a page.
    private const int MostPages = 250;

    // What one role has looked at need not be looked at as another one, whose pages differ in what they leave out.
    private static readonly ConcurrentDictionary<string, Role> Seen = new();

    [TestCase(Role.Counselor, "/plans/*", "/sessions/unfinished", "/counseling/*/notes/new")]
    [TestCase(Role.Staff, "/groups/*")]
    [TestCase(Role.Administrator, "/setup/audit", "/setup/rooms/*/edit", "/clients/*/looks", "/merges")]
    [TestCase(Role.ClinicalSupervisor, "/reports/verify", "/break-glass/review")]
    [TestCase(Role.Medical, "/medication")]
    public async Task Axe_finds_nothing_on_any_page_and_nothing_is_wider_than_the_window(Role role, params string[] among)
    {
        await using var visit = await Visit.AsAsync(role);

        var walked = await WalkAsync(visit, role);

        Assert.That(walked, Has.Count.LessThan(MostPages), string.Join('\n', walked));
        Assert.That(walked, Is.SupersetOf(among), string.Join('\n', walked));
    }

    [Test]
    public void Every_role_walks() =>
        Assert.That(
            typeof(AccessibilityTests).GetMethod(nameof(Axe_finds_nothing_on_any_page_and_nothing_is_wider_than_the_window))!.GetCustomAttributes<TestCaseAttribute>().Select(c => c.Arguments[0]),
            Is.EquivalentTo(Enum.GetValues<Role>()));

    private static async Task<HashSet<string>> WalkAsync(Visit visit, Role role)
    {
        var open = new Queue<string>(["/"]);
        var walked = new HashSet<string>();
        while (open.TryDequeue(out var path) && walked.Count < MostPages)
        {
            var kind = KindOf(path);
            if (!walked.Add(kind))
            {
                continue;
            }

            var response = await visit.Page.GotoAsync(path);
            Assert.That(response!.Status, Is.EqualTo(200), $"{role}: {path}");
            if (Seen.TryAdd(kind, role))
            {
                await visit.ShouldBeAccessibleAsync($"walk{kind.Replace('*', 'x')}");
            }

            var links = await visit.Page.Locator("a[href^='/']").EvaluateAllAsync<string[]>("links => links.filter(a => !a.hasAttribute('download')).map(a => new URL(a.href).pathname)");
            foreach (var link in links.Where(l => !File().IsMatch(l)))
            {
                open.Enqueue(link);
            }
        }

        return walked;
    }

    // One page of each kind: the part of a path that is a key or a day does not matter.
    private static string KindOf(string path) => Key().Replace(path, "*");

    [GeneratedRegex("(?<=/)([0-9a-f]{8}-[0-9a-f-]{27}|[0-9][0-9-]*)(?=/|$)")]
    private static partial Regex Key();

    [GeneratedRegex("(pdf|csv|zip|ics)$")]
    private static partial Regex File();
}
