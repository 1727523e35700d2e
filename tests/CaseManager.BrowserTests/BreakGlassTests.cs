using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

[Parallelizable(ParallelScope.All)]
public sealed class BreakGlassTests
{
    [Test]
    public async Task A_counselor_opens_somebody_elses_client_with_a_reason_that_the_supervisor_reads([Values] bool script)
    {
        var client = (await Arranged.ClientsAsync(1, inTeam: false))[0];
        await using var visit = await Visit.AsAsync(Role.Counselor, script);
        var page = visit.Page;
        Assert.That((await page.GotoAsync($"/clients/{client.Id}"))!.Status, Is.EqualTo(404));

        await page.GotoAsync("/clients");
        await page.GetByRole(AriaRole.Link, new() { Name = "Break the glass" }).ClickAsync();
        await page.GetByLabel("Part of a name, birth date, or MRN").FillAsync(client.Mrn);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = client.Name }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Open for 60 minutes" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("Say in a sentence why");
        if (script)
        {
            await visit.ShouldBeAccessibleAsync("break-glass-refused");
        }

        await page.GetByLabel("Why do you need to open this record now?").FillAsync($"Standing in for Sam today, {client.Mrn}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open for 60 minutes" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Note)).ToContainTextAsync("Opened by breaking the glass by Maya Torres until");
        if (script)
        {
            await visit.ShouldBeAccessibleAsync("break-glass-client");
        }

        await using var supervisor = await Visit.AsAsync(Role.ClinicalSupervisor);
        await supervisor.Page.GotoAsync("/break-glass/review");
        await Assertions.Expect(supervisor.Page.Locator("main")).ToContainTextAsync($"Standing in for Sam today, {client.Mrn}");
        await supervisor.ShouldBeAccessibleAsync("break-glass-review");
    }

    [Test]
    public async Task The_front_desk_finds_everybody_and_sees_neither_birth_date_nor_address()
    {
        var client = (await Arranged.ClientsAsync(1, inTeam: false))[0];
        await using var visit = await Visit.AsAsync(Role.Staff);
        await visit.Page.GotoAsync($"/clients/{client.Id}");

        Assert.That(await visit.Page.Locator("main").InnerTextAsync(), Does.Contain(client.Name).And.Not.Contain("born").And.Not.Contain("Reach by"));
        await visit.ShouldBeAccessibleAsync("staff-client-details");
    }
}
