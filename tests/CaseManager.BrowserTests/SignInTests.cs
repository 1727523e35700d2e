using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

[Parallelizable(ParallelScope.All)]
public sealed class SignInTests
{
    [Test]
    public async Task No_page_is_open_without_signing_in()
    {
        await using var visit = await Visit.OpenAsync();
        foreach (var path in new[] { "/", "/clients", "/groups", "/reports", "/import", "/clients/new" })
        {
            await visit.Page.GotoAsync(path);
            Assert.That(new Uri(visit.Page.Url).AbsolutePath, Is.EqualTo("/sign-in"), path);
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_wrong_password_is_told_beside_its_field_and_keeps_the_address(bool script)
    {
        await using var visit = await Visit.OpenAsync(script);
        await visit.Page.GotoAsync("/sign-in");
        await visit.Page.GetByLabel("E-mail").FillAsync("nobody@demo.example");
        await visit.Page.GetByLabel("Password").FillAsync("wrong password");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not right");
        await Assertions.Expect(visit.Page.GetByLabel("E-mail")).ToHaveValueAsync("nobody@demo.example");
        await Assertions.Expect(visit.Page.GetByLabel("Password")).ToHaveValueAsync("");
    }

    [Test]
    public async Task Signing_in_leads_to_the_page_that_was_asked_for_and_out_again()
    {
        await using var visit = await Visit.OpenAsync();
        await visit.Page.GotoAsync("/clients");
        await visit.Page.GetByLabel("E-mail").FillAsync("counselor@demo.example");
        await visit.Page.GetByLabel("Password").FillAsync(Infrastructure.Seeding.DemoUsers.Password);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.ShouldBeAtAsync("/clients");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await visit.Page.ShouldBeAtAsync("/sign-in");
        await visit.Page.GotoAsync("/clients");
        Assert.That(visit.Page.Url, Does.Contain("/sign-in"));
    }

    [Test]
    public async Task Each_role_sees_the_areas_it_may_enter_and_no_others()
    {
        foreach (var (role, areas) in new[]
        {
            (Role.Counselor, new[] { "Clients", "Groups", "Due", "Meetings", "Reports" }),
            (Role.Staff, ["Clients", "Groups", "Meetings"]),
            (Role.Administrator, ["Clients", "Groups", "Meetings", "Reports", "Import", "Setup"]),
            (Role.Medical, ["Clients", "Groups", "Meetings", "Medication"]),
        })
        {
            await using var visit = await Visit.AsAsync(role);
            var links = await visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).Locator(".main-nav a").AllInnerTextsAsync();
            Assert.That(links.Select(l => l.Trim()), Is.EqualTo(areas), role.ToString());
        }
    }
}
