using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using CaseManager.Domain.Groups;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Infrastructure.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>A roll call on a bad connection: marks stay in the browser until they are saved, for their author only.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class UnsentMarksTests
{
    private const string Kept = "() => localStorage.getItem('casemanager-unsent') ?? ''";
    private const string NotYet = "Not yet saved: the server cannot be reached.";

    [Test]
    public async Task Marks_that_cannot_be_sent_are_kept_without_names_and_sent_once_when_the_line_is_back()
    {
        var session = await Arranged.SessionAsync(3);
        await using var visit = await Visit.AsAsync(Role.Staff);
        await visit.Page.GotoAsync($"/sessions/{session.Id}");
        await visit.CutAsync(true);
        await MarkAsync(visit, session);
        await Assertions.Expect(visit.Page.GetByText(NotYet)).ToBeVisibleAsync();
        await Assertions.Expect(Line(visit, session.Members[0])).ToContainTextAsync("not yet saved");
        var kept = await visit.Page.EvaluateAsync<string>(Kept);
        await visit.ShouldBeAccessibleAsync("roll-call-unsent");

        await visit.CutAsync(false);
        await Assertions.Expect(visit.Page.GetByText("The roll call is saved.")).ToBeVisibleAsync();
        Assert.That(kept, Does.Contain(session.Members[0].Id.ToString()).And.Contain("NoShow"));
        Assert.That(kept, Does.Not.Contain("Žofie").And.Not.Contain("Tëst").And.Not.Contain("BT-").And.Not.Contain("Court"));
        Assert.That(await visit.Page.EvaluateAsync<string>(Kept), Is.Empty);
        Assert.That(await StoredAsync(session), Is.EqualTo((3, 1)));
        await Assertions.Expect(Line(visit, session.Members[1])).ToContainTextAsync("Court or probation");
    }

    [Test]
    public async Task An_answer_that_is_lost_does_not_save_twice_and_what_was_marked_since_follows()
    {
        var session = await Arranged.SessionAsync(3);
        await using var visit = await Visit.AsAsync(Role.Staff);
        await visit.Page.GotoAsync($"/sessions/{session.Id}");
        await visit.Page.RouteAsync($"**/sessions/{session.Id}", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await MarkAsync(visit, session);
        await Assertions.Expect(visit.Page.GetByText(NotYet)).ToBeVisibleAsync();
        await visit.Page.UnrouteAllAsync();
        await Line(visit, session.Members[2]).GetByText("No-show").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByText("The roll call is saved.")).ToBeVisibleAsync();
        await Assertions.Expect(Line(visit, session.Members[2]).GetByRole(AriaRole.Radio, new() { Name = "No-show" })).ToBeCheckedAsync();
        Assert.That(await StoredAsync(session), Is.EqualTo((3, 2)));
    }

    [Test]
    public async Task Marks_of_a_page_that_was_closed_are_sent_from_any_page_of_their_author()
    {
        var session = await Arranged.SessionAsync(3);
        await using var visit = await Visit.AsAsync(Role.Staff);
        await visit.Page.GotoAsync($"/sessions/{session.Id}");
        await visit.Page.RouteAsync($"**/sessions/{session.Id}", route => route.AbortAsync());
        await MarkAsync(visit, session);
        await Assertions.Expect(visit.Page.GetByText(NotYet)).ToBeVisibleAsync();
        await visit.Page.GotoAsync("/groups");
        await Assertions.Expect(visit.Page.GetByText("Marks of a roll call are not yet saved.")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("unsent-elsewhere");

        await visit.Page.UnrouteAllAsync();
        await visit.Page.GotoAsync("/groups");
        await Assertions.Expect(visit.Page.Locator("#unsent")).ToHaveCountAsync(0);
        await visit.Page.WaitForFunctionAsync("() => localStorage.getItem('casemanager-unsent') === null");
        Assert.That(await StoredAsync(session), Is.EqualTo((3, 1)));
    }

    [Test]
    public async Task Another_user_on_the_same_machine_neither_sees_nor_sends_the_marks()
    {
        var session = await Arranged.SessionAsync(3);
        await using var visit = await Visit.AsAsync(Role.Staff);
        await visit.Page.GotoAsync($"/sessions/{session.Id}");
        await visit.CutAsync(true);
        await MarkAsync(visit, session);
        await Assertions.Expect(visit.Page.GetByText(NotYet)).ToBeVisibleAsync();

        await visit.ReopenWithoutSessionAsync();
        await visit.Page.GotoAsync("/sign-in");
        await visit.SendPasswordAsync(DemoUsers.All.Single(u => u.Role == Role.Counselor).Email, DemoUsers.Password);
        await visit.Page.ShouldBeAtAsync("/");
        await visit.Page.GotoAsync($"/sessions/{session.Id}");
        await Assertions.Expect(visit.Page.GetByText("0 of 3 marked")).ToBeVisibleAsync();
        await Assertions.Expect(Line(visit, session.Members[0]).GetByRole(AriaRole.Radio, new() { Name = "Not yet" })).ToBeCheckedAsync();
        Assert.That(await visit.Page.EvaluateAsync<string>(Kept), Is.Empty);
        Assert.That(await StoredAsync(session), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Signing_out_asks_first_and_wipes_the_marks()
    {
        var session = await Arranged.SessionAsync(3);
        await using var visit = await Visit.OpenAsync();
        await visit.Page.GotoAsync("/sign-in");
        await visit.SendPasswordAsync(DemoUsers.All.Single(u => u.Role == Role.Staff).Email, DemoUsers.Password);
        await visit.Page.ShouldBeAtAsync("/");
        await visit.Page.GotoAsync($"/sessions/{session.Id}");
        await visit.Page.RouteAsync($"**/sessions/{session.Id}", route => route.AbortAsync());
        await MarkAsync(visit, session);
        await Assertions.Expect(visit.Page.GetByText(NotYet)).ToBeVisibleAsync();
        var asked = "";
        visit.Page.Dialog += (_, dialog) =>
        {
            asked = dialog.Message;
            _ = dialog.AcceptAsync();
        };
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Password")).ToBeVisibleAsync();

        Assert.That(asked, Does.Contain("not yet saved"));
        Assert.That(await visit.Page.EvaluateAsync<string>(Kept), Is.Empty);
        Assert.That(await StoredAsync(session), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Marks_that_meet_those_of_somebody_else_are_shown_beside_them_when_the_line_is_back()
    {
        var session = await Arranged.SessionAsync(3);
        await using var visit = await Visit.AsAsync(Role.Staff);
        await using var other = await Visit.AsAsync(Role.Counselor);
        await visit.Page.GotoAsync($"/sessions/{session.Id}");
        await visit.CutAsync(true);
        await MarkAsync(visit, session);
        await Assertions.Expect(visit.Page.GetByText(NotYet)).ToBeVisibleAsync();
        await other.Page.GotoAsync($"/sessions/{session.Id}");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "All present" }).ClickAsync();
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(other.Page.GetByText("The roll call is saved.")).ToBeVisibleAsync();

        await visit.CutAsync(false);
        await Assertions.Expect(visit.Page.GetByText("Mine: No-show")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("Mine: Excused: Court or probation")).ToBeVisibleAsync();
        Assert.That(await visit.Page.EvaluateAsync<string>(Kept), Is.Empty);
    }

    // The first is a no-show, the second at court, the third there.
    private static async Task MarkAsync(Visit visit, ArrangedSession session)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "All present" }).ClickAsync();
        await Line(visit, session.Members[0]).GetByText("No-show").ClickAsync();
        await Line(visit, session.Members[1]).GetByText("Excused", new() { Exact = true }).ClickAsync();
        await Line(visit, session.Members[1]).GetByLabel("Reason").SelectOptionAsync("Court");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
    }

    private static ILocator Line(Visit visit, ArrangedClient client) => visit.Page.GetByRole(AriaRole.Group, new() { Name = client.Mrn });

    private static async Task<(int Records, int Batches)> StoredAsync(ArrangedSession session)
    {
        await using var scope = Product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>();
        var stored = await db.Set<GroupSession>().AsNoTracking().Include(s => s.Attendances).Include(s => s.Batches).SingleAsync(s => s.Id == session.Id);
        return (stored.Attendances.Count, stored.Batches.Count);
    }
}
