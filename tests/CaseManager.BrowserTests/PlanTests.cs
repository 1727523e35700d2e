using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using CaseManager.Infrastructure.Seeding;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>A plan on one page, from the first problem to the client's answer and the next version.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class PlanTests
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task A_plan_is_built_signed_and_answered_to_on_one_page(bool script)
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await using var visit = await Visit.AsAsync(Role.Counselor, script);
        var page = visit.Page;
        await page.GotoAsync($"/clients/{client.Id}");
        await LookAsync(visit, script, "client-without-attendance");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start a plan" }).ClickAsync();
        await LookAsync(visit, script, "plan-empty");

        var problem = await OpenAsync(page, "Add a problem");
        await problem.GetByLabel("ASAM dimension").SelectOptionAsync("4 – Substance use-related risks");
        await AddAsync(page, "Add a problem", ("The problem, in a sentence", "Drinks alone on weekends."));
        await AddAsync(page, "Add a goal to problem 1", ("What the client wants", "I want my Saturdays back."), ("Strengths that help", "Plays the trumpet"));
        await AddAsync(page, "Add an objective to goal 1.1", ("What the client will do", "Plan each weekend by Thursday."));
        var help = await OpenAsync(page, "Add an intervention to objective 1.1.1");
        await help.GetByRole(AriaRole.Button, new() { Name = "Add an intervention" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToBeVisibleAsync();
        await LookAsync(visit, script, "plan-refused");
        await help.GetByLabel("Kind of help").SelectOptionAsync("Individual counseling");
        await AddAsync(page, "Add an intervention to objective 1.1.1", ("What is done", "Weekly session on planning."), ("Times", "1"), ("Minutes each", "50"));

        // The checklist leads to what is missing, and the objective gets it.
        await page.GetByRole(AriaRole.Link, new() { Name = "needs a measure and a target date" }).ClickAsync();
        await ChangeAsync(page, script, "objective 1.1.1", ("How to tell", "Eight plans of eight weeks"), ("Target date", "2027-01-31"));
        await Assertions.Expect(page.GetByText("Ready to be signed")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Measured by")).ToBeVisibleAsync();
        await LookAsync(visit, script, "plan-draft");

        await page.GetByLabel("Your password or authenticator code, as your signature").FillAsync("wrong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign the plan" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("not your password");
        await page.GetByLabel("Your password or authenticator code, as your signature").FillAsync(DemoUsers.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign the plan" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The plan is signed.")).ToBeVisibleAsync();
        await LookAsync(visit, script, "plan-signed");

        await page.GetByLabel("The client", new() { Exact = true }).SelectOptionAsync("Disagrees");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the answer" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("in their words");
        await page.GetByLabel("In the client's words, or the reason").FillAsync("One session is enough.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the answer" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The client's answer is recorded.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("One session is enough.")).ToBeVisibleAsync();
        await LookAsync(visit, script, "plan-answered");

        await PrintAsync(visit, script);
        await ReviewAsync(visit, script);
        await Assertions.Expect(page.GetByText("Ready to be signed")).ToBeVisibleAsync();
        await ChangeAsync(page, script, "goal 1.1", ("What the client wants", "I want my whole weekend back."));
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare with the one before" }).ClickAsync();
        await Assertions.Expect(page.GetByText("1 part differs.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("mark")).ToHaveTextAsync(["Saturdays", "whole weekend"]);
        await LookAsync(visit, script, "plan-compare");
    }

    [Test]
    public async Task Two_people_write_in_one_part_and_the_second_puts_both_together()
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await using var one = await Visit.AsAsync(Role.Counselor);
        await one.Page.GotoAsync($"/clients/{client.Id}");
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Start a plan" }).ClickAsync();
        var problem = await OpenAsync(one.Page, "Add a problem");
        await problem.GetByLabel("ASAM dimension").SelectOptionAsync("3 – Psychiatric and cognitive conditions");
        await AddAsync(one.Page, "Add a problem", ("The problem, in a sentence", "Sleeps badly."));
        await using var other = await Visit.AsAsync(Role.ClinicalSupervisor);
        await other.Page.GotoAsync(one.Page.Url.Split('#')[0]);
        await one.Page.GetByRole(AriaRole.Link, new() { Name = "Change problem 1" }).ClickAsync();
        await ChangeAsync(other.Page, true, "problem 1", ("The problem, in a sentence", "Sleeps badly since May."));

        var words = one.Page.Locator("form[data-autosave]").GetByLabel("The problem, in a sentence");
        await words.FillAsync("Sleeps badly and dreams of the crash.");

        await Assertions.Expect(one.Page.GetByText("What somebody else wrote here meanwhile")).ToBeVisibleAsync();
        await Assertions.Expect(one.Page.GetByText("Sleeps badly since May.")).ToBeVisibleAsync();
        await Assertions.Expect(one.Page.GetByLabel("The problem, in a sentence")).ToHaveValueAsync("Sleeps badly and dreams of the crash.");
        await one.ShouldBeAccessibleAsync("plan-merge");
        await one.Page.GetByLabel("The problem, in a sentence").FillAsync("Sleeps badly since May and dreams of the crash.");
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Save mine" }).ClickAsync();
        await Assertions.Expect(one.Page.Locator("h2").GetByText("Sleeps badly since May and dreams of the crash.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task What_somebody_else_wrote_meanwhile_is_read_before_it_is_signed()
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await using var one = await Visit.AsAsync(Role.Counselor);
        await one.Page.GotoAsync($"/clients/{client.Id}");
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Start a plan" }).ClickAsync();
        var problem = await OpenAsync(one.Page, "Add a problem");
        await problem.GetByLabel("ASAM dimension").SelectOptionAsync("3 – Psychiatric and cognitive conditions");
        await AddAsync(one.Page, "Add a problem", ("The problem, in a sentence", "Sleeps badly."));
        await using var other = await Visit.AsAsync(Role.ClinicalSupervisor);
        await other.Page.GotoAsync(one.Page.Url.Split('#')[0]);
        await AddAsync(other.Page, "Add a goal to problem 1", ("What the client wants", "I want to sleep."));

        await one.Page.GetByRole(AriaRole.Link, new() { Name = "Change problem 1" }).ClickAsync();
        await one.Page.Locator("form[data-autosave]").GetByLabel("The problem, in a sentence").FillAsync("Sleeps badly since May.");

        await Assertions.Expect(one.Page.GetByText("Somebody else changed this plan after you opened it.")).ToBeVisibleAsync();
    }

    private static async Task PrintAsync(Visit visit, bool script)
    {
        var (page, plan) = (visit.Page, visit.Page.Url);
        await page.GetByRole(AriaRole.Button, new() { Name = "Print" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Open on screen" }).ClickAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Treatment plan");
        await Assertions.Expect(page.GetByText("One session is enough.")).ToBeVisibleAsync();
        await LookAsync(visit, script, "plan-printed");
        await page.GotoAsync(plan);
    }

    private static async Task ReviewAsync(Visit visit, bool script)
    {
        var page = visit.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Review", Exact = true }).ClickAsync();
        await LookAsync(visit, script, "plan-review");
        await page.GetByText("Deferred", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it and start the next version" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("Say why the objective is deferred.");
        await LookAsync(visit, script, "plan-review-refused");
        await page.GetByLabel("Remark (optional; if it is deferred, why)").FillAsync("After the move.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it and start the next version" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The review is recorded, and the next version is started.")).ToBeVisibleAsync();
    }

    private static ILocator Form(IPage page, string words) => page.Locator("details").Filter(new() { Has = page.Locator("summary").GetByText(words, new() { Exact = true }) });

    // What comes next is open already.
    private static async Task<ILocator> OpenAsync(IPage page, string words)
    {
        var form = Form(page, words);
        if (await form.GetAttributeAsync("open") is null)
        {
            await form.Locator("summary").ClickAsync();
        }

        return form;
    }

    private static async Task AddAsync(IPage page, string words, params (string Label, string Text)[] fields)
    {
        var form = await OpenAsync(page, words);
        foreach (var (label, text) in fields)
        {
            await form.GetByLabel(label).FillAsync(text);
        }

        await form.GetByRole(AriaRole.Button, new() { Name = words }).ClickAsync();
        await Assertions.Expect(page.GetByText("is saved.")).ToBeVisibleAsync();
    }

    // With script in its place, saved as one types; without on a page of its own.
    private static async Task ChangeAsync(IPage page, bool script, string part, params (string Label, string Text)[] fields)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = $"Change {part}" }).ClickAsync();
        var form = script ? page.Locator("form[data-autosave]") : page.Locator("main form");
        foreach (var (label, text) in fields)
        {
            await form.GetByLabel(label).FillAsync(text);
        }

        if (script)
        {
            await Assertions.Expect(form.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        }

        await form.GetByRole(AriaRole.Button, new() { Name = script ? "Done" : "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByText("is saved.")).ToBeVisibleAsync();
    }

    private static Task LookAsync(Visit visit, bool script, string picture) => script ? visit.ShouldBeAccessibleAsync(picture) : Task.CompletedTask;
}
