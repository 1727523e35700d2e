using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using CaseManager.Infrastructure.Seeding;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>A plan's whole life without a mouse.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class PlanKeyboardTests
{
    [Test]
    public async Task A_plan_is_built_signed_declined_reviewed_and_compared_by_keyboard()
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await using var visit = await Visit.AsAsync(Role.Counselor);
        var page = visit.Page;
        await page.GotoAsync($"/clients/{client.Id}");
        await PressAsync(visit, "Start a plan", "Begin with a problem.");
        await AddAsync(visit, "Add a problem", "The problem is saved.", ("ASAM dimension", "4"), ("The problem, in a sentence", "Drinks alone on weekends."));
        await AddAsync(visit, "Add a goal to problem 1", "The goal is saved.", ("What the client wants", "I want my Saturdays back."));
        await AddAsync(visit, "Add an objective to goal 1.1", "The objective is saved.",
            ("What the client will do", "Plans each weekend by Thursday."), ("How to tell", "Eight plans of eight weeks"), ("Target date", "01312031"));
        await AddAsync(visit, "Add an intervention to objective 1.1.1", "The intervention is saved.", ("Kind of help", "Ind"), ("What is done", "Weekly session on planning."), ("Times", "1"));

        await visit.TabToAsync("Your password");
        await page.Keyboard.TypeAsync(DemoUsers.Password);
        await PressAsync(visit, "Sign the plan", "The plan is signed.");
        await visit.TypeAsync("The client", "Decl");
        await PressAsync(visit, "Record the answer", "The client's answer is recorded.");
        await Assertions.Expect(page.Locator("strong").GetByText("Declines to sign")).ToBeVisibleAsync();

        await PressAsync(visit, "Review", "Day of the review");
        await visit.TabToAsync("Not this time");
        await page.Keyboard.PressAsync("ArrowRight");
        await PressAsync(visit, "Record it and start the next version", "The review is recorded, and the next version is started.");
        await PressAsync(visit, "Change problem 1", "The problem, in a sentence");
        await visit.TabToAsync("The problem, in a sentence");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(" And at work.");
        await Assertions.Expect(page.Locator("form[data-autosave]").GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await PressAsync(visit, "Done", "The problem is saved.");
        await PressAsync(visit, "Compare with the one before", "1 part differs.");
    }

    private static async Task PressAsync(Visit visit, string name, string then)
    {
        await visit.TabToAsync(name);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByText(then).First).ToBeVisibleAsync();
    }

    // What comes next is open already; its summary bears the name of its button.
    private static async Task AddAsync(Visit visit, string words, string then, params (string Label, string Text)[] fields)
    {
        var page = visit.Page;
        var form = page.Locator("details").Filter(new() { Has = page.Locator("summary").GetByText(words, new() { Exact = true }) });
        if (await form.GetAttributeAsync("open") is null)
        {
            await visit.TabToAsync(words);
            await page.Keyboard.PressAsync("Enter");
        }

        foreach (var (label, text) in fields)
        {
            await visit.TypeAsync(label, text);
        }

        await PressAsync(visit, words, then);
    }
}
