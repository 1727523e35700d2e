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

    [Test]
    public async Task Axe_finds_nothing_on_any_page_and_nothing_is_wider_than_the_window()
    {
        var seen = new HashSet<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            await using var visit = await Visit.AsAsync(role);
            await WalkAsync(visit, seen, role);
        }

        Assert.That(seen, Has.Count.LessThan(MostPages), string.Join('\n', seen));
        Assert.That(seen, Is.SupersetOf(new[] { "/setup/audit", "/setup/rooms/*/edit", "/clients/*/looks", "/merges", "/reports/verify", "/medication", "/break-glass/review" }), string.Join('\n', seen));
    }

    private static async Task WalkAsync(Visit visit, HashSet<string> seen, Role role)
    {
        var open = new Queue<string>(["/"]);
        var walked = new HashSet<string>();
        while (open.TryDequeue(out var path) && seen.Count < MostPages)
        {
            var kind = KindOf(path);
            if (!walked.Add(kind))
            {
                continue;
            }

            var response = await visit.Page.GotoAsync(path);
            Assert.That(response!.Status, Is.EqualTo(200), $"{role}: {path}");
            if (seen.Add(kind))
            {
                await visit.ShouldBeAccessibleAsync($"walk{kind.Replace('*', 'x')}");
            }

            var links = await visit.Page.Locator("a[href^='/']").EvaluateAllAsync<string[]>("links => links.filter(a => !a.hasAttribute('download')).map(a => new URL(a.href).pathname)");
            foreach (var link in links.Where(l => !File().IsMatch(l)))
            {
                open.Enqueue(link);
            }
        }
    }

    // One page of each kind: the part of a path that is a key or a day does not matter.
    private static string KindOf(string path) => Key().Replace(path, "*");

    [GeneratedRegex("(?<=/)([0-9a-f]{8}-[0-9a-f-]{27}|[0-9][0-9-]*)(?=/|$)")]
    private static partial Regex Key();

    [GeneratedRegex("(pdf|csv|zip|ics)$")]
    private static partial Regex File();
}
