using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>Who came: by mouse, by keyboard, without script, and by two people at once.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RollCallTests
{
    [TestCase(0)]
    [TestCase(2)]
    public async Task Ten_clients_with_k_exceptions_take_k_plus_two_actions_from_the_home_page(int exceptions)
    {
        var session = await Arranged.SessionAsync(10);
        await using var visit = await Visit.AsAsync(Role.Staff);
        var actions = 0;
        async Task ActAsync(ILocator target)
        {
            actions++;
            await target.ClickAsync();
        }

        await ActAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = session.Group }));
        foreach (var client in session.Members.Take(exceptions))
        {
            await ActAsync(Line(visit.Page, client).GetByText("No-show"));
        }

        await ActAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save, all others present" }));

        await Assertions.Expect(visit.Page.GetByText("10 of 10 marked")).ToBeVisibleAsync();
        foreach (var (client, i) in session.Members.Select((c, i) => (c, i)))
        {
            await Assertions.Expect(Mark(visit.Page, client, i < exceptions ? "No-show" : "Present")).ToBeCheckedAsync();
        }

        Assert.That(actions, Is.EqualTo(exceptions + 2));
    }

    [Test]
    public async Task A_roll_is_called_from_the_home_page_by_keyboard_alone()
    {
        var session = await Arranged.SessionAsync(3);
        await using var visit = await Visit.AsAsync(Role.Counselor);
        await visit.TabToAsync($"Take roll call: {session.Group}");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByText("0 of 3 marked")).ToBeVisibleAsync();

        // The radio that is chosen takes the focus; arrows go on from it, round to the first and its neighbour.
        await visit.TabToAsync("Not yet");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.TabToAsync("Minutes missed");
        await visit.Page.Keyboard.TypeAsync("10");
        await visit.TabToAsync("Save, all others present");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.GetByText("3 of 3 marked")).ToBeVisibleAsync();
        await Assertions.Expect(Mark(visit.Page, session.Members[0], "Late")).ToBeCheckedAsync();
        await Assertions.Expect(Mark(visit.Page, session.Members[2], "Present")).ToBeCheckedAsync();
    }

    [Test]
    public async Task Without_script_all_others_are_present_and_a_walk_in_finds_a_seat()
    {
        var session = await Arranged.SessionAsync(2);
        var walkIn = (await Arranged.ClientsAsync(1))[0];
        await using var visit = await Visit.AsAsync(Role.Staff, script: false);
        await visit.Page.GotoAsync($"/sessions/{session.Id}");
        await Line(visit.Page, session.Members[0]).GetByText("No-show").ClickAsync();
        await visit.Page.GetByLabel("Part of the name").FillAsync(walkIn.Mrn);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Add {walkIn.Name}" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save, all others present" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByText("3 of 3 marked")).ToBeVisibleAsync();
        await Assertions.Expect(Mark(visit.Page, session.Members[0], "No-show")).ToBeCheckedAsync();
        await Assertions.Expect(Line(visit.Page, walkIn)).ToContainTextAsync("walk-in");
    }

    [Test]
    public async Task The_second_of_two_windows_is_told_what_changed_and_loses_nothing()
    {
        var session = await Arranged.SessionAsync(2);
        var (one, two) = (session.Members[0], session.Members[1]);
        await using var first = await Visit.AsAsync(Role.Counselor);
        await using var second = await Visit.AsAsync(Role.Staff);
        await first.Page.GotoAsync($"/sessions/{session.Id}");
        await second.Page.GotoAsync($"/sessions/{session.Id}");
        await Line(first.Page, one).GetByText("No-show").ClickAsync();
        await SaveAsync(first.Page);
        await Assertions.Expect(first.Page.GetByText("The roll call is saved.")).ToBeVisibleAsync();

        await Line(second.Page, two).GetByText("Present").ClickAsync();
        await SaveAsync(second.Page);
        await Assertions.Expect(second.Page.Locator("#problems")).ToContainTextAsync($"Marked differently meanwhile: {one.Name}");
        await Assertions.Expect(Mark(second.Page, one, "No-show")).ToBeCheckedAsync();
        await Assertions.Expect(Mark(second.Page, two, "Present")).ToBeCheckedAsync();
        await second.ShouldBeAccessibleAsync("session-conflict");

        await SaveAsync(second.Page);
        await Assertions.Expect(second.Page.GetByText("2 of 2 marked")).ToBeVisibleAsync();
        await Assertions.Expect(Mark(second.Page, one, "No-show")).ToBeCheckedAsync();
    }

    [Test]
    public async Task A_slip_in_the_roll_call_names_the_client_and_leads_to_the_field()
    {
        var session = await Arranged.SessionAsync(2);
        await using var visit = await Visit.AsAsync(Role.Counselor);
        await visit.Page.GotoAsync($"/sessions/{session.Id}");
        await Line(visit.Page, session.Members[1]).GetByText("Late").ClickAsync();
        await SaveAsync(visit.Page);

        var problems = visit.Page.Locator("#problems");
        await Assertions.Expect(problems).ToContainTextAsync(session.Members[1].Name);
        await Assertions.Expect(problems).ToBeFocusedAsync();
        await visit.ShouldBeAccessibleAsync("session-refused");
        await problems.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(Line(visit.Page, session.Members[1]).GetByLabel("Minutes missed")).ToBeFocusedAsync();
    }

    [Test]
    public async Task A_session_is_signed_corrected_voided_and_restored_on_accessible_pages()
    {
        var session = await Arranged.SessionAsync(2);
        await using var visit = await Visit.AsAsync(Role.Counselor);
        await visit.Page.GotoAsync($"/sessions/{session.Id}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save, all others present" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save and sign" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("The session is signed.")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("session-signed");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = $"Correct {session.Members[0].Name}" }).ClickAsync();
        await visit.ShouldBeAccessibleAsync("session-correct");
        await visit.Page.GetByLabel("Status").SelectOptionAsync("No-show");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add correction" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#problems")).ToBeFocusedAsync();
        await visit.Page.GetByLabel("Why the record is corrected").FillAsync("Signed for another person.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add correction" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Signed for another person.")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("session-corrected");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Void session" }).ClickAsync();
        await visit.Page.GetByLabel("Why it is struck out").FillAsync("Entered twice.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Void session" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Entered twice.")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("session-voided");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Restore session" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("The session is restored")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_cancelled_session_says_so_and_can_be_opened_again()
    {
        var session = await Arranged.SessionAsync(1);
        await using var visit = await Visit.AsAsync(Role.Administrator);
        await visit.Page.GotoAsync($"/sessions/{session.Id}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel session" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Cancelled by the program.")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("session-cancelled");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Reopen session" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("0 of 1 marked")).ToBeVisibleAsync();
    }

    private static ILocator Line(IPage page, ArrangedClient client) => page.GetByRole(AriaRole.Group, new() { Name = client.Mrn });

    private static ILocator Mark(IPage page, ArrangedClient client, string words) => Line(page, client).GetByRole(AriaRole.Radio, new() { Name = words, Exact = true });

    private static Task SaveAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
}
