using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using CaseManager.Domain.Centers;
using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>An administrator copies a pack of rules, changes it, publishes it and has a site use it.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RulePackTests
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task A_pack_is_copied_changed_published_and_used_by_a_site(bool script)
    {
        var site = await SiteAsync($"Rules {(script ? "with" : "without")} script");
        await using var visit = await Visit.AsAsync(Role.Administrator, script);
        var page = visit.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Setup" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Rule packs" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Rule packs");
        await LookAsync(visit, script, "rule-packs");
        await page.GetByRole(AriaRole.Link, new() { Name = "Florida" }).ClickAsync();
        await LookAsync(visit, script, "rule-pack");
        await page.GetByRole(AriaRole.Link, new() { Name = "Version 1", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("not re-checked").First).ToBeVisibleAsync();
        await LookAsync(visit, script, "rule-pack-version");

        await page.GetByRole(AriaRole.Link, new() { Name = "Copy this version" }).ClickAsync();
        var name = $"Harbor rules {script}";
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToBeVisibleAsync();
        await page.GetByLabel("Where or for whom").FillAsync("Harbor Light");
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await LookAsync(visit, script, "rule-pack-draft");

        await page.GetByRole(AriaRole.Link, new() { Name = "Change Plan review", Exact = true }).ClickAsync();
        await page.GetByLabel("Counts").SelectOptionAsync("Months");
        await page.GetByLabel("How many").FillAsync("0");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save rule" }).ClickAsync();
        await Assertions.Expect(page.Locator(".is-invalid")).ToHaveCountAsync(1);
        await LookAsync(visit, script, "rule-refused");
        await page.GetByLabel("How many").FillAsync("2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save rule" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "Plan review 2 months" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a rule" }).ClickAsync();
        await LookAsync(visit, script, "rule-kind");
        await page.GetByLabel("What it is about").SelectOptionAsync("Random drug tests a year, at least");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.GetByLabel("Number").FillAsync("12");
        await page.GetByLabel("Source").FillAsync("Our policy 7");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save rule" }).ClickAsync();

        await PublishAsync(visit, script);
        await ChooseAsync(visit, script, site, name);
    }

    [Test]
    public async Task The_list_is_searched_while_typing()
    {
        await using var visit = await Visit.AsAsync(Role.Administrator);
        await visit.Page.GotoAsync("/setup/rule-packs");
        await visit.Page.GetByLabel("Name").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("texa");
        await Assertions.Expect(visit.Page.Locator("#list tbody tr")).ToHaveCountAsync(1);
        Assert.That(visit.Page.Url, Does.EndWith("/setup/rule-packs"));
    }

    private static async Task PublishAsync(Visit visit, bool script)
    {
        var page = visit.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Publish" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish version 1" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("from which day on");
        await LookAsync(visit, script, "rule-pack-publish");
        await page.GetByRole(AriaRole.Link, new() { Name = "Change source and dates" }).ClickAsync();
        await page.GetByLabel("Holds from").FillAsync("2026-11-01");
        await LookAsync(visit, script, "rule-pack-dates");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Publish" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish version 1" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Published");
    }

    private static async Task ChooseAsync(Visit visit, bool script, Site site, string pack)
    {
        var page = visit.Page;
        await page.GotoAsync("/setup/site-rules");
        await LookAsync(visit, script, "site-rules");
        await page.GetByRole(AriaRole.Link, new() { Name = site.Name, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use this pack" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToBeVisibleAsync();
        await page.GetByLabel("Rule pack").SelectOptionAsync(pack);
        await page.GetByLabel("First day").FillAsync("2026-11-21");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use this pack" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = pack })).ToContainTextAsync("Not yet");
        await LookAsync(visit, script, "site-rules-site");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Withdraw {pack}" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = pack })).ToHaveCountAsync(0);
    }

    private static async Task<Site> SiteAsync(string name)
    {
        await using var scope = Product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>();
        var site = db.Add(new Site((await db.Centers.SingleAsync()).Id, name, "America/New_York")).Entity;
        await db.SaveChangesAsync();
        return site;
    }

    // Axe is a script itself.
    private static Task LookAsync(Visit visit, bool script, string picture) => script ? visit.ShouldBeAccessibleAsync(picture) : Task.CompletedTask;
}
