using System.Globalization;
using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>Schedule, topics, waitlist and missed topics of a group.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class GroupScheduleTests
{
    [Test]
    public async Task A_schedule_shows_what_it_would_change_and_is_saved_by_keyboard([Values] bool script)
    {
        var arranged = await Arranged.SessionAsync(2);
        await using var visit = await Visit.AsAsync(Role.Administrator, script);
        await visit.Page.GotoAsync($"/groups/{arranged.GroupId}/schedule");
        await visit.TabToAsync("Wednesday");
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Page.GetByLabel("Start").FillAsync("10:00");
        await visit.Page.GetByLabel("Minutes").FillAsync("90");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show what would change" }).PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByText("New sessions (")).ToBeVisibleAsync();
        if (script)
        {
            await visit.ShouldBeAccessibleAsync("schedule-preview");
        }

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save schedule" }).PressAsync("Enter");
        await visit.Page.ShouldBeAtAsync($"/groups/{arranged.GroupId}");
        await Assertions.Expect(visit.Page.GetByText("weekly on Wed at 10:00, 90 minutes")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#sessions ~ table").GetByText("10:00 - 11:30").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_rule_that_is_refused_stands_beside_its_field()
    {
        var arranged = await Arranged.SessionAsync(1);
        await using var visit = await Visit.AsAsync(Role.Administrator);
        await visit.Page.GotoAsync($"/groups/{arranged.GroupId}/schedule");
        await visit.Page.GetByLabel("The group meets").SelectOptionAsync("Advanced");
        await visit.Page.GetByText("By a rule", new() { Exact = true }).ClickAsync();
        await visit.Page.GetByLabel("Rule").FillAsync("FREQ=HOURLY");
        await visit.Page.GetByLabel("Start").FillAsync("10:00");
        await visit.Page.GetByLabel("Minutes").FillAsync("90");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show what would change" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#Form_Rule-error")).ToContainTextAsync("at most once a day");
        await visit.ShouldBeAccessibleAsync("schedule-refused");
    }

    [Test]
    public async Task Topics_waitlist_and_missed_topics_work_and_are_accessible()
    {
        var arranged = await Arranged.SessionAsync(12);
        var next = (await Arranged.ClientsAsync(1))[0];
        await using var visit = await Visit.AsAsync(Role.Administrator);
        await visit.Page.GotoAsync($"/groups/{arranged.GroupId}/topics");
        await visit.Page.GetByLabel("Topic", new() { Exact = true }).FillAsync("Triggers");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add topic" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("1. Triggers")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("topics");

        await visit.Page.GotoAsync($"/groups/{arranged.GroupId}");
        await visit.Page.GetByLabel("Part of the name, birth date, or MRN").FillAsync(next.Mrn);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Put on the waitlist" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("the client is on the waitlist")).ToBeVisibleAsync();
        await visit.Page.GetByText("End…").First.ClickAsync();
        await visit.Page.GetByLabel("Last day").First.FillAsync(Product.Today.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "End membership" }).First.ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Next on the waitlist")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("group-due");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Give the seat to" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("The client has the seat")).ToBeVisibleAsync();

        await visit.Page.GotoAsync($"/groups/{arranged.GroupId}/make-up");
        await visit.ShouldBeAccessibleAsync("make-up");
        await visit.Page.GotoAsync($"/clients/{next.Id}/make-up");
        await visit.ShouldBeAccessibleAsync("client-make-up");
        await visit.Page.GotoAsync($"/sessions/{arranged.Id}/move");
        await visit.ShouldBeAccessibleAsync("session-move");
        await visit.Page.GotoAsync($"/sessions/{arranged.Id}/topic");
        await Assertions.Expect(visit.Page.GetByLabel("Topic")).ToContainTextAsync("Triggers");
        await visit.ShouldBeAccessibleAsync("session-topic");
        await visit.Page.GotoAsync($"/groups/{arranged.GroupId}/edit");
        await visit.ShouldBeAccessibleAsync("group-edit");
    }
}
