using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

[Parallelizable(ParallelScope.All)]
public sealed class ReportScheduleTests
{
    [Test]
    public async Task A_schedule_is_set_up_by_keyboard_paused_taken_up_again_removed_and_brought_back()
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        var page = visit.Page;
        await page.GotoAsync("/reports/schedules/new");
        await visit.TypeAsync("Name", "Everybody, each morning");
        await visit.TypeAsync("Report", "Progress");
        await visit.TypeAsync("About", "A site");
        await visit.TypeAsync("Site", "Riverside");
        await visit.TypeAsync("Which days each report covers", "Yesterday");
        await visit.TypeAsync("How often", "Every");
        await visit.TypeAsync("On the clock of", "Riverside");
        await visit.TabToAsync("Save the schedule");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByText("The schedule is saved.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Nov 21, 2026, 06:00 (America/New_York)")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("schedule");
        await PressAsync(page, "Pause", "Paused: nothing is asked for");
        await PressAsync(page, "Go on", "Nov 21, 2026, 06:00");
        await PressAsync(page, "Remove", "you can bring it back below");
        await page.GotoAsync("/reports/schedules?removed=true");
        await page.GetByRole(AriaRole.Link, new() { Name = "Everybody, each morning" }).ClickAsync();
        await PressAsync(page, "Bring back", "It is back.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Change" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Everybody, each morning");
        await visit.ShouldBeAccessibleAsync("schedule-edit");
    }

    [Test]
    public async Task What_is_missing_is_told_beside_its_field_also_without_script()
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        var page = visit.Page;
        await page.GotoAsync("/reports/schedules/new");
        await visit.ShouldBeAccessibleAsync("schedule-new");
        await page.GetByLabel("Report", new() { Exact = true }).SelectOptionAsync("Progress");
        await page.GetByLabel("About").SelectOptionAsync("One client");
        await page.GetByLabel("Client", new() { Exact = true }).FillAsync("HL-");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the schedule" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Client-error")).ToContainTextAsync("match");
        await visit.ShouldBeAccessibleAsync("schedule-refused");

        await using var plain = await Visit.AsAsync(Role.ClinicalSupervisor, script: false);
        await plain.Page.GotoAsync("/reports/schedules/new");
        await plain.Page.GetByRole(AriaRole.Button, new() { Name = "Save the schedule" }).ClickAsync();
        await Assertions.Expect(plain.Page.Locator("#Name-error")).ToContainTextAsync("Give it a name.");
        await Assertions.Expect(plain.Page.Locator("#Kind-error")).ToContainTextAsync("Choose a report.");
        await plain.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("For the court");
        await plain.Page.GetByLabel("Report", new() { Exact = true }).SelectOptionAsync("Client attendance");
        await plain.Page.GetByLabel("About").SelectOptionAsync("One client");
        await plain.Page.GetByLabel("Client", new() { Exact = true }).FillAsync("HL-1001");
        await plain.Page.GetByLabel("Who it is for").SelectOptionAsync("Somebody else");
        await plain.Page.GetByLabel("On the clock of").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await plain.Page.GetByRole(AriaRole.Button, new() { Name = "Save the schedule" }).ClickAsync();
        await Assertions.Expect(plain.Page.Locator("#Audience-error")).ToContainTextAsync("42 CFR 2.31");
    }

    [Test]
    public async Task A_double_click_sets_up_one_schedule_and_a_name_in_use_is_told_beside_the_field()
    {
        await using var visit = await Visit.AsAsync(Role.Administrator);
        var page = visit.Page;
        async Task FillAsync(string name, string often)
        {
            await page.GotoAsync("/reports/schedules/new");
            await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
            await page.GetByLabel("Report", new() { Exact = true }).SelectOptionAsync("Client attendance");
            await page.GetByLabel("About").SelectOptionAsync("A site, or all of its clients");
            await page.GetByLabel("Site", new() { Exact = true }).SelectOptionAsync("Riverside");
            await page.GetByLabel("How often").SelectOptionAsync(often);
            await page.GetByLabel("On the clock of").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        }

        await FillAsync("Clicked twice", "Every day");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the schedule" }).DblClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Clicked twice" })).ToBeVisibleAsync();
        await page.GotoAsync("/reports/schedules");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Clicked twice" })).ToHaveCountAsync(1);

        await FillAsync("CLICKED twice", "Once a month");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the schedule" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Name-error")).ToContainTextAsync("You have a schedule of this name");
        await Assertions.Expect(page.Locator("#problems")).ToBeFocusedAsync();
        await visit.ShouldBeAccessibleAsync("schedule-name-taken");
    }

    [Test]
    public async Task A_report_is_repeated_from_its_page_and_the_library_tells_what_ran_what_failed_and_who_downloaded()
    {
        await using var visit = await Visit.AsAsync(Role.Administrator);
        var page = visit.Page;
        await page.GotoAsync("/reports/new");
        await page.GetByLabel("Report", new() { Exact = true }).SelectOptionAsync("Client attendance");
        await page.GetByLabel("Client", new() { Exact = true }).FillAsync("HL-1002");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the report" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Download PDF" }).WaitForAsync(new() { Timeout = 60_000 });
        await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download PDF" }).ClickAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Who looked at it and downloaded it" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Downloaded it").First).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("report-looks");
        await page.GetByRole(AriaRole.Link, new() { Name = "Back" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Repeat this…" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Report", new() { Exact = true })).ToHaveValueAsync("ClientAttendance");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Repeated");
        await page.GetByLabel("How often").SelectOptionAsync("Every day");
        await page.GetByLabel("On the clock of").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the schedule" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The schedule is saved.")).ToBeVisibleAsync();

        await RunAsync("Repeated");
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "scheduled report" }).ClickAsync();
        await Assertions.Expect(page.Locator("#digest").GetByText("Its owner was away.")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("library");
        await page.GetByLabel("Title").FillAsync("attendance");
        await page.GetByLabel("Report", new() { Exact = true }).SelectOptionAsync("Client attendance");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "1 time" }).First).ToBeVisibleAsync();
        await page.GetByLabel("State").SelectOptionAsync("Failed");
        await page.GetByLabel("Title").FillAsync("nothing is called so");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Nothing matches.")).ToBeVisibleAsync();
        await page.GotoAsync("/reports/schedules");
        await Assertions.Expect(page.GetByText("Refused.").First).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("schedules");
    }

    // As if its morning had come, and had been refused.
    private static async Task RunAsync(string name)
    {
        await using var scope = Product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>();
        var schedule = await db.ReportSchedules.SingleAsync(s => s.Name == name);
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        db.Add(schedule.Refused(new Occurrence(Product.Today, now.AddHours(-5)), "Its owner was away.", now));
        await db.SaveChangesAsync();
    }

    private static async Task PressAsync(IPage page, string name, string then)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText(then).First).ToBeVisibleAsync();
    }
}
