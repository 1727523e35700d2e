using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using CaseManager.Infrastructure.Seeding;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>Who came: by mouse, by keyboard, without script, and by two people at once.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RollCallTests
{
    private static readonly string[] Exceptions = ["Late", "Excused", "No-show"];

    [TestCase(0)]
    [TestCase(3)]
    public async Task N_clients_with_k_exceptions_take_k_plus_two_clicks(int exceptions)
    {
        var session = await Arranged.SessionAsync(10);
        await using var visit = await Visit.AsAsync(Role.Staff);
        await visit.Page.GotoAsync($"/sessions/{session.Id}");
        var actions = await CallAsync(visit, session, exceptions, target => target.ClickAsync());

        await ShouldStandAsync(visit.Page, session, exceptions);
        Assert.That(actions, Is.EqualTo(exceptions + 2));
    }

    [Test]
    public async Task N_clients_with_k_exceptions_take_k_plus_two_taps_on_a_phone()
    {
        var session = await Arranged.SessionAsync(6);
        await using var visit = await Visit.AsAsync(Role.Staff, width: 360, touch: true);
        await visit.Page.GotoAsync($"/sessions/{session.Id}");
        await visit.ShouldBeAccessibleAsync("roll-call-touch");
        var small = await visit.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('.choice, .save-bar button, [data-all-present]')].filter(e => e.getBoundingClientRect().height < 24).length");
        var actions = await CallAsync(visit, session, 3, target => target.TapAsync());

        await ShouldStandAsync(visit.Page, session, 3);
        Assert.That((actions, small), Is.EqualTo((5, 0)));
    }

    [Test]
    public async Task A_roll_is_called_by_keyboard_alone_in_k_plus_two_actions()
    {
        var session = await Arranged.SessionAsync(5);
        await using var visit = await Visit.AsAsync(Role.Counselor);
        await visit.TabToAsync($"Take roll call: {session.Group}");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByText("0 of 5 marked")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("L Late then minutes")).ToBeVisibleAsync();
        var keys = visit.Page.Keyboard;
        var actions = 0;
        async Task ActAsync(string letters)
        {
            actions++;
            await keys.TypeAsync(letters);
        }

        await visit.TabToAsync("All present");
        await ActAsync("\r");
        await ActAsync("l10");
        await keys.PressAsync("ArrowDown");
        await ActAsync("e5");
        await keys.PressAsync("ArrowDown");
        await ActAsync("x");
        await keys.PressAsync("Enter");
        await ActAsync("n");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowDown");
        await ActAsync("\r");

        await Assertions.Expect(visit.Page.GetByText("The roll call is saved.")).ToBeVisibleAsync();
        foreach (var (client, words) in session.Members.Zip(["Late", "Left early", "Excused", "No-show", "Present"]))
        {
            await Assertions.Expect(Mark(visit.Page, client, words)).ToBeCheckedAsync();
        }

        await Assertions.Expect(Line(visit.Page, session.Members[0]).GetByLabel("Minutes missed")).ToHaveValueAsync("10");
        Assert.That(actions, Is.EqualTo(4 + 2));
    }

    [Test]
    public async Task Without_script_everybody_is_present_with_the_exceptions_and_a_walk_in_finds_a_seat()
    {
        var session = await Arranged.SessionAsync(2);
        var walkIn = (await Arranged.ClientsAsync(1))[0];
        await using var visit = await Visit.AsAsync(Role.Staff, script: false);
        await visit.Page.GotoAsync($"/sessions/{session.Id}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "All present" }).ClickAsync();
        await Line(visit.Page, session.Members[0]).GetByText("No-show").ClickAsync();
        await visit.Page.GetByLabel("Part of the name").FillAsync(walkIn.Mrn);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Add {walkIn.Name}" }).ClickAsync();
        await SaveAsync(visit.Page);

        await Assertions.Expect(visit.Page.GetByText("3 of 3 marked")).ToBeVisibleAsync();
        await Assertions.Expect(Mark(visit.Page, session.Members[0], "No-show")).ToBeCheckedAsync();
        await Assertions.Expect(Mark(visit.Page, session.Members[1], "Present")).ToBeCheckedAsync();
        await Assertions.Expect(Line(visit.Page, walkIn)).ToContainTextAsync("walk-in");
    }

    [Test]
    public async Task Who_is_new_is_said_beside_the_name_and_a_walk_in_is_found_without_losing_a_mark()
    {
        var session = await Arranged.SessionAsync(2);
        var walkIn = (await Arranged.ClientsAsync(1))[0];
        await using var visit = await Visit.AsAsync(Role.Staff);
        await visit.Page.GotoAsync($"/sessions/{session.Id}");
        await Assertions.Expect(Line(visit.Page, session.Members[0])).ToContainTextAsync("new");
        await Assertions.Expect(visit.Page.GetByText("10 of 12 seats are free.")).ToBeVisibleAsync();
        await Line(visit.Page, session.Members[0]).GetByText("No-show").ClickAsync();
        await visit.Page.GetByLabel("Part of the name").FillAsync(walkIn.Mrn);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Add {walkIn.Name}" }).ClickAsync();
        await Assertions.Expect(Mark(visit.Page, walkIn, "Present")).ToBeFocusedAsync();
        await Assertions.Expect(Mark(visit.Page, session.Members[0], "No-show")).ToBeCheckedAsync();
        await visit.ShouldBeAccessibleAsync("roll-call-walk-in");
        await SaveAsync(visit.Page);
        await Assertions.Expect(visit.Page.GetByText("2 of 3 marked")).ToBeVisibleAsync();
    }

    [Test]
    public async Task The_second_of_two_editors_chooses_whose_mark_stands_and_loses_nothing()
    {
        var session = await Arranged.SessionAsync(3);
        var (one, two, three) = (session.Members[0], session.Members[1], session.Members[2]);
        await using var first = await Visit.AsAsync(Role.Counselor);
        await using var second = await Visit.AsAsync(Role.Staff);
        await first.Page.GotoAsync($"/sessions/{session.Id}");
        await second.Page.GotoAsync($"/sessions/{session.Id}");
        await Line(first.Page, one).GetByText("No-show").ClickAsync();
        await Line(first.Page, two).GetByText("No-show").ClickAsync();
        await SaveAsync(first.Page);
        await Assertions.Expect(first.Page.GetByText("The roll call is saved.")).ToBeVisibleAsync();

        await Line(second.Page, one).GetByText("Excused").ClickAsync();
        await Line(second.Page, three).GetByText("Present").ClickAsync();
        await SaveAsync(second.Page);
        var problems = second.Page.Locator("#problems");
        var counselor = DemoUsers.All.Single(u => u.Role == Role.Counselor).Name;
        await Assertions.Expect(problems).ToContainTextAsync($"{counselor} changed this session on");
        await Assertions.Expect(problems).ToContainTextAsync($"Marked differently meanwhile: {one.Name}, {two.Name}");
        await Assertions.Expect(Mark(second.Page, two, "No-show")).ToBeCheckedAsync();
        await Assertions.Expect(Mark(second.Page, three, "Present")).ToBeCheckedAsync();
        await second.ShouldBeAccessibleAsync("session-conflict");

        await SaveAsync(second.Page);
        await Assertions.Expect(problems).ToContainTextAsync($"{one.Name}: choose which mark is to stand.");
        await Line(second.Page, one).GetByText($"{counselor}: No-show").ClickAsync();
        await SaveAsync(second.Page);
        await Assertions.Expect(second.Page.GetByText("3 of 3 marked")).ToBeVisibleAsync();
        await Assertions.Expect(Mark(second.Page, one, "No-show")).ToBeCheckedAsync();
        await Assertions.Expect(Mark(second.Page, three, "Present")).ToBeCheckedAsync();
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
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "All present" }).ClickAsync();
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
    public async Task A_client_is_added_to_a_signed_session_and_taken_out_again_on_accessible_pages()
    {
        var session = await Arranged.SessionAsync(1);
        var forgotten = (await Arranged.ClientsAsync(1))[0];
        await using var visit = await Visit.AsAsync(Role.Counselor);
        await visit.Page.GotoAsync($"/sessions/{session.Id}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "All present" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save and sign" }).ClickAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Add a client" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add client" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#problems")).ToContainTextAsync("Choose the client.");
        await visit.ShouldBeAccessibleAsync("session-add-refused");
        await visit.Page.GetByLabel("Part of the name").FillAsync(forgotten.Mrn);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Radio, new() { Name = forgotten.Name })).ToBeCheckedAsync();
        await visit.Page.GetByLabel("Why the client is added").FillAsync("On the paper sheet.");
        await visit.ShouldBeAccessibleAsync("session-add");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add client" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("On the paper sheet.")).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = $"Correct {forgotten.Name}" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Take the client out" }).ClickAsync();
        await visit.Page.GetByLabel("Why the client is taken out").FillAsync("It was somebody else.");
        await visit.ShouldBeAccessibleAsync("session-take-out");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Take out" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("It was somebody else.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = $"Correct {forgotten.Name}" })).ToHaveCountAsync(0);
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

    // All present, late with minutes, excused, no-show, save.
    private static async Task<int> CallAsync(Visit visit, ArrangedSession session, int exceptions, Func<ILocator, Task> act)
    {
        var actions = 0;
        Task ActAsync(ILocator target)
        {
            actions++;
            return act(target);
        }

        await ActAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "All present" }));
        foreach (var (client, words) in session.Members.Zip(Exceptions).Take(exceptions))
        {
            await ActAsync(Line(visit.Page, client).GetByText(words, new() { Exact = true }));
            if (words == "Late")
            {
                await Assertions.Expect(Line(visit.Page, client).GetByLabel("Minutes missed")).ToBeFocusedAsync();
                await visit.Page.Keyboard.TypeAsync("10");
            }
        }

        await ActAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }));
        return actions;
    }

    private static async Task ShouldStandAsync(IPage page, ArrangedSession session, int exceptions)
    {
        await Assertions.Expect(page.GetByText("The roll call is saved.")).ToBeVisibleAsync();
        foreach (var (client, i) in session.Members.Select((c, i) => (c, i)))
        {
            await Assertions.Expect(Mark(page, client, i < exceptions ? Exceptions[i] : "Present")).ToBeCheckedAsync();
        }
    }

    private static ILocator Line(IPage page, ArrangedClient client) => page.GetByRole(AriaRole.Group, new() { Name = client.Mrn });

    private static ILocator Mark(IPage page, ArrangedClient client, string words) => Line(page, client).GetByRole(AriaRole.Radio, new() { Name = words, Exact = true });

    private static Task SaveAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
}
