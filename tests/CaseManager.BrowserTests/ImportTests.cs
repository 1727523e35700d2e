using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace CaseManager.BrowserTests;

/// <summary>A history goes in, and comes out as a report.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ImportTests
{
    [Test]
    public async Task A_history_goes_in_is_found_and_comes_out_as_a_PDF_with_every_name()
    {
        var fixture = new ImportFixture("IMPA");
        await using var visit = await Visit.AsAsync(Role.Administrator);
        await UploadAsync(visit.Page, fixture);
        await Assertions.Expect(visit.Page.GetByText("clients: 3").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("Repeat", new() { Exact = true })).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("import-rehearsed");

        await ConfirmAsync(visit.Page);
        await visit.ShouldBeAccessibleAsync("import-done");
        var import = visit.Page.Url;
        await visit.Page.GotoAsync("/clients");
        // Without accents, as somebody in a hurry types it.
        await visit.Page.GetByLabel("Part of a name, birth date, or MRN").PressSequentiallyAsync("dvorackova-impa");
        await Assertions.Expect(visit.Page.Locator("#list tbody tr")).ToHaveCountAsync(1);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = fixture.LastName }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("2 of 2 sessions attended")).ToBeVisibleAsync();

        var words = await RegisterAsync(visit, fixture);
        Assert.That(words, Does.Contain(fixture.LastName).And.Contain("Ångström").And.Contain("Шевченко"));

        await visit.Page.GotoAsync(import);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo this import" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#problems")).ToContainTextAsync("Reports about its groups or clients: 1");
        await Assertions.Expect(visit.Page.Locator("#problems")).ToBeFocusedAsync();
        await visit.ShouldBeAccessibleAsync("import-undo-refused");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_import_is_undone_with_all_that_it_brought(bool script)
    {
        var fixture = new ImportFixture(script ? "IMPB" : "IMPC");
        await using var visit = await Visit.AsAsync(Role.Administrator, script);
        await UploadAsync(visit.Page, fixture);
        await ConfirmAsync(visit.Page);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo this import" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("The import is undone")).ToBeVisibleAsync();
        if (script)
        {
            await visit.ShouldBeAccessibleAsync("import-undone");
        }

        await visit.Page.GotoAsync("/clients");
        await visit.Page.GetByLabel("Part of a name, birth date, or MRN").FillAsync(fixture.LastName);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Nobody matches")).ToBeVisibleAsync();
        if (script)
        {
            await visit.ShouldBeAccessibleAsync("clients-without-match");
        }
    }

    [Test]
    public async Task Files_that_are_missing_are_told_in_the_order_of_the_form()
    {
        await using var visit = await Visit.AsAsync(Role.Administrator);
        await visit.Page.GotoAsync("/import");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "See what would change" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#problems li")).ToHaveTextAsync(["Choose the attendance file.", "Choose the map.", "Choose the groups file."]);
        await visit.ShouldBeAccessibleAsync("import-refused");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Clients_with_their_stays_go_in_and_are_undone(bool script)
    {
        var fixture = new ImportFixture(script ? "IMPD" : "IMPE");
        await using var visit = await Visit.AsAsync(Role.Administrator, script);
        await visit.Page.GotoAsync("/import");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Clients and stays", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "See what would change" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#problems li")).ToHaveTextAsync(["Choose the clients file.", "Choose the map."]);
        await CheckAsync("import-clients-refused");

        await ChooseAsync(visit.Page, fixture.ClientFiles);
        await Assertions.Expect(visit.Page.GetByText("stays: 1").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Table)).ToContainTextAsync("This lies before the client's birth.");
        await CheckAsync("import-clients-rehearsed");
        await ConfirmAsync(visit.Page);
        await CheckAsync("import-clients-done");
        var import = visit.Page.Url;

        await FindAsync(fixture);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = fixture.LastName }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Feb 1, 2025");

        await visit.Page.GotoAsync(import);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo this import" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("The import is undone")).ToBeVisibleAsync();
        await FindAsync(fixture);
        await Assertions.Expect(visit.Page.GetByText("Nobody matches")).ToBeVisibleAsync();

        async Task FindAsync(ImportFixture wanted)
        {
            await visit.Page.GotoAsync("/clients");
            await visit.Page.GetByLabel("Part of a name, birth date, or MRN").FillAsync(wanted.LastName);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        }

        Task CheckAsync(string name) => script ? visit.ShouldBeAccessibleAsync(name) : Task.CompletedTask;
    }

    private static async Task UploadAsync(IPage page, ImportFixture fixture)
    {
        await page.GotoAsync("/import");
        await ChooseAsync(page, fixture.Files);
    }

    private static async Task ChooseAsync(IPage page, IReadOnlyDictionary<string, FilePayload> files)
    {
        foreach (var (label, file) in files)
        {
            await page.GetByLabel(label, new() { Exact = true }).SetInputFilesAsync(file);
        }

        // Into a program that is there: no test builds upon the site of another.
        await page.GetByLabel("Program").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "See what would change" }).ClickAsync();
        await Assertions.Expect(page.GetByText("What would change")).ToBeVisibleAsync();
    }

    private static async Task ConfirmAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Import it" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The file is imported.")).ToBeVisibleAsync();
    }

    private static async Task<string> RegisterAsync(Visit visit, ImportFixture fixture)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = fixture.Group }).First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Ask for a register" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the report" }).ClickAsync();
        var link = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Download PDF" });
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        using var pdf = PdfDocument.Open(await download.PathAsync());
        return string.Join(" ", pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
    }
}
