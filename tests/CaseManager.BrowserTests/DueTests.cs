using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.BrowserTests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>The lists of what is due, and the way from a line to its task.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class DueTests
{
    [Test]
    public async Task A_counselor_goes_from_the_start_page_to_a_task_by_keyboard_and_the_line_is_gone_when_it_is_done()
    {
        var client = await ArrangeAsync();
        await using var visit = await Visit.AsAsync(Role.Counselor);
        var page = visit.Page;
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Plans", Exact = true })).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("home-due");
        await page.GetByRole(AriaRole.Link, new() { Name = "in all" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldBeAtAsync("/due");
        await visit.ShouldBeAccessibleAsync("due-counselor");
        Assert.That(await page.GetByLabel("Primary counselor").CountAsync(), Is.Zero, "all of them are the counselor's own");

        await page.GetByLabel("How urgent").SelectOptionAsync("Overdue");
        await page.GetByLabel("What", new() { Exact = true }).SelectOptionAsync("First plan");
        await visit.TabToAsync("Show");
        await page.Keyboard.PressAsync("Enter");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = client.Mrn });
        await Assertions.Expect(row).ToContainTextAsync("Overdue");
        await Assertions.Expect(row).ToContainTextAsync("16 days late (Wed, Nov 4, 2026)");
        await Assertions.Expect(row).ToContainTextAsync("General, version 1: 14 calendar days from Oct 21, 2026");
        await Assertions.Expect(row).ToContainTextAsync("not re-checked");
        await row.GetByRole(AriaRole.Button, new() { Name = client.Name }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("The plan is started.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Due next" })).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("plan-due");

        await page.GotoAsync("/due?state=Overdue&kind=FirstPlan");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = client.Mrn }).GetByRole(AriaRole.Link, new() { Name = "Finish and sign" }).ClickAsync();
        await Assertions.Expect(page.Locator("#signing")).ToBeInViewportAsync();
        await page.GotoAsync($"/clients/{client.Id}");
        await Assertions.Expect(page.GetByText("16 days late")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("client-due");
    }

    [Test]
    public async Task A_supervisor_chooses_a_counselor_and_finds_what_waits_for_a_co_signature()
    {
        await ArrangeAsync();
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        var page = visit.Page;
        await page.GotoAsync("/due");
        await visit.ShouldBeAccessibleAsync("due-supervisor");
        await page.GetByLabel("Primary counselor").SelectOptionAsync("Maya Torres");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await page.ShouldBeAtAsync($"counselor={await page.GetByLabel("Primary counselor").InputValueAsync()}");
        Assert.That(await page.Locator("tbody th").AllInnerTextsAsync(), Is.Not.Empty.And.All.Contains("Maya Torres"));

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "for a co-signature" }).ClickAsync();
        await page.Locator("tbody").GetByRole(AriaRole.Link, new() { Name = "Co-sign" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Co-sign", Exact = true })).ToBeInViewportAsync();
    }

    [Test]
    public async Task The_list_works_without_script()
    {
        var client = await ArrangeAsync();
        await using var visit = await Visit.AsAsync(Role.Counselor, script: false);
        await visit.Page.GotoAsync("/due?kind=FirstPlan");

        await visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = client.Mrn }).GetByRole(AriaRole.Button, new() { Name = "Start the plan" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByText("The plan is started.")).ToBeVisibleAsync();
    }

    [TestCase(Role.Staff)]
    [TestCase(Role.Administrator)]
    public async Task Who_writes_no_plans_sees_neither_the_list_nor_the_counts(Role role)
    {
        await using var visit = await Visit.AsAsync(role);

        Assert.That(await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Due", Exact = true }).CountAsync(), Is.Zero);
        Assert.That(await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Plans", Exact = true }).CountAsync(), Is.Zero);
        Assert.That((await visit.Page.GotoAsync("/due"))!.Status, Is.EqualTo(403));
    }

    // As the hourly job does it.
    private static async Task<ArrangedClient> ArrangeAsync()
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await using var scope = Product.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DueComputing>().ComputeAsync(default);
        return client;
    }
}
