using System.Globalization;
using System.Text.RegularExpressions;
using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

[Parallelizable(ParallelScope.All)]
public sealed class ProgramSummaryTests
{
    [Test]
    public async Task A_supervisor_asks_for_a_program_summary_and_opens_a_figure_into_its_rows()
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        var page = visit.Page;
        await AskAsync(page, "Program summary");
        await page.GetByRole(AriaRole.Link, new() { Name = "Open on screen" }).ClickAsync(new() { Timeout = 30_000 });

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Program summary");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Hours delivered" })).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("report-program-summary");

        var figure = page.GetByRole(AriaRole.Link, new() { Name = ", Attended, Therapy: show the rows" });
        var number = await figure.InnerTextAsync();
        await figure.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Attended: {number}");
        await Assertions.Expect(page.GetByText($"of {number})")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("report-rows");

        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Page 2 of")).ToBeVisibleAsync();
        Assert.That(int.Parse(number, CultureInfo.InvariantCulture), Is.GreaterThan(25));
        await page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/sessions/[^/]+$"));
    }

    [Test]
    public async Task A_filter_is_saved_by_keyboard_and_taken_with_one_click()
    {
        var name = $"Filter {Guid.NewGuid():N}";
        await using var visit = await Visit.AsAsync(Role.Administrator);
        var page = visit.Page;
        await page.GotoAsync("/reports/new");
        await ChooseAsync(page, "Program summary");
        await visit.TabToAsync("Save this program summary");
        await page.Keyboard.PressAsync("Enter");
        await visit.TabToAsync("Name");
        await page.Keyboard.TypeAsync(name);
        await page.GetByLabel("Days when it is taken").SelectOptionAsync("Last month");
        await visit.ShouldBeAccessibleAsync("report-new-saving");
        await visit.TabToAsync("Save the filter");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByText("The filter is saved.")).ToBeVisibleAsync();
        await page.GotoAsync("/reports/new");
        await page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("From")).ToHaveValueAsync("2026-10-01");
        await Assertions.Expect(page.GetByLabel("To", new() { Exact = true })).ToHaveValueAsync("2026-10-31");

        await page.GetByRole(AriaRole.Link, new() { Name = "Change them" }).ClickAsync();
        await visit.ShouldBeAccessibleAsync("report-filters");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Change {name}" }).ClickAsync();
        await visit.ShouldBeAccessibleAsync("report-filter");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Remove {name}" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Put back {name}" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Back on the list.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_caseload_lists_what_is_due()
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        await AskAsync(visit.Page, "Caseload due list");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Open on screen" }).ClickAsync(new() { Timeout = 30_000 });

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Caseload due list");
        await Assertions.Expect(visit.Page.GetByText("Overdue").Or(visit.Page.GetByText("Due")).First).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("report-caseload");

        var page = visit.Page;
        var clients = page.GetByRole(AriaRole.Link, new() { Name = ", Clients, All: show the rows" });
        var number = await clients.InnerTextAsync();
        await clients.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Clients with something due: {number}");
        await visit.ShouldBeAccessibleAsync("report-rows-due");
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(": open the record$") }).First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/episodes/[^/]+$"));
    }

    [Test]
    public async Task A_percentage_opens_with_its_numerator_marked_and_hours_open_into_what_they_are_made_of()
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        var page = visit.Page;
        await AskAsync(page, "Program summary");
        await page.GetByRole(AriaRole.Link, new() { Name = "Open on screen" }).ClickAsync(new() { Timeout = 30_000 });
        var percent = page.GetByRole(AriaRole.Link, new() { Name = ", Attended %, Therapy: show the rows" });
        var figure = await percent.InnerTextAsync();
        var report = page.Url;
        await percent.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync($" · {figure}");
        await Assertions.Expect(page.GetByText("those of somebody who was there are marked")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("tr.table-active").First).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("report-rows-share");

        await page.GotoAsync(report);
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Hours that count, .*: show the rows$") }).First.ClickAsync();
        await visit.ShouldBeAccessibleAsync("report-rows-hours");
        await page.GetByRole(AriaRole.Link, new() { Name = "Therapy groups" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Minutes attended: ");
        await visit.ShouldBeAccessibleAsync("report-rows-minutes");
    }

    [Test]
    public async Task A_program_that_is_missing_is_told_beside_its_field()
    {
        await using var visit = await Visit.AsAsync(Role.Administrator);
        await visit.Page.GotoAsync("/reports/new");
        await visit.Page.GetByLabel("Report", new() { Exact = true }).SelectOptionAsync("Program summary");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the report" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#ProgramId-error")).ToContainTextAsync("Choose the program or the site.");
        await visit.ShouldBeAccessibleAsync("report-summary-refused");
    }

    private static async Task AskAsync(IPage page, string report)
    {
        await page.GotoAsync("/reports/new");
        await ChooseAsync(page, report);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the report" }).ClickAsync();
    }

    private static async Task ChooseAsync(IPage page, string report)
    {
        await page.GetByLabel("Report", new() { Exact = true }).SelectOptionAsync(report);
        await page.GetByLabel("Program", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
    }
}
