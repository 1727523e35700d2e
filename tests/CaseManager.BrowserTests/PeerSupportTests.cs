using System.Text;
using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>The directory of meetings, and what clients report of them.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class PeerSupportTests
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task A_meeting_is_kept_by_hand_found_and_put_into_the_log_of_a_client(bool script)
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        var name = script ? "Lanterns at dusk" : "Lanterns at dawn";
        await using var visit = await Visit.AsAsync(Role.Counselor, script);
        var page = visit.Page;
        await page.GotoAsync("/meetings");
        await page.GetByRole(AriaRole.Link, new() { Name = "New meeting" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("Enter the name of the meeting.");
        await CheckAsync("meeting-refused");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("Fellowship", new() { Exact = true }).SelectOptionAsync("SmartRecovery");
        await page.GetByLabel("Monday").CheckAsync();
        await page.GetByLabel("Thursday").CheckAsync();
        await page.GetByLabel("Begins (optional)").FillAsync("19:00");
        await page.GetByLabel("How one comes to it").SelectOptionAsync("InPerson");
        await page.GetByLabel("Types (optional)").FillAsync("o, be");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await SaidAsync(page, "The meeting is saved.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Mondays and Thursdays, 19:00, 60 minutes");
        await CheckAsync("meeting");

        await page.GotoAsync($"/clients/{client.Id}/peer-support");
        await page.Locator("summary", new() { HasText = "Time, another fellowship" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Find a meeting" }).ClickAsync();
        await page.GetByLabel("Name or place").FillAsync(name);
        await page.GetByLabel("Day", new() { Exact = false }).First.SelectOptionAsync("Thursday");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await CheckAsync("log-find");
        await page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Minutes (optional)")).ToHaveValueAsync("60");
        await CheckAsync("log-of-meeting");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await SaidAsync(page, "It is in the log.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(name);
        await CheckAsync("log");

        Task CheckAsync(string picture) => script ? visit.ShouldBeAccessibleAsync(picture) : Task.CompletedTask;
    }

    [Test]
    public async Task One_line_on_the_clients_page_is_an_entry_that_is_struck_out_and_restored()
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await using var visit = await Visit.AsAsync(Role.Counselor);
        var page = visit.Page;
        await page.GotoAsync($"/clients/{client.Id}");
        await visit.ShouldBeAccessibleAsync("client-peer-support");
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync(Product.Today.AddDays(-2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByLabel("Fellowship", new() { Exact = true }).SelectOptionAsync("NarcoticsAnonymous");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await SaidAsync(page, "It is in the log.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("1 meeting: 0 on site, 1 from the log");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("1–3 times in 30 days");

        await page.GetByText("Strike out…").ClickAsync();
        await page.GetByLabel("Why").FillAsync("Wrong client");
        await page.GetByRole(AriaRole.Button, new() { Name = "Strike out" }).ClickAsync();
        await SaidAsync(page, "The entry is struck out.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("0 meetings");
        await visit.ShouldBeAccessibleAsync("log-struck-out");
        await page.GetByRole(AriaRole.Button, new() { Name = "Restore" }).ClickAsync();
        await SaidAsync(page, "The entry stands again.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("Choose the fellowship.");
        await visit.ShouldBeAccessibleAsync("log-refused");
    }

    [Test]
    public async Task A_list_is_imported_and_the_next_one_shows_what_changes()
    {
        await using var visit = await Visit.AsAsync(Role.Administrator);
        var page = visit.Page;
        await UploadAsync(page, """[{ "slug": "a", "name": "Quokka group", "day": 1, "time": "19:00", "types": ["O"] }, { "slug": "b", "name": "Wombat group", "day": "2", "time": "7:30 PM" }, { "slug": "c" }]""");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("it has no name.");
        await visit.ShouldBeAccessibleAsync("import-meetings-rehearsed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import it" }).ClickAsync();
        await SaidAsync(page, "The file is imported.");

        await UploadAsync(page, """[{ "slug": "a", "name": "Quokka group", "day": 1, "time": "20:00", "types": ["O"] }, { "slug": "d", "name": "Numbat group" }]""");
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToContainTextAsync("begin 19:00 → 20:00");
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToContainTextAsync("is not on the list any more.");
        await visit.ShouldBeAccessibleAsync("import-meetings-compared");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import it" }).ClickAsync();
        await page.GotoAsync("/meetings?words=group&type=O");
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToContainTextAsync("Mondays, 20:00");
        await visit.ShouldBeAccessibleAsync("meetings");

        await page.GotoAsync("/import?kind=Meetings");
        await page.GetByRole(AriaRole.Button, new() { Name = "See what would change" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems li")).ToHaveTextAsync(["Choose the meetings file."]);
        await visit.ShouldBeAccessibleAsync("import-meetings-refused");
    }

    private static async Task UploadAsync(IPage page, string json)
    {
        await page.GotoAsync("/import?kind=Meetings");
        await page.GetByLabel("Meetings file").SetInputFilesAsync(new FilePayload { Name = "meetings.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(json) });
        await page.GetByLabel("Format").SelectOptionAsync("MeetingGuide");
        await page.GetByLabel("Name of the list").FillAsync("Marsupials");
        await page.GetByLabel("Fellowship (optional)").SelectOptionAsync("AlcoholicsAnonymous");
        await page.GetByRole(AriaRole.Button, new() { Name = "See what would change" }).ClickAsync();
        await Assertions.Expect(page.GetByText("What would change")).ToBeVisibleAsync();
    }

    private static Task SaidAsync(IPage page, string words) => Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync(words);
}
