using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using CaseManager.Infrastructure.Seeding;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>A plan starts from the library, is rewritten for the client, and is signed; the library is the center's to change.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class PlanLibraryTests
{
    private const string Phrase = "I wrote this for this client";

    [Test]
    public async Task An_objective_is_inserted_by_keyboard_flagged_and_no_longer_flagged_once_it_is_rewritten()
    {
        await using var visit = await Visit.AsAsync(Role.Counselor);
        var page = visit.Page;
        await StartAsync(visit);
        await AddGoalAsync(page);

        await visit.TabToAsync("From the library");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("An objective for goal 1.1, from the library");
        await Assertions.Expect(page.GetByLabel("ASAM dimension")).ToHaveValueAsync("Dimension4");
        await visit.ShouldBeAccessibleAsync("library-pick");
        await visit.TabToAsync("Words");
        await page.Keyboard.TypeAsync("lapse");
        await Assertions.Expect(page.Locator("#list li")).ToHaveCountAsync(1);
        await visit.TabToAsync("Start with this: Writes down");
        await page.Keyboard.PressAsync("Enter");

        var words = page.GetByLabel("What the client will do");
        await Assertions.Expect(words).ToHaveValueAsync("Writes down what to do in the first hour, day and week after a lapse");
        await Assertions.Expect(words).ToBeFocusedAsync();
        await visit.ShouldBeAccessibleAsync("library-started");
        await visit.TabToAsync("Add an objective to goal 1.1");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("The objective is saved.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".copied")).ToContainTextAsync("stands in the library word for word");
        await visit.ShouldBeAccessibleAsync("library-flagged");

        await page.Locator(".copied a").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Change objective 1.1.1" }).ClickAsync();
        var form = page.Locator("form[data-autosave]");
        await form.GetByLabel("What the client will do").FillAsync("Keeps a card in the wallet that says whom to phone after a lapse");
        await Assertions.Expect(form.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".copied")).ToHaveCountAsync(0);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task What_is_left_word_for_word_is_signed_with_a_typed_confirmation(bool script)
    {
        await using var visit = await Visit.AsAsync(Role.Counselor, script);
        var page = visit.Page;
        await StartAsync(visit);
        await AddGoalAsync(page);
        await InsertAsync(page, "objective", "Spends paydays", "Add an objective to goal 1.1");
        await InsertAsync(page, "intervention", "Relapse prevention group", "Add an intervention to objective 1.1.1");
        await Assertions.Expect(page.Locator(".copied li")).ToHaveCountAsync(2);

        await page.GetByLabel("Your password or authenticator code, as your signature").FillAsync(DemoUsers.Password);
        await page.GetByLabel($"Type “{Phrase}”").FillAsync("of course");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign the plan" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("Change what is copied");
        await Assertions.Expect(page.GetByLabel($"Type “{Phrase}”")).ToHaveValueAsync("of course");
        await Assertions.Expect(page.Locator(".is-invalid")).ToHaveCountAsync(1);
        if (script)
        {
            await visit.ShouldBeAccessibleAsync("library-unconfirmed");
        }

        await page.GetByLabel($"Type “{Phrase}”").FillAsync("i wrote this for this client");
        await page.GetByLabel("Your password or authenticator code, as your signature").FillAsync(DemoUsers.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign the plan" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The plan is signed.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("2 texts stand in the library word for word.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("“i wrote this for this client”")).ToBeVisibleAsync();
        if (script)
        {
            await visit.ShouldBeAccessibleAsync("library-confirmed");
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_supervisor_adds_changes_and_archives_an_entry(bool script)
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor, script);
        var page = visit.Page;
        var text = $"Feeds the goats on Saturdays {(script ? "with" : "without")} script";
        await page.GotoAsync("/setup/plan-library");
        await LookAsync(visit, script, "plan-library");
        await page.GetByRole(AriaRole.Link, new() { Name = "New objective" }).ClickAsync();
        await page.GetByLabel("What the client will do").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("Choose the dimension.");
        await LookAsync(visit, script, "plan-library-refused");
        await page.GetByLabel("ASAM dimension").SelectOptionAsync("5 – Recovery environment interactions");
        await page.GetByLabel("How to tell that it is reached").FillAsync("6 of 8 Saturdays");
        await page.GetByLabel("Days to the target date").FillAsync("60");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The entry is saved.")).ToBeVisibleAsync();

        await FindAsync(page, text);
        await Assertions.Expect(page.Locator("#list")).ToContainTextAsync("Ours");
        await page.GetByRole(AriaRole.Link, new() { Name = text }).ClickAsync();
        await LookAsync(visit, script, "plan-library-entry");
        await page.GetByRole(AriaRole.Button, new() { Name = "Archive" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Archived. To see it again")).ToBeVisibleAsync();
        await FindAsync(page, text);
        await Assertions.Expect(page.GetByText("Nothing matches.")).ToBeVisibleAsync();
        await LookAsync(visit, script, "plan-library-empty");
    }

    private static async Task StartAsync(Visit visit)
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await visit.Page.GotoAsync($"/clients/{client.Id}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Start a plan" }).ClickAsync();
        var problem = visit.Page.Locator("#add-problem");
        if (await problem.Locator("details").GetAttributeAsync("open") is null)
        {
            await problem.Locator("summary").ClickAsync();
        }

        await problem.GetByLabel("The problem, in a sentence").FillAsync("Drinks alone on weekends.");
        await problem.GetByLabel("ASAM dimension").SelectOptionAsync("4 – Substance use-related risks");
        await problem.GetByRole(AriaRole.Button, new() { Name = "Add a problem" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("The problem is saved.")).ToBeVisibleAsync();
    }

    // Its form is open already, since it comes next.
    private static async Task AddGoalAsync(IPage page)
    {
        await page.GetByLabel("What the client wants").FillAsync("I want my Saturdays back.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a goal to problem 1" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The goal is saved.")).ToBeVisibleAsync();
    }

    private static async Task InsertAsync(IPage page, string kind, string search, string add)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = add.ToLowerInvariant() }).ClickAsync();
        await FindAsync(page, search);
        await page.GetByRole(AriaRole.Link, new() { Name = search }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = add, Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText($"The {kind} is saved.")).ToBeVisibleAsync();
    }

    // Typed and sent: as one goes, or by the button.
    private static async Task FindAsync(IPage page, string search)
    {
        await page.GetByLabel("Words").FillAsync(search);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await Assertions.Expect(page.Locator("#list")).ToContainTextAsync(new System.Text.RegularExpressions.Regex("1 in all|Nothing matches"));
    }

    private static Task LookAsync(Visit visit, bool script, string picture) => script ? visit.ShouldBeAccessibleAsync(picture) : Task.CompletedTask;
}
