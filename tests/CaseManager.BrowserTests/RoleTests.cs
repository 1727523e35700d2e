using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>What a role does not need is not on its screens, and what is not for it says so.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RoleTests
{
    [Test]
    public async Task The_front_desk_finds_a_client_and_sees_nothing_clinical()
    {
        await using var visit = await Visit.AsAsync(Role.Staff);
        await visit.Page.GotoAsync("/clients");
        await visit.Page.Keyboard.TypeAsync("aberna");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Abernathy" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Stays", Exact = true })).ToBeVisibleAsync();
        Assert.That(await visit.Page.Locator("main").InnerTextAsync(), Does.Not.Contain("lan, version").And.Not.Contain("report"));
        await visit.ShouldBeAccessibleAsync("staff-client");
    }

    [TestCase("/reports", 403, "Not allowed")]
    [TestCase("/clients/00000000-0000-0000-0000-000000000001", 404, "Not found")]
    [TestCase("/nowhere", 404, "Not found")]
    public async Task A_page_that_is_not_there_or_not_for_you_says_so(string path, int status, string heading)
    {
        await using var visit = await Visit.AsAsync(Role.Staff);
        var response = await visit.Page.GotoAsync(path);
        Assert.That(response!.Status, Is.EqualTo(status));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        await visit.ShouldBeAccessibleAsync($"error-{status}");
    }

    [Test]
    public async Task A_session_belongs_to_groups_and_a_plan_to_clients_in_the_navigation()
    {
        var session = await Arranged.SessionAsync(1);
        await using var visit = await Visit.AsAsync(Role.Counselor);
        await visit.Page.GotoAsync($"/sessions/{session.Id}");
        await Assertions.Expect(visit.Page.Locator(".main-nav [aria-current]")).ToHaveTextAsync("Groups");
        await visit.Page.GotoAsync($"/clients/{session.Members[0].Id}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Start a plan" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".main-nav [aria-current]")).ToHaveTextAsync("Clients");
    }
}
