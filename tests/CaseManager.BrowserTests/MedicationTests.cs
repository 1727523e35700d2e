using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>Medication: prescribed, given and stopped by keyboard; the list of the day; and what each role sees of it.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class MedicationTests
{
    [Test]
    public async Task An_order_is_signed_a_dose_is_given_and_the_order_is_stopped_by_keyboard()
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await using var visit = await Visit.AsAsync(Role.Medical);
        var page = visit.Page;
        await page.GotoAsync($"/episodes/{client.EpisodeId}/medication");
        await GoAsync(visit, "Prescribe", "Prescribe");
        await visit.TypeAsync("Which medication", "Methadone, oral");
        await visit.TypeAsync("Dose of one time", "60");
        await visit.TypeAsync("How often", "once");
        await visit.TypeAsync("Why it begins", "Daily use; wishes methadone");
        await PressAsync(visit, "Sign the order");
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("The first day is usually at most 50 mg; this is 60 mg. Say why, and it is ordered.");
        await visit.ShouldBeAccessibleAsync("medication-refused");
        await visit.TypeAsync("Why the dose is unusual", "Taken over from the hospital");
        await PressAsync(visit, "Sign the order");
        await SaidAsync(page, "The order is signed.");
        await visit.ShouldBeAccessibleAsync("medication-prescribed");

        await PressAsync(visit, "Give 60 mg now");
        await SaidAsync(page, "The dose is recorded as given.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("1 of 1 day covered (100.0 %)");
        await visit.ShouldBeAccessibleAsync("medication-given");

        await GoAsync(visit, "Stop…", "Stop a medication");
        await visit.TypeAsync("Why it is stopped", "Moves to another state");
        await visit.ShouldBeAccessibleAsync("medication-stop");
        await PressAsync(visit, "Stop the medication");
        await SaidAsync(page, "The order is stopped. It stays on record.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("last day");
    }

    [Test]
    public async Task Every_page_of_medication_is_accessible()
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await using var visit = await Visit.AsAsync(Role.Medical);
        var page = visit.Page;
        var path = $"/episodes/{client.EpisodeId}/medication";
        await PrescribeAsync(page, path);
        foreach (var (place, picture) in new[] { ("/medication/today", "doses-today"), ($"{path}/decision", "medication-decision"), ($"{path}/take-home", "take-home"), ($"{path}/tests", "drug-tests"), (path, "medication") })
        {
            await page.GotoAsync(place);
            await visit.ShouldBeAccessibleAsync(picture);
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Take-home, missed, other…" }).ClickAsync();
        await AtAsync(page, "Record a dose");
        await page.GetByLabel("What became of the dose").SelectOptionAsync("Missed");
        await visit.ShouldBeAccessibleAsync("dose-form");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await SaidAsync(page, "The dose is recorded.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Methadone, oral concentrate", Exact = true }).ClickAsync();
        await AtAsync(page, "Methadone, oral concentrate");
        await visit.ShouldBeAccessibleAsync("dose-log");
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct" }).ClickAsync();
        await AtAsync(page, "Correct a dose");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the correction" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("Say why it is corrected.");
        await visit.ShouldBeAccessibleAsync("dose-correction");
        await page.GotoAsync(path);
        await page.GetByRole(AriaRole.Link, new() { Name = "Strike out…" }).ClickAsync();
        await AtAsync(page, "Strike an order out");
        await visit.ShouldBeAccessibleAsync("order-void");
    }

    [Test]
    public async Task A_dose_of_the_list_of_the_day_is_given_with_one_click_without_script()
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await using var visit = await Visit.AsAsync(Role.Medical, script: false);
        var page = visit.Page;
        await PrescribeAsync(page, $"/episodes/{client.EpisodeId}/medication");
        await page.GetByRole(AriaRole.Link, new() { Name = "Medication", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Riverside" }).ClickAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = client.Mrn });
        while (await row.CountAsync() == 0)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
            await page.LoadedAsync();
        }

        await row.GetByRole(AriaRole.Button, new() { Name = "Given" }).ClickAsync();
        await SaidAsync(page, "The dose is recorded as given.");
        await Assertions.Expect(row).ToContainTextAsync("given ");
        await Assertions.Expect(row.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Counselors_read_medication_and_the_front_desk_sees_nothing_of_it()
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await using (var medical = await Visit.AsAsync(Role.Medical))
        {
            await PrescribeAsync(medical.Page, $"/episodes/{client.EpisodeId}/medication");
        }

        await using var counselor = await Visit.AsAsync(Role.Counselor);
        await counselor.Page.GotoAsync($"/clients/{client.Id}");
        await counselor.Page.GetByRole(AriaRole.Link, new() { Name = "Medication in" }).ClickAsync();
        await AtAsync(counselor.Page, "Medication");
        await Assertions.Expect(counselor.Page.Locator("main")).ToContainTextAsync("30 mg once a day");
        await Assertions.Expect(counselor.Page.Locator("main form")).ToHaveCountAsync(0);
        await counselor.ShouldBeAccessibleAsync("medication-counselor");

        await using var desk = await Visit.AsAsync(Role.Staff);
        await desk.Page.GotoAsync($"/clients/{client.Id}");
        Assert.That(await desk.Page.Locator("body").InnerTextAsync(), Does.Not.Contain("edication"));
        Assert.That((await desk.Page.GotoAsync($"/episodes/{client.EpisodeId}/medication"))!.Status, Is.EqualTo(403));
    }

    private static async Task PrescribeAsync(IPage page, string path)
    {
        await page.GotoAsync($"{path}/orders/new");
        await page.GetByLabel("Which medication").SelectOptionAsync(new SelectOptionValue { Label = await page.Locator("option", new() { HasText = "Methadone, oral concentrate" }).InnerTextAsync() });
        await page.GetByLabel("Dose of one time").FillAsync("30");
        await page.GetByLabel("How often").SelectOptionAsync("Daily");
        await page.GetByLabel("Why it begins").FillAsync("Cravings");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign the order" }).ClickAsync();
        await SaidAsync(page, "The order is signed.");
    }

    private static async Task GoAsync(Visit visit, string link, string heading)
    {
        await PressAsync(visit, link);
        await AtAsync(visit.Page, heading);
    }

    private static async Task AtAsync(IPage page, string heading)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        await page.LoadedAsync();
    }

    private static async Task PressAsync(Visit visit, string name)
    {
        await visit.TabToAsync(name);
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    private static Task SaidAsync(IPage page, string words) => Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(words);
}
