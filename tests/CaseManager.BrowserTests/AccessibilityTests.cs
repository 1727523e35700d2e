using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>Every page that can be reached by links, as counselor and administrator, wide and narrow, in light and dark.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class AccessibilityTests
{
    private const int MostPages = 40;

    // One page of each kind: the part of a path that is a key does not matter.
    private static readonly System.Text.RegularExpressions.Regex Key = new("[0-9a-f]{8}-[0-9a-f-]{27}");

    [Test]
    public async Task Axe_finds_nothing_on_any_page_and_nothing_is_wider_than_the_window()
    {
        var seen = new HashSet<string>();
        foreach (var role in new[] { Role.Counselor, Role.Administrator })
        {
            await using var visit = await Visit.AsAsync(role);
            await WalkAsync(visit, seen);
        }

        Assert.That(seen, Has.Count.GreaterThan(10), string.Join(", ", seen));
    }

    private static async Task WalkAsync(Visit visit, HashSet<string> seen)
    {
        var open = new Queue<string>(["/"]);
        while (open.TryDequeue(out var path) && seen.Count < MostPages)
        {
            if (!seen.Add(Key.Replace(path, "*")))
            {
                continue;
            }

            var response = await visit.Page.GotoAsync(path);
            Assert.That(response!.Status, Is.EqualTo(200), path);
            await visit.ShouldBeAccessibleAsync($"walk{Key.Replace(path, "x")}");
            var links = await visit.Page.Locator("a[href^='/']").EvaluateAllAsync<string[]>("links => links.map(a => new URL(a.href).pathname)");
            foreach (var link in links.Where(l => !l.EndsWith("pdf", StringComparison.Ordinal) && !l.EndsWith("csv", StringComparison.Ordinal)))
            {
                open.Enqueue(link);
            }
        }
    }
}
