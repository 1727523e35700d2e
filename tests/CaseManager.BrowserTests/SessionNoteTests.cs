using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Medication;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Infrastructure.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>The note of a group session: written once, checked for names and copies, signed, co-signed, and shown in each chart.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SessionNoteTests
{
    private const string Line = "Named two early signs of a slip and practiced one call to a friend before the weekend.";

    [Test]
    public async Task A_note_is_written_a_name_marked_copies_looked_at_and_it_is_signed_by_keyboard()
    {
        var session = await HeldAsync(2);
        var (one, two) = (session.Members[0], session.Members[1]);
        await using var visit = await Visit.AsAsync(Role.Counselor);
        var (page, keys) = (visit.Page, visit.Page.Keyboard);
        await page.GotoAsync($"/sessions/{session.Id}");
        await visit.TabToAsync("Session note");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Session note");
        await visit.ShouldBeAccessibleAsync("session-note-new");
        await visit.TabToAsync("For everybody");
        await keys.TypeAsync($"One told of the {Letters(one)} meeting.");
        await visit.TabToAsync($"Line about {one.Name}");
        await keys.TypeAsync(Line);
        await visit.TabToAsync("Stays sober for a month");
        await keys.PressAsync("Space");
        await visit.TabToAsync($"Line about {two.Name}");
        await keys.TypeAsync(Line);
        await visit.TabToAsync("Your password");
        await keys.TypeAsync(DemoUsers.Password);
        await PressAsync(visit, "Save and sign");
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("A name of somebody of this session stands in the note.");
        await Assertions.Expect(page.GetByText("This line reads much like that of another client.")).ToHaveCountAsync(2);
        await visit.ShouldBeAccessibleAsync("session-note-names");

        await visit.TabToAsync("Not this person");
        await keys.PressAsync("Space");
        await PressAsync(visit, "Save draft");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The draft is saved.");
        await Assertions.Expect(page.GetByText("Not this person: Maya Torres")).ToBeVisibleAsync();
        await visit.TabToAsync("2 lines read much like others");
        await keys.PressAsync("Space");
        await visit.TabToAsync("Your password");
        await keys.TypeAsync(DemoUsers.Password);
        await PressAsync(visit, "Save and sign");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The note is signed. From now on addenda are added.");
        await visit.ShouldBeAccessibleAsync("session-note-signed");

        await visit.TabToAsync("Addendum");
        await keys.TypeAsync("The group met in the garden.");
        await PressAsync(visit, "Add addendum");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The addendum is added.");
        await page.GotoAsync($"/clients/{one.Id}/group-notes");
        foreach (var words in new[] { $"One told of the {Letters(one)} meeting.", Line, "Stays sober for a month", "The group met in the garden.", "Signed by Maya Torres" })
        {
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(words);
        }

        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(two.Name);
        await visit.ShouldBeAccessibleAsync("group-notes");
    }

    [Test]
    public async Task Without_script_a_name_is_changed_another_marked_and_the_note_signed()
    {
        var session = await HeldAsync(2);
        await using var visit = await Visit.AsAsync(Role.Counselor, script: false);
        var page = visit.Page;
        await page.GotoAsync($"/sessions/{session.Id}/note");
        await page.GetByLabel("For everybody").FillAsync($"One told of the {Letters(session.Members[0])} meeting.");
        await page.GetByRole(AriaRole.Textbox, new() { Name = $"Line about {session.Members[0].Name}" }).FillAsync($"Agreed with {Letters(session.Members[1])}.");
        await page.GetByRole(AriaRole.Textbox, new() { Name = $"Line about {session.Members[1].Name}" }).FillAsync("Listened, and will call a friend.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Not this person")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Textbox, new() { Name = $"Line about {session.Members[0].Name}" }).FillAsync("Agreed with another member.");
        await page.GetByLabel("Not this person").First.CheckAsync();
        await page.GetByLabel("Your password").FillAsync(DemoUsers.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and sign" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The note is signed. From now on addenda are added.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Agreed with another member.");
    }

    [Test]
    public async Task A_note_that_waits_is_co_signed_by_a_supervisor()
    {
        var session = await HeldAsync(1);
        await using (var scope = Product.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>();
            var (held, group) = (await db.GroupSessions.Include(s => s.Attendances).SingleAsync(s => s.Id == session.Id), await db.Groups.SingleAsync(g => g.Id == session.GroupId));
            var note = db.Add(SessionNote.Start(held, group)).Entity;
            note.Write(new("What sets it off.", [new(session.Members[0].EpisodeId, "Named two signs.", [])]), held, "Theo Lindqvist");
            note.Sign(new("Theo Lindqvist", null, group.FacilitatorId, DateTime.UtcNow, [], new([], new Dictionary<Guid, string>())) { NeedsCoSignature = true }, held, group);
            await db.SaveChangesAsync();
        }

        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        await visit.Page.GotoAsync($"/sessions/{session.Id}/note");
        await Assertions.Expect(visit.Page.GetByText("It waits for a co-signature.")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("session-note-waits");
        await visit.TabToAsync("Your password");
        await visit.Page.Keyboard.TypeAsync(DemoUsers.Password);
        await PressAsync(visit, "Co-sign");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The note is co-signed.");
        await Assertions.Expect(visit.Page.GetByText("Co-signed by Daniel Weiss")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Two_who_write_at_once_both_see_what_the_other_wrote()
    {
        var session = await HeldAsync(1);
        await using var first = await Visit.AsAsync(Role.Counselor);
        await using var second = await Visit.AsAsync(Role.ClinicalSupervisor);
        foreach (var (visit, words) in new[] { (first, "Mine"), (second, "Theirs") })
        {
            await visit.Page.GotoAsync($"/sessions/{session.Id}/note");
            await visit.Page.GetByLabel("For everybody").FillAsync(words);
        }

        await SaveAsync(first);
        await Assertions.Expect(first.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The draft is saved.");
        await SaveAsync(second);
        await Assertions.Expect(second.Page.GetByText("Maya Torres saved meanwhile:")).ToBeVisibleAsync();
        await Assertions.Expect(second.Page.GetByLabel("For everybody")).ToHaveValueAsync("Theirs");
        await second.ShouldBeAccessibleAsync("session-note-overtaken");
        await SaveAsync(second);
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The draft is saved.");
    }

    [Test]
    public async Task What_was_typed_is_kept_as_a_draft_without_the_password()
    {
        var session = await HeldAsync(1);
        await using var visit = await Visit.AsAsync(Role.Counselor);
        await visit.Page.GotoAsync($"/sessions/{session.Id}/note");
        await visit.Page.GetByLabel("Your password").FillAsync("never to be kept");
        var kept = await visit.Page.RunAndWaitForResponseAsync(() => visit.Page.GetByLabel("For everybody").FillAsync("Typed and not saved"),
            r => r.Request.Method == "POST" && r.Url.EndsWith("/drafts", StringComparison.Ordinal));
        Assert.That(kept.Status, Is.EqualTo(204));
        Assert.That(kept.Request.PostData, Does.Contain("Typed+and+not+saved").And.Not.Contain("never"));

        await visit.Page.ReloadAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("For everybody")).ToHaveValueAsync("Typed and not saved");
    }

    private static Task SaveAsync(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();

    private static async Task PressAsync(Visit visit, string button)
    {
        await visit.TabToAsync(button);
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    // The part of the last name that nobody else of the session bears.
    private static string Letters(ArrangedClient client) => client.Name.Split('-')[^1];

    // A session whose roll call is signed; the first client has a plan.
    private static async Task<ArrangedSession> HeldAsync(int members)
    {
        var session = await Arranged.SessionAsync(members);
        await using var scope = Product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>();
        var held = await db.GroupSessions.Include(s => s.Attendances).SingleAsync(s => s.Id == session.Id);
        foreach (var member in session.Members)
        {
            held.Record(member.Id, member.EpisodeId, AttendanceMark.Present, null);
        }

        held.Sign("Maya Torres, LCSW", DateTime.UtcNow);
        var plan = db.Add(new TreatmentPlan(session.Members[0].EpisodeId)).Entity;
        var objective = plan.AddObjective(plan.AddGoal(plan.AddProblem("Drinks alone", AsamDimension.Dimension4), "I want my evenings back"), "Stays sober for a month", "By diary", Product.Today.AddDays(30));
        plan.AddIntervention(objective, new(Modality.GroupTherapy, "Evening group", new Frequency(1, FrequencyUnit.Week)));
        plan.Sign(Product.Today.AddDays(-20), "Maya Torres, LCSW", DateTime.UtcNow, MedicationAnswer.NotAsked);
        await db.SaveChangesAsync();
        return session;
    }
}
