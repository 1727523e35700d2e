using System.Collections.Concurrent;
using System.Diagnostics;
using CaseManager.Application.Security;
using CaseManager.Infrastructure.Seeding;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests.Support;

/// <summary>One person with one browser window.</summary>
public sealed class Visit : IAsyncDisposable
{
    // A sign-in ends after 15 idle minutes, and the whole of these tests takes longer on a slow machine.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestCheck = TimeSpan.FromMinutes(2);

    private static readonly ConcurrentDictionary<Role, (Lazy<Task<string>> Cookies, long Since)> SignIns = new();

    private readonly IBrowserContext context;

    private Visit(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    /// <summary>The window.</summary>
    public IPage Page { get; private set; }

    /// <summary>Opens a window.</summary>
    /// <param name="signIn">The cookies of somebody who signed in before; null for nobody.</param>
    /// <param name="address">Where; by default the demo center.</param>
    public static async Task<Visit> OpenAsync(bool script = true, ColorScheme theme = ColorScheme.Light, int width = 1280, string? signIn = null, string? address = null, bool touch = false)
    {
        var context = await Product.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address ?? Product.Address,
            JavaScriptEnabled = script,
            ColorScheme = theme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = signIn,
            HasTouch = touch,
        });
        context.SetDefaultTimeout(15_000);
        return new Visit(context, await context.NewPageAsync());
    }

    /// <summary>Opens a window on the home page of the demo user of a role, who signs in once for many tests.</summary>
    public static async Task<Visit> AsAsync(Role role, bool script = true, ColorScheme theme = ColorScheme.Light, int width = 1280, bool touch = false)
    {
        var signIn = await SignIns.AddOrUpdate(role, NewSignIn, (r, known) => Stopwatch.GetElapsedTime(known.Since) < Fresh ? known : NewSignIn(r)).Cookies.Value;
        var visit = await OpenAsync(script, theme, width, signIn, touch: touch);
        await visit.Page.GotoAsync("/");
        return visit;
    }

    /// <summary>Asserts that axe finds nothing in light and dark, and that nothing has to be scrolled sideways. Pages with script only.</summary>
    /// <param name="picture">The name under which a picture of the page is kept, on a phone too.</param>
    public async Task ShouldBeAccessibleAsync(string? picture = null)
    {
        await AxeShouldFindNothingAsync(null);
        await ShouldFitAsync();
        await KeepAsync(picture, "");
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await AxeShouldFindNothingAsync(new AxeRunOptions { RunOnly = RunOnlyOptions.Rules("color-contrast") });
        var size = Page.ViewportSize!;
        await Page.SetViewportSizeAsync(360, 800);
        await ShouldFitAsync();
        await KeepAsync(picture, "-phone");
        await Page.SetViewportSizeAsync(size.Width, size.Height);
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
    }

    /// <summary>Cuts the line, or restores it.</summary>
    public Task CutAsync(bool isCut) => context.SetOfflineAsync(isCut);

    /// <summary>The window is closed without signing out, and another one is opened; what the browser keeps beside its cookies is still there.</summary>
    public async Task ReopenWithoutSessionAsync()
    {
        await Page.CloseAsync();
        await context.ClearCookiesAsync();
        await context.SetOfflineAsync(false);
        Page = await context.NewPageAsync();
    }

    /// <summary>Fills in the form to sign in, and sends it.</summary>
    public async Task SendPasswordAsync(string email, string password)
    {
        await Page.GetByLabel("E-mail").FillAsync(email);
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    /// <summary>Presses Tab until what has the focus bears a name (of its label, its text or itself).</summary>
    public async Task TabToAsync(string name)
    {
        for (var i = 0; i < 120; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            var words = await FocusedWordsAsync();
            if (words.StartsWith(name, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"No stop is named “{name}”.");
    }

    /// <summary>Goes to a field by Tab and types; in a list the choice that begins with these words is chosen.</summary>
    public async Task TypeAsync(string label, string text)
    {
        await TabToAsync(label);
        await Page.Keyboard.TypeAsync(text);
        if (await Page.AskAsync("() => document.activeElement.tagName") is not "SELECT" || await IsChosenAsync(text))
        {
            return;
        }

        // A browser forgets the first letters after a second, and a busy machine is slower than that.
        await Page.Keyboard.PressAsync("Home");
        for (var i = 0; i < 200 && !await IsChosenAsync(text); i++)
        {
            await Page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.That(await IsChosenAsync(text), Is.True, $"“{label}” has no choice “{text}”.");
    }

    private async Task<bool> IsChosenAsync(string text) =>
        (await Page.AskAsync("() => document.activeElement.selectedOptions[0]?.text.trim() ?? ''")).StartsWith(text, StringComparison.OrdinalIgnoreCase);

    // Its label, its own name or its text.
    private async Task<string> FocusedWordsAsync()
    {
        await Page.LoadedAsync();
        return await Page.AskAsync("() => { const e = document.activeElement; return (e?.labels?.[0]?.textContent ?? e?.ariaLabel ?? e?.textContent ?? '').replace(/\\s+/g, ' ').trim(); }");
    }

    private static (Lazy<Task<string>> Cookies, long Since) NewSignIn(Role role) => (new Lazy<Task<string>>(() => SignInAsync(role)), Stopwatch.GetTimestamp());

    private static async Task<string> SignInAsync(Role role)
    {
        await using var visit = await OpenAsync();
        await visit.Page.GotoAsync("/sign-in");
        await visit.Page.GetByLabel("E-mail").FillAsync(DemoUsers.All.Single(u => u.Role == role).Email);
        await visit.Page.GetByLabel("Password").FillAsync(DemoUsers.Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await visit.Page.ShouldBeAtAsync("/");
        return await visit.context.StorageStateAsync();
    }

    private async Task AxeShouldFindNothingAsync(AxeRunOptions? options)
    {
        // Unlike all else that is asked of a page, this waits for ever where the page no longer answers.
        var found = await Page.AskCompleteAsync(() => Page.RunAxe(options)).WaitAsync(LongestCheck);
        Assert.That(found.Violations.Select(v => $"{v.Id}: {v.Help} – {string.Join(" | ", v.Nodes.Select(n => n.Html).Take(3))}"), Is.Empty, Page.Url);
    }

    private async Task ShouldFitAsync()
    {
        var overflow = await Page.AskCompleteAsync(() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.That(overflow, Is.LessThanOrEqualTo(0), $"{Page.Url} is wider than the window of {Page.ViewportSize!.Width} px.");
    }

    private async Task KeepAsync(string? picture, string suffix)
    {
        if (picture is not null)
        {
            await Screenshots.KeepAsync(Page, picture + suffix);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
