using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>From an empty database to the first admitted client.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class FirstStartTests
{
    [Test]
    public async Task An_administrator_goes_by_keyboard_from_an_empty_database_to_the_first_admitted_client()
    {
        await using var product = await EmptyProduct.StartAsync();
        await using var visit = await SignInAsync(product, Role.Administrator);
        var page = visit.Page;
        await visit.ShouldBeAccessibleAsync("first-start-empty");

        await GoOnAsync(page, "Name the center", "setup/center");
        await visit.ShouldBeAccessibleAsync("first-start-center");
        await TypeAsync(visit, ("Name of the center", "Harbor Light"));
        await GoOnAsync(page, "Add the first site", "setup/sites/new");
        await visit.ShouldBeAccessibleAsync("first-start-site");
        await TypeAsync(visit, ("Name", "Riverside"), ("Time zone", "Central (Chicago)"));
        await GoOnAsync(page, "Add the first program", "setup/programs/new");
        await visit.ShouldBeAccessibleAsync("first-start-program");
        await TypeAsync(visit, ("Name", "Intensive outpatient"), ("Level of care", "2.1 – Intensive outpatient"), ("Hours per week", "9"));
        await visit.ShouldBeAccessibleAsync("first-start-half");
        await GoOnAsync(page, "Add the people", "setup/staff/new");
        await visit.ShouldBeAccessibleAsync("first-start-people");
        await TypeAsync(visit, ("Full name", "Ana Reyes"), ("Kind", "LCSW"));
        await GoOnAsync(page, "Admit the first client", "clients/new");
        await page.GetByLabel("MRN").FillAsync("R-1");
        await page.GetByLabel("Legal first name").FillAsync("Žofie");
        await page.GetByLabel("Legal last name").FillAsync("Nováková");
        await page.GetByLabel("Program").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await visit.TabToAsync("Add client");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Nováková");
        await Assertions.Expect(page.GetByText("outpatient").First).ToBeVisibleAsync();

        await page.GotoAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "First steps" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sessions today" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task Everybody_else_is_told_whom_to_ask_and_no_list_is_a_dead_end()
    {
        await using var product = await EmptyProduct.StartAsync();
        await using (var counselor = await SignInAsync(product, Role.Counselor))
        {
            await Assertions.Expect(counselor.Page.GetByText("Ask an administrator: Ruth Okafor.")).ToBeVisibleAsync();
            await counselor.ShouldBeAccessibleAsync("first-start-counselor");
        }

        await using var visit = await SignInAsync(product, Role.Administrator);
        foreach (var (list, next) in new[] { ("programs", "Add the first site"), ("staff", "Add the first site"), ("rooms", "Add the first site"), ("sites", "Name the center") })
        {
            await visit.Page.GotoAsync($"/setup/{list}");
            await Assertions.Expect(visit.Page.Locator("#list p")).ToContainTextAsync("with “New ");
            await visit.ShouldBeAccessibleAsync($"setup-empty-{list}");
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "New " }).ClickAsync();
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = next })).ToBeVisibleAsync();
            await visit.ShouldBeAccessibleAsync($"setup-before-{list}");
        }
    }

    private static async Task<Visit> SignInAsync(EmptyProduct product, Role role)
    {
        var visit = await Visit.OpenAsync(address: product.Address);
        await visit.Page.GotoAsync("/sign-in");
        await visit.Page.GetByLabel("E-mail").FillAsync(EmptyProduct.EmailOf(role));
        await visit.Page.GetByLabel("Password").FillAsync(EmptyProduct.Password);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.ShouldBeAtAsync("/");
        return visit;
    }

    // The next step has the focus: Enter is all it takes.
    private static async Task GoOnAsync(IPage page, string step, string path)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = step, Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldBeAtAsync($"/{path}");
    }

    private static async Task TypeAsync(Visit visit, params (string Label, string Text)[] fields)
    {
        foreach (var (label, text) in fields)
        {
            await visit.TypeAsync(label, text);
        }

        await visit.TabToAsync("Save");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.ShouldBeAtAsync("/");
    }
}
