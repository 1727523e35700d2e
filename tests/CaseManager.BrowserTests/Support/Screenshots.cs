using Microsoft.Playwright;

namespace CaseManager.BrowserTests.Support;

/// <summary>Pictures of what the tests see, kept where <c>CASEMANAGER_SCREENSHOTS</c> names a folder.</summary>
internal static class Screenshots
{
    public static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CASEMANAGER_SCREENSHOTS") is { Length: > 0 } folder)
        {
            var file = string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c == '-' ? c : '_')) + ".png";
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, file), FullPage = true });
        }
    }
}
