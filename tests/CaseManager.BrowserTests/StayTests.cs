using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>Stays: admission with a diagnosis, transfer, discharge, and taking a discharge back.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class StayTests
{
    [Test]
    public async Task A_client_is_admitted_diagnosed_transferred_discharged_and_taken_back_by_keyboard()
    {
        var client = await Arranged.NewcomerAsync();
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        var page = visit.Page;
        await page.GotoAsync($"/clients/{client.Id}");
        await GoAsync(visit, "Admit to a program", "Admit ");
        await visit.TypeAsync("Program", "Outp");
        await visit.TabToAsync("More, now or later");
        await page.Keyboard.PressAsync("Enter");
        await FindDiagnosisAsync(visit, "opioid severe", "F11.20");
        await visit.ShouldBeAccessibleAsync("stay-admit");
        await SaveAsync(visit, "Admit", "The client is admitted.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("F11.20 Opioid dependence, uncomplicated, severe");
        await visit.ShouldBeAccessibleAsync("stay");

        await GoAsync(visit, "Transfer", "Transfer ");
        await visit.TypeAsync("To which program", "Inte");
        await visit.ShouldBeAccessibleAsync("stay-transfer");
        await SaveAsync(visit, "Transfer", "The client is transferred. This is the new stay.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("F11.20");

        await GoAsync(visit, "Discharge", "Discharge ");
        await visit.TypeAsync("Why the stay ends", "Treatment completed");
        await visit.ShouldBeAccessibleAsync("stay-discharge");
        await SaveAsync(visit, "Discharge", "The client is discharged.");

        await GoAsync(visit, "Take the discharge back", "Take the discharge back");
        await visit.TabToAsync("Why the discharge");
        await page.Keyboard.TypeAsync("Entered for somebody else");
        await visit.ShouldBeAccessibleAsync("stay-reopen");
        await SaveAsync(visit, "Take the discharge back", "The stay goes on. The discharge stays on record.");
        await page.GotoAsync($"/clients/{client.Id}");
        await visit.ShouldBeAccessibleAsync("stay-timeline");
    }

    [Test]
    public async Task Without_script_words_find_diagnoses_to_choose_from_and_a_heading_cannot_be_chosen()
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await using var visit = await Visit.AsAsync(Role.Counselor, script: false);
        var page = visit.Page;
        await page.GotoAsync($"/episodes/{client.EpisodeId}/admission");
        var primary = page.GetByRole(AriaRole.Group, new() { Name = "Primary diagnosis" });
        await primary.GetByLabel("Code or words").FillAsync("cannabis psychotic");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Assertions.Expect(primary).ToContainTextAsync("Choose one of the diagnoses found");
        await Assertions.Expect(primary.GetByLabel("F12.15 Cannabis")).ToBeDisabledAsync();
        await primary.GetByLabel("F12.150").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("F12.150 Cannabis abuse with psychotic disorder with delusions, mild");
    }

    [Test]
    public async Task A_heading_that_is_typed_is_refused_with_the_codes_below_it()
    {
        var client = (await Arranged.ClientsAsync(1))[0];
        await using var visit = await Visit.AsAsync(Role.Counselor);
        var page = visit.Page;
        await page.GotoAsync($"/episodes/{client.EpisodeId}/admission");
        var primary = page.GetByRole(AriaRole.Group, new() { Name = "Primary diagnosis" });
        await primary.GetByLabel("Code or words").FillAsync("F11.2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("F11.2 is a heading for several diagnoses and cannot be billed.");
        await Assertions.Expect(primary.GetByRole(AriaRole.Radio)).ToHaveCountAsync(10);
        await visit.ShouldBeAccessibleAsync("stay-diagnosis-refused");
    }

    private static async Task FindDiagnosisAsync(Visit visit, string words, string code)
    {
        await visit.TabToAsync("Code or words");
        await visit.Page.Keyboard.TypeAsync(words);
        await Assertions.Expect(visit.Page.GetByLabel(code)).ToBeCheckedAsync();
    }

    private static async Task GoAsync(Visit visit, string link, string heading)
    {
        await visit.TabToAsync(link);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(heading);
    }

    private static async Task SaveAsync(Visit visit, string button, string done)
    {
        await visit.TabToAsync(button);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync(done);
    }
}
