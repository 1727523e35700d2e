using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>Sites, programs, staff and rooms of the demo center.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SetupTests
{
    [Test]
    public async Task Every_page_of_the_set_up_is_for_everybody()
    {
        await using var visit = await Visit.AsAsync(Role.Administrator);
        foreach (var path in new[] { "", "/center", "/sites", "/sites/new", "/programs", "/programs/new", "/staff", "/staff/new", "/rooms", "/rooms/new", "/users", "/users/new" })
        {
            await visit.Page.GotoAsync($"/setup{path}");
            await visit.ShouldBeAccessibleAsync($"setup{path}");
        }

        await visit.Page.GotoAsync("/setup/sites");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Riverside" }).ClickAsync();
        await visit.ShouldBeAccessibleAsync("setup-site");
        var site = visit.Page.Url;
        foreach (var part in new[] { "edit", "hours", "holidays" })
        {
            await visit.Page.GotoAsync($"{site}/{part}");
            await visit.ShouldBeAccessibleAsync($"setup-site-{part}");
        }

        await visit.Page.GotoAsync("/setup/programs");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Intensive outpatient" }).ClickAsync();
        await visit.ShouldBeAccessibleAsync("setup-program");
        await visit.Page.GotoAsync("/setup/staff");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Helen Brandt" }).ClickAsync();
        await visit.ShouldBeAccessibleAsync("setup-person");
        await visit.Page.GotoAsync("/setup/users");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Maya Torres" }).ClickAsync();
        await visit.ShouldBeAccessibleAsync("setup-user");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Change" }).ClickAsync();
        await visit.ShouldBeAccessibleAsync("setup-user-edit");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_site_gets_its_hours_and_holidays_in_a_few_steps(bool script)
    {
        await using var visit = await Visit.AsAsync(Role.Administrator, script);
        var (page, name) = (visit.Page, script ? "Lakeside" : "Lakeside annex");
        await page.GotoAsync("/setup/sites/new");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("Time zone").SelectOptionAsync("Mountain (Denver)");
        await page.GetByLabel("Put the federal holidays").UncheckAsync();
        await SaveAsync(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(name);

        await page.GetByRole(AriaRole.Link, new() { Name = "Change the opening hours" }).ClickAsync();
        await page.GetByLabel("Monday").FillAsync("9-5");
        await SaveAsync(page);
        await Assertions.Expect(page.GetByLabel("Monday")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.GetByLabel("Monday").FillAsync("8 AM - noon");
        await SaveAsync(page);
        await Assertions.Expect(page.GetByLabel("Monday")).ToHaveValueAsync("8 AM - noon");
        await page.GetByLabel("Monday").FillAsync("8-12, 1-5pm");
        await SaveAsync(page);
        await Assertions.Expect(page.GetByText("08:00–12:00, 13:00–17:00")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Change the holidays" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the federal holidays of 2026" }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(11);
        await page.GetByLabel("Date").FillAsync("2026-12-24");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Christmas Eve");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add holiday" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Columbus Day" }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(11);
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("Christmas Eve");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_person_is_found_gets_a_credential_renewed_and_is_archived_and_brought_back(bool script)
    {
        await using var visit = await Visit.AsAsync(Role.Administrator, script);
        var (page, name) = (visit.Page, script ? "Žaneta Quill" : "Žaneta Marsh");
        await page.GotoAsync("/setup/staff/new");
        await page.GetByLabel("Full name").FillAsync(name);
        await page.GetByLabel("Site").SelectOptionAsync("Hilltop");
        await page.GetByLabel("Kind").FillAsync("LPC");
        await page.GetByLabel("Expires on").FillAsync("2026-11-01");
        await SaveAsync(page);
        await Assertions.Expect(page.GetByText("Expired Nov 1, 2026")).ToBeVisibleAsync();

        await page.GetByText("Renew or correct").ClickAsync();
        await page.Locator("li").GetByLabel("Kind").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save LPC" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("Enter the kind of credential");
        await LookAsync(visit, script, "setup-credential-refused");
        await page.Locator("li").GetByLabel("Kind").FillAsync("LPC");
        await page.Locator("li").GetByLabel("Expires on").FillAsync("2028-11-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save LPC" }).ClickAsync();
        await Assertions.Expect(page.GetByText("valid until Nov 1, 2028")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = $"Archive {name}" }).ClickAsync();
        await FindAsync(page, name.Replace("Ž", "z", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByText("Nothing matches.")).ToBeVisibleAsync();
        await page.GetByLabel("Show archived").CheckAsync();
        await FindAsync(page, name);
        await LookAsync(visit, script, "setup-archived");
        await page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Bring back {name}" }).ClickAsync();
        await FindAsync(page, name);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = name })).ToBeVisibleAsync();
        Assert.That(page.Url, Does.EndWith("/setup/staff"), "no name stands in an address");
    }

    [Test]
    public async Task What_is_in_use_says_what_to_do_instead_of_being_archived()
    {
        await using var visit = await Visit.AsAsync(Role.Administrator);
        await visit.Page.GotoAsync("/setup/programs");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Residential" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Archive Residential" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#problems")).ToContainTextAsync("still in this program");
        await visit.ShouldBeAccessibleAsync("setup-in-use");
    }

    private static Task SaveAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

    private static async Task FindAsync(IPage page, string name)
    {
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
    }

    private static Task LookAsync(Visit visit, bool script, string picture) => script ? visit.ShouldBeAccessibleAsync(picture) : Task.CompletedTask;
}
