using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>Automatic logoff, and what was typed before it.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class IdleTests
{
    [Test]
    public async Task Before_a_session_ends_there_is_a_warning_and_one_press_keeps_it()
    {
        await using var product = await EmptyProduct.StartAsync();
        await using var visit = await OpenFormAsync(product);
        await visit.Page.Clock.FastForwardAsync("13:30");
        await Assertions.Expect(Warning(visit.Page)).ToBeHiddenAsync();

        await PassAsync(product, visit, "00:45");
        await Assertions.Expect(Warning(visit.Page)).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stay signed in" })).ToBeFocusedAsync();
        await visit.ShouldBeAccessibleAsync("idle-warning");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Warning(visit.Page)).ToBeHiddenAsync();
        await PassAsync(product, visit, "13:00");
        await Assertions.Expect(Warning(visit.Page)).ToBeHiddenAsync();
        await visit.Page.ReloadAsync();
        Assert.That(visit.Page.Url, Does.EndWith("/clients/new"));
    }

    [Test]
    public async Task What_was_typed_is_offered_after_signing_in_again_and_forgotten_once_it_is_saved()
    {
        await using var product = await EmptyProduct.StartAsync();
        await using var visit = await OpenFormAsync(product);
        var page = visit.Page;
        await page.GetByLabel("Legal first name").FillAsync("Žofie");
        await page.GetByLabel("Legal last name").FillAsync("Nováková");

        await PassAsync(product, visit, "14:10");
        await Assertions.Expect(Warning(page)).ToBeVisibleAsync();
        // The clock of this test jumps: what is being kept would arrive after the end of the session.
        await Assertions.Expect(page.Locator("input[name=draft]")).ToBeAttachedAsync();
        await PassAsync(product, visit, "01:00");
        await Assertions.Expect(page.GetByText("no sign of life")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("sign-in-idle");
        Assert.That(await page.EvaluateAsync<string>("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"), Does.Not.Contain("ofie").And.Not.Contain("Nov"));

        await visit.SendPasswordAsync(EmptyProduct.EmailOf(Role.Counselor), EmptyProduct.Password);
        await page.ShouldBeAtAsync("/clients/new");
        await Assertions.Expect(page.GetByLabel("Legal first name")).ToHaveValueAsync("");
        await Assertions.Expect(page.GetByText("was not saved")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("draft-offered");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Legal first name")).ToHaveValueAsync("Žofie");
        await Assertions.Expect(page.GetByLabel("Legal last name")).ToHaveValueAsync("Nováková");

        // Refused: the draft stays, and is not offered where its words stand already.
        await page.GetByRole(AriaRole.Button, new() { Name = "Add client" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToBeVisibleAsync();
        await page.GetByLabel("MRN").FillAsync("R-1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add client" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Nováková");
        // The page before this one asks as well, and may still wait for its answer.
        var asked = page.WaitForResponseAsync(response => response.Url.EndsWith("/drafts?on=%2Fclients%2Fnew", StringComparison.Ordinal));
        await page.GotoAsync("/clients/new");
        Assert.That(await (await asked).TextAsync(), Is.EqualTo("[]"));
    }

    [Test]
    public async Task Without_script_the_next_click_asks_to_sign_in_and_leads_on()
    {
        await using var product = await EmptyProduct.StartAsync();
        await using var visit = await product.SignInAsync(Role.Counselor, script: false);
        product.Time.Advance(TimeSpan.FromMinutes(16));

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Clients" }).ClickAsync();
        await visit.SendPasswordAsync(EmptyProduct.EmailOf(Role.Counselor), EmptyProduct.Password);

        await visit.Page.ShouldBeAtAsync("/clients");
    }

    private static async Task<Visit> OpenFormAsync(EmptyProduct product)
    {
        var visit = await product.SignInAsync(Role.Counselor);
        await visit.Page.Clock.InstallAsync();
        await visit.Page.GotoAsync("/clients/new");
        return visit;
    }

    // In the browser and on the server alike.
    private static async Task PassAsync(EmptyProduct product, Visit visit, string time)
    {
        product.Time.Advance(TimeSpan.Parse($"00:{time}", System.Globalization.CultureInfo.InvariantCulture));
        await visit.Page.Clock.FastForwardAsync(time);
    }

    private static ILocator Warning(IPage page) => page.Locator("#idle");
}
