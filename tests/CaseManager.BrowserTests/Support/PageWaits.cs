using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests.Support;

/// <summary>Waits for pages by asking them: the browser's own events of a page that is gone already can be missed.</summary>
internal static class PageWaits
{
    private const int MostPages = 4;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Asserts that the page comes to an address, and waits until it is complete.</summary>
    /// <param name="path">The end of the address, such as <c>/clients</c>.</param>
    public static async Task ShouldBeAtAsync(this IPage page, string path)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"{Regex.Escape(path)}$"));
        await page.LoadedAsync();
    }

    /// <summary>Waits until the page with all that belongs to it is there.</summary>
    public static async Task LoadedAsync(this IPage page)
    {
        var until = TimeProvider.System.GetUtcNow() + Longest;
        while (await page.AskAsync("() => document.readyState") is not "complete")
        {
            Assert.That(TimeProvider.System.GetUtcNow(), Is.LessThan(until), $"{page.Url} does not end loading.");
            await Task.Delay(Pause);
        }
    }

    /// <summary>What a function says in the page; nothing while one page gives way to the next.</summary>
    public static async Task<string> AskAsync(this IPage page, string function)
    {
        try
        {
            return await page.EvaluateAsync<string>(function);
        }
        catch (PlaywrightException gone) when (IsGone(gone))
        {
            return "";
        }
    }

    /// <summary>Asks a complete page; where it gives way to the next one meanwhile, that one, as pages do that follow a job.</summary>
    public static async Task<T> AskCompleteAsync<T>(this IPage page, Func<Task<T>> ask)
    {
        for (var left = MostPages; ; left--)
        {
            await page.LoadedAsync();
            try
            {
                return await ask();
            }
            catch (PlaywrightException gone) when (left > 1 && IsGone(gone))
            {
                // The next one is asked.
            }
        }
    }

    // The last words are of a check whose script was put into the page before.
    private static bool IsGone(PlaywrightException e) =>
        e.Message.Contains("navigation", StringComparison.Ordinal) || e.Message.Contains("axe is not defined", StringComparison.Ordinal);
}
