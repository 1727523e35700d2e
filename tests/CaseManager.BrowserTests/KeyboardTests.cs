using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>The product without a mouse.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class KeyboardTests
{
    [Test]
    public async Task The_first_stop_skips_to_the_content()
    {
        await using var visit = await Visit.AsAsync(Role.Counselor);
        await visit.Page.Keyboard.PressAsync("Tab");
        var skip = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" });
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
    }

    [Test]
    public async Task Every_stop_of_the_home_page_shows_the_focus()
    {
        await using var visit = await Visit.AsAsync(Role.Counselor);
        var stops = await visit.Page.Locator("a[href]:visible, button:visible").CountAsync();
        for (var i = 0; i < Math.Min(stops, 12); i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var outline = await visit.Page.EvaluateAsync<string>("() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle + s.boxShadow; }");
            Assert.That(outline, Is.Not.EqualTo("nonenone"), $"stop {i + 1}");
        }
    }

    [Test]
    public async Task A_search_keeps_the_focus_in_its_field_and_no_name_in_the_address()
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await using var visit = await Visit.AsAsync(Role.Staff);
        await visit.Page.GotoAsync("/clients");
        await Assertions.Expect(visit.Page.GetByLabel("Part of a name, birth date, or MRN")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync(client.Mrn);
        await Assertions.Expect(visit.Page.Locator("#list tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.GetByLabel("Part of a name, birth date, or MRN")).ToBeFocusedAsync();
        Assert.That(visit.Page.Url, Does.EndWith("/clients"));
    }

    [Test]
    public async Task The_problems_of_a_form_take_the_focus_and_stand_in_the_order_of_the_form()
    {
        await using var visit = await Visit.AsAsync(Role.Counselor);
        await visit.Page.GotoAsync("/clients/new");
        await visit.Page.GetByLabel("First day").FillAsync("");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add client" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#problems")).ToBeFocusedAsync();
        var targets = await visit.Page.Locator("#problems a").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        var fields = await visit.Page.Locator("main form .is-invalid").EvaluateAllAsync<string[]>("fields => fields.map(f => '#' + f.id)");
        Assert.That(targets, Has.Length.GreaterThan(1));
        Assert.That(targets, Is.EqualTo(fields));
        await visit.ShouldBeAccessibleAsync("client-refused");
    }
}
