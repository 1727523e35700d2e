using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Infrastructure.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

[Parallelizable(ParallelScope.All)]
public sealed class MyDayTests
{
    [TestCase(Role.Staff)]
    [TestCase(Role.Counselor)]
    public async Task The_day_begins_with_its_sessions_in_order_and_each_is_one_click_from_its_roll_call(Role role)
    {
        await using var visit = await Visit.AsAsync(role);
        var sessions = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Sessions today" });
        var starts = await sessions.Locator(".card p:first-of-type").EvaluateAllAsync<string[]>("lines => lines.map(l => l.textContent.trim().slice(0, 5))");
        Assert.That(starts, Is.Not.Empty.And.Ordered);
        await visit.ShouldBeAccessibleAsync($"my-day-{role}");

        await sessions.GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("form.roll-call")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Sessions_to_finish_are_listed_by_age_and_lead_to_their_roll_call()
    {
        var session = await Arranged.SessionAsync(2, daysAgo: 5);
        await using var visit = await Visit.AsAsync(Role.Staff);
        await visit.Page.GotoAsync("/sessions/unfinished");
        var line = visit.Page.GetByRole(AriaRole.Row, new() { Name = session.Group });
        await Assertions.Expect(line).ToContainTextAsync("Not started");
        await Assertions.Expect(line).ToContainTextAsync("5 days ago");
        await visit.ShouldBeAccessibleAsync("sessions-to-finish");

        await line.GetByRole(AriaRole.Link).ClickAsync();
        await visit.Page.ShouldBeAtAsync($"/sessions/{session.Id}");
    }

    [Test]
    public async Task A_sign_in_sheet_is_printed_at_the_front_desk_and_its_code_leads_to_the_roll_call_after_sign_in()
    {
        var session = await Arranged.SessionAsync(3);
        await using (var desk = await Visit.AsAsync(Role.Staff))
        {
            await desk.Page.GotoAsync($"/sessions/{session.Id}");
            await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Print a sign-in sheet" }).ClickAsync();
            await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Open on screen" }).ClickAsync();
            await Assertions.Expect(desk.Page.GetByText("Žofie T.").First).ToBeVisibleAsync();
            await Assertions.Expect(desk.Page.GetByRole(AriaRole.Img, new() { Name = "QR code of the address" })).ToBeVisibleAsync();
            await desk.ShouldBeAccessibleAsync("sign-in-sheet");
        }

        await using var phone = await Visit.OpenAsync(width: 360, touch: true);
        await phone.Page.GotoAsync($"/sheet/{await CodeAsync(session)}");
        await phone.SendPasswordAsync(DemoUsers.All.Single(u => u.Role == Role.Staff).Email, DemoUsers.Password);
        await phone.Page.ShouldBeAtAsync($"/sessions/{session.Id}");
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Button, new() { Name = "All present" })).ToBeVisibleAsync();
    }

    private static async Task<Guid> CodeAsync(ArrangedSession session)
    {
        await using var scope = Product.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>().GroupSessions.Where(s => s.Id == session.Id).Select(s => s.SheetCode).SingleAsync();
    }
}
