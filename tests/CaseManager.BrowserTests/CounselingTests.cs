using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Infrastructure.Seeding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>Counseling: from plan to addendum by keyboard, and what others see of it.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class CounselingTests
{
    [Test]
    public async Task A_session_is_planned_recorded_signed_and_added_to_by_keyboard()
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await AddObjectiveAsync(client, "Names three early signs");
        await using var visit = await Visit.AsAsync(Role.Counselor);
        var page = visit.Page;
        await page.GotoAsync($"/episodes/{client.EpisodeId}/counseling");
        await visit.ShouldBeAccessibleAsync("counseling-none");
        await GoAsync(visit, "Plan a session", "Plan a session");
        await visit.TypeAsync("Kind", "Ind");
        await visit.TabToAsync("Start");
        await page.Keyboard.TypeAsync("0900AM");
        await visit.ShouldBeAccessibleAsync("counseling-plan");
        await SaveAsync(visit, "Plan", "The session is planned.");
        await visit.ShouldBeAccessibleAsync("counseling-planned");

        await GoAsync(visit, "Record", "Record a session");
        await visit.TabToAsync("Names three early signs");
        await page.Keyboard.PressAsync("Space");
        await visit.TabToAsync("Progress note");
        await page.Keyboard.TypeAsync("Named two and practiced one call.");
        await visit.ShouldBeAccessibleAsync("counseling-record");
        await SaveAsync(visit, "Save", "The session is recorded. Sign it when the note is complete.");
        await visit.ShouldBeAccessibleAsync("counseling-recorded");

        await visit.TabToAsync("Your password");
        await page.Keyboard.TypeAsync(DemoUsers.Password);
        await SaveAsync(visit, "Sign", "The session is signed. From now on addenda are added.");
        await visit.TabToAsync("Addendum");
        await page.Keyboard.TypeAsync("The call was to her sister.");
        await SaveAsync(visit, "Add addendum", "The addendum is added.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Names three early signs");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("The call was to her sister.");
        await visit.ShouldBeAccessibleAsync("counseling-signed");
    }

    [Test]
    public async Task A_counseling_note_is_written_and_opened_to_a_colleague_by_keyboard()
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await using var visit = await Visit.AsAsync(Role.Counselor);
        var page = visit.Page;
        await PlanAsync(page, client);
        await GoAsync(visit, "SUD counseling notes", "SUD counseling notes");
        await visit.ShouldBeAccessibleAsync("counseling-notes-none");
        await GoAsync(visit, "Write a note", "Write a SUD counseling note");
        await visit.TabToAsync("Note");
        await page.Keyboard.TypeAsync("She said that nobody at home knows.");
        await visit.TabToAsync("Your password");
        await page.Keyboard.TypeAsync(DemoUsers.Password);
        await visit.ShouldBeAccessibleAsync("counseling-note-new");
        await SaveAsync(visit, "Sign and save", "The note is signed. Only you can read it, and whom you name.");
        await visit.TypeAsync("Let somebody read it", "Daniel");
        await SaveAsync(visit, "Name", "They can read the note now.");
        await visit.ShouldBeAccessibleAsync("counseling-note");
        var note = new Uri(page.Url).AbsolutePath;

        await using var supervisor = await Visit.AsAsync(Role.ClinicalSupervisor);
        await supervisor.Page.GotoAsync("/counseling/notes");
        await Assertions.Expect(supervisor.Page.Locator($"a[href='{note}']")).ToHaveCountAsync(1);
        await supervisor.ShouldBeAccessibleAsync("counseling-notes");
        await supervisor.Page.GotoAsync(note);
        await Assertions.Expect(supervisor.Page.Locator("main")).ToContainTextAsync("She said that nobody at home knows.");
        await Assertions.Expect(supervisor.Page.GetByLabel("Let somebody read it")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task A_slip_is_told_beside_its_field_a_series_is_started_and_a_session_voided()
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await using var visit = await Visit.AsAsync(Role.Counselor);
        var page = visit.Page;
        await PlanAsync(page, client);
        var session = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync($"{session}/record");
        await page.GetByLabel("Stop").FillAsync("08:30");
        await page.GetByLabel("Progress note").FillAsync("Kept what I typed.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("The session cannot end at 08:30 when it began at 09:00.");
        await Assertions.Expect(page.GetByLabel("Progress note")).ToHaveValueAsync("Kept what I typed.");
        await visit.ShouldBeAccessibleAsync("counseling-refused");

        await page.GotoAsync($"{session}/void");
        await visit.ShouldBeAccessibleAsync("counseling-void");
        await page.GetByLabel("Why it is struck out").FillAsync("Entered twice.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Void session" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Entered twice.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Restore session" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Struck out and restored" })).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("counseling-restored");

        await page.GotoAsync($"/episodes/{client.EpisodeId}/counseling");
        await page.GetByText("Start a series", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Kind").SelectOptionAsync("Family");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the series" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The series is started. Plan its sessions.");
        await visit.ShouldBeAccessibleAsync("counseling");

        await using var desk = await Visit.AsAsync(Role.Staff);
        await desk.Page.GotoAsync($"/episodes/{client.EpisodeId}/counseling");
        await desk.ShouldBeAccessibleAsync("counseling-desk");
    }

    private static async Task PlanAsync(IPage page, ArrangedClient client)
    {
        await page.GotoAsync($"/episodes/{client.EpisodeId}/counseling/new");
        await page.GetByLabel("Kind").SelectOptionAsync("Individual");
        await page.GetByLabel("Start").FillAsync("09:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Plan", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The session is planned.");
    }

    private static async Task AddObjectiveAsync(ArrangedClient client, string text)
    {
        await using var scope = Product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>();
        var plan = db.Add(new TreatmentPlan(client.EpisodeId)).Entity;
        plan.AddObjective(plan.AddGoal(plan.AddProblem("Drinks alone", AsamDimension.Dimension4), "I want my evenings back"), text, "By diary", Product.Today.AddDays(30));
        await db.SaveChangesAsync();
    }

    private static async Task GoAsync(Visit visit, string link, string heading)
    {
        await visit.TabToAsync(link);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(heading);
    }

    private static async Task SaveAsync(Visit visit, string button, string done)
    {
        await visit.TabToAsync(button);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync(done);
    }
}
