using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>The forms that ask for a report, a pack or a schedule show what the chosen kind needs, and nothing else.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class AskingFormTests
{
    [TestCase(null, "Report")]
    [TestCase("Register", "Report, Group, From, To")]
    [TestCase("Client attendance", "Report, Client, From, To, Who it is for")]
    [TestCase("Treatment plan", "Report, Client, Who it is for")]
    [TestCase("Program summary", "Report, Program, Site, Counselor (optional), Group (optional), From, To")]
    [TestCase("Caseload due list", "Report, Program, Site, Counselor")]
    public async Task A_report_is_asked_for_with_what_its_kind_needs(string? kind, string fields)
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        await visit.Page.GotoAsync("/reports/new");
        await ChooseAsync(visit.Page, "Report", kind);

        Assert.That(await LabelsAsync(visit.Page), Is.EqualTo(fields));
        await visit.ShouldBeAccessibleAsync($"report-new-{(kind ?? "unchosen").Replace(' ', '-')}");
    }

    [TestCase(null, "Report, For whom, From, To, Who it is for, Result")]
    [TestCase("All clients of a program", "Report, For whom, Program, From, To, Who it is for, Result")]
    [TestCase("All clients of a counselor", "Report, For whom, Counselor, From, To, Who it is for, Result")]
    public async Task A_pack_is_asked_for_with_whose_clients(string? whom, string fields)
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        await visit.Page.GotoAsync("/reports/packs/new");
        await ChooseAsync(visit.Page, "For whom", whom);

        Assert.That(await LabelsAsync(visit.Page), Is.EqualTo(fields));
        await visit.ShouldBeAccessibleAsync($"pack-new-{(whom ?? "unchosen").Replace(' ', '-')}");
    }

    [TestCase("Register", null, "Group, Which days each report covers")]
    [TestCase("Progress", "One client", "About, Client, Who it is for, Which days each report covers")]
    [TestCase("Treatment plan", "One client", "About, Client, Who it is for")]
    [TestCase("Treatment plan", "A site, or all of its clients", "About, Site, Who it is for, Result of a pack, Which days each report covers")]
    [TestCase("Program summary", "A program, or all of its clients", "About, Program, Which days each report covers")]
    [TestCase("Caseload due list", "All clients of a counselor", "About, Counselor")]
    public async Task A_schedule_is_set_up_with_what_its_kind_needs(string kind, string? about, string fields)
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        await visit.Page.GotoAsync("/reports/schedules/new");
        await ChooseAsync(visit.Page, "Report", kind);
        await ChooseAsync(visit.Page, "About", about);
        await ChooseAsync(visit.Page, "How often", "Once a month");

        Assert.That(await LabelsAsync(visit.Page), Is.EqualTo($"Name, Report, {fields}, How often, Day of the month, Time, On the clock of"));
        await visit.ShouldBeAccessibleAsync($"schedule-new-{kind.Replace(' ', '-')}-{about?.Replace(' ', '-')}");
    }

    [Test]
    public async Task What_was_filled_in_is_kept_when_the_kind_is_switched_to_and_fro_and_is_not_sent_for_another()
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        var page = visit.Page;
        await page.GotoAsync("/reports/new");
        await page.GetByLabel("Report", new() { Exact = true }).FocusAsync();
        for (var i = 0; i < 10 && await page.GetByLabel("Report", new() { Exact = true }).InputValueAsync() is not "Progress"; i++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await visit.TabToAsync("Client");
        await page.Keyboard.TypeAsync("HL-1001");
        await page.GetByLabel("Who it is for").SelectOptionAsync(new SelectOptionValue { Value = "Client" });
        await ChooseAsync(page, "Report", "Register");
        await page.Locator("#GroupId").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await ChooseAsync(page, "Report", "Progress");
        await Assertions.Expect(page.GetByLabel("Client", new() { Exact = true })).ToHaveValueAsync("HL-1001");
        await Assertions.Expect(page.GetByLabel("Client", new() { Exact = true })).ToHaveAttributeAsync("aria-required", "true");
        await ChooseAsync(page, "Report", "Treatment plan");

        var sent = await page.RunAndWaitForRequestAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Make the report" }).ClickAsync(), request => request.Method == "POST" && request.Url.EndsWith("/reports/new", StringComparison.Ordinal));
        Assert.That(sent.PostData, Does.Contain("Client=HL-1001").And.Contain("Audience=Client").And.Not.Contain("GroupId=").And.Not.Contain("From=").And.Not.Contain("ProgramId="));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Treatment plan");
    }

    [Test]
    public async Task What_a_schedule_is_about_is_chosen_among_what_its_kind_can_be_about_and_comes_back_with_the_kind()
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        var page = visit.Page;
        await page.GotoAsync("/reports/schedules/new");
        await ChooseAsync(page, "Report", "Progress");
        await ChooseAsync(page, "About", "One client");
        await ChooseAsync(page, "Report", "Caseload due list");
        var about = page.GetByLabel("About");
        await Assertions.Expect(about).ToHaveValueAsync("");
        await Assertions.Expect(about.Locator("option:not([disabled])")).ToHaveTextAsync(["Choose…", "All clients of a counselor", "A program, or all of its clients", "A site, or all of its clients", "What a filter of mine narrows to"]);
        await ChooseAsync(page, "Report", "Client attendance");
        await Assertions.Expect(about).ToHaveValueAsync("Client");
    }

    [Test]
    public async Task Without_script_everything_is_shown_and_what_does_not_apply_is_left_out()
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor, script: false);
        var page = visit.Page;
        await page.GotoAsync("/reports/new");
        await ChooseAsync(page, "Report", "Treatment plan");
        await page.Locator("#GroupId").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("Site", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("Client", new() { Exact = true }).FillAsync("HL-1001");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the report" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Treatment plan – ");
    }

    private static async Task ChooseAsync(IPage page, string label, string? choice)
    {
        if (choice is not null)
        {
            await page.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(choice);
        }
    }

    // The labels that somebody sees, in the order of the page.
    private static async Task<string> LabelsAsync(IPage page)
    {
        await page.LoadedAsync();
        return await page.AskAsync("() => [...document.querySelectorAll('main form label')].filter(l => l.checkVisibility()).map(l => l.innerText.replace(/\\s+/g, ' ').trim()).join(', ')");
    }
}
