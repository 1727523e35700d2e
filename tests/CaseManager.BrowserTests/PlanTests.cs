using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>A plan on one page, from the first problem to the signature.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class PlanTests
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task A_plan_is_built_and_signed_on_one_page(bool script)
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await using var visit = await Visit.AsAsync(Role.Counselor, script);
        var page = visit.Page;
        await page.GotoAsync($"/clients/{client.Id}");
        await LookAsync(visit, script, "client-without-attendance");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start a plan" }).ClickAsync();
        await LookAsync(visit, script, "plan-empty");

        await AddAsync(page, "Add a problem", ("The problem, in a sentence", "Drinks alone on weekends."));
        await AddAsync(page, "Add a goal to problem 1", ("What the client wants", "I want my Saturdays back."));
        await AddAsync(page, "Add an objective to goal 1.1", ("What the client will do", "Plan each weekend by Thursday."), ("How to tell", "Eight plans of eight weeks"), ("Target date", "2027-01-31"));
        await OpenAsync(page, "Add an intervention to objective 1.1.1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add an intervention" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToBeVisibleAsync();
        await LookAsync(visit, script, "plan-refused");

        await page.GetByLabel("Kind of help").SelectOptionAsync("Individual counseling");
        await page.GetByLabel("What is done").FillAsync("Weekly session on planning.");
        await page.GetByLabel("Times").FillAsync("1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add an intervention" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Ready to be signed")).ToBeVisibleAsync();
        await LookAsync(visit, script, "plan-draft");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign and activate" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The plan is signed and in force.")).ToBeVisibleAsync();
        await LookAsync(visit, script, "plan-active");
    }

    private static async Task OpenAsync(IPage page, string words) => await page.Locator("summary").GetByText(words, new() { Exact = true }).ClickAsync();

    private static async Task AddAsync(IPage page, string words, params (string Label, string Text)[] fields)
    {
        await OpenAsync(page, words);
        var form = page.Locator("details[open]");
        foreach (var (label, text) in fields)
        {
            await form.GetByLabel(label).FillAsync(text);
        }

        await form.GetByRole(AriaRole.Button, new() { Name = words }).ClickAsync();
        await Assertions.Expect(page.GetByText("is saved.")).ToBeVisibleAsync();
    }

    private static Task LookAsync(Visit visit, bool script, string picture) => script ? visit.ShouldBeAccessibleAsync(picture) : Task.CompletedTask;
}
