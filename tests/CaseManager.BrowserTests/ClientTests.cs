using System.Text.RegularExpressions;
using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>The register: a new client, one who may be there already, two records made one, a recovery start date.</summary>
[Parallelizable(ParallelScope.All)]
public sealed partial class ClientTests
{
    [Test]
    public async Task A_new_client_gets_the_next_number_and_the_page_says_how_to_reach_them()
    {
        await using var visit = await Visit.AsAsync(Role.Counselor);
        var page = visit.Page;
        await page.GotoAsync("/clients/new");
        await page.GetByLabel("Legal first name").FillAsync("Wilhelmína");
        await page.GetByLabel("Legal last name").FillAsync("Quistgaard");
        await page.GetByLabel("Goes by").FillAsync("Mína");
        await page.GetByLabel("Birth date").FillAsync("1991-04-05");
        await page.GetByLabel("Next number of").SelectOptionAsync(new SelectOptionValue { Label = "Riverside: HL-{0000}" });
        await page.GetByText("More about the client").ClickAsync();
        await page.GetByLabel("Pronouns").FillAsync("they/them");
        await page.GetByLabel("Languages").FillAsync("Icelandic, English");
        await page.GetByRole(AriaRole.Group, new() { Name = "Way 1" }).GetByLabel("Number or address").FillAsync("(555) 555-0199");
        await visit.ShouldBeAccessibleAsync("client-new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add client" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Mína Quistgaard (they/them)");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("leave no message");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Number());
        await visit.ShouldBeAccessibleAsync("client-page");
    }

    [Test]
    public async Task Who_may_be_in_the_register_already_is_shown_and_a_second_confirmation_adds_somebody_else()
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        var last = client.Name.Split(' ')[1];
        await using var visit = await Visit.AsAsync(Role.Counselor, script: false);
        var page = visit.Page;
        await page.GotoAsync("/clients/new");
        await page.GetByLabel("Legal first name").FillAsync(last);
        await page.GetByLabel("Legal last name").FillAsync("zofie");
        await page.GetByLabel("MRN").FillAsync($"{client.Mrn}-B");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add client" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Likely the same person" })).ToContainTextAsync(client.Mrn);
        await page.GetByLabel("I have looked: it is somebody else").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add client" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The client is in the register.");
    }

    [Test]
    public async Task Two_records_are_merged_and_the_merge_is_undone_by_keyboard()
    {
        var clients = await Arranged.ClientsAsync(2);
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        var page = visit.Page;
        await page.GotoAsync($"/clients/{clients[0].Id}");
        await visit.TabToAsync("Merge…");
        await page.Keyboard.PressAsync("Enter");
        await visit.TabToAsync("Somebody else");
        await page.Keyboard.TypeAsync(clients[1].Mrn);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Look at both").First).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("merge-find");
        await visit.TabToAsync("Look at both");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Merge {clients[1].Mrn} into {clients[0].Mrn}");
        await visit.TabToAsync("Take this legal name");
        await page.Keyboard.PressAsync("Space");
        await visit.TabToAsync("Set that of");
        await page.Keyboard.PressAsync("Space");
        await visit.ShouldBeAccessibleAsync("merge-review");
        await visit.TabToAsync("How do you know");
        await page.Keyboard.TypeAsync("Same face, same sister");
        await visit.TabToAsync("Merge BT");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"{clients[1].Mrn}, merged into {clients[0].Mrn}");
        await visit.ShouldBeAccessibleAsync("merge");

        await page.GotoAsync($"/clients/{clients[1].Id}");
        Assert.That(page.Url, Does.EndWith(clients[0].Id.ToString()));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(clients[1].Name);
        await visit.TabToAsync("Merged record");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("merged into");
        await visit.TabToAsync("Undo the merge");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The merge is undone: both records are as they were.");
        await page.GotoAsync($"/clients/{clients[0].Id}");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(clients[0].Name);
    }

    [Test]
    public async Task Rule_11_a_new_recovery_start_date_stands_above_those_before()
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await using var visit = await Visit.AsAsync(Role.Counselor);
        var page = visit.Page;
        foreach (var day in new[] { "2026-09-01", "2026-11-02" })
        {
            await page.GotoAsync($"/clients/{client.Id}/recovery");
            await page.GetByLabel("A new date").FillAsync(day);
            await page.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        }

        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("counts from Nov 2, 2026");
        await visit.ShouldBeAccessibleAsync("recovery");
        await page.GotoAsync($"/clients/{client.Id}");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Nov 2, 2026" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task An_administrator_says_how_a_site_numbers_its_clients()
    {
        await using var visit = await Visit.AsAsync(Role.Administrator);
        var page = visit.Page;
        await page.GotoAsync("/clients/mrn");
        await visit.ShouldBeAccessibleAsync("mrn");
        await page.GetByRole(AriaRole.Link, new() { Name = "Change the numbers of Hilltop" }).ClickAsync();
        await page.GetByLabel("Pattern").FillAsync("no zeros");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Pattern-error")).ToContainTextAsync("zeros in braces");
        await page.GetByLabel("Pattern").FillAsync("{YY}-{0000}");
        await visit.ShouldBeAccessibleAsync("mrn-refused");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("{YY}-{0000}");
    }

    [GeneratedRegex(@"MRN HL-\d{4}")]
    private static partial Regex Number();
}
