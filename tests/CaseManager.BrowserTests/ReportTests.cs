using System.Text.RegularExpressions;
using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using CaseManager.Domain.Reporting;
using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace CaseManager.BrowserTests;

[Parallelizable(ParallelScope.All)]
public sealed partial class ReportTests
{
    [Test]
    public async Task A_supervisor_asks_for_a_progress_report_watches_the_bar_move_and_opens_screen_PDF_and_CSV()
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        using (var gate = Product.Gate.Close("Abernathy"))
        {
            await AskForProgressAsync(visit.Page, "Abernathy");
            var bar = visit.Page.GetByRole(AriaRole.Progressbar);
            // The first page is drawn, and the gate holds the next.
            await Assertions.Expect(bar).ToHaveAttributeAsync("value", UnderWay());
            var before = await bar.GetAttributeAsync("value");
            await visit.ShouldBeAccessibleAsync("report-being-made");

            gate.LetPageThrough();
            await Assertions.Expect(bar).Not.ToHaveAttributeAsync("value", before!);
        }

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Download PDF" }).WaitForAsync();
        await visit.ShouldBeAccessibleAsync("report-ready");

        var pdf = await DownloadAsync(visit.Page, "Download PDF");
        using (var document = PdfDocument.Open(pdf))
        {
            Assert.That(document.GetPages().Select(p => p.Text), Has.All.Contain("42 CFR part 2 prohibits unauthorized use or disclosure of these records."));
        }

        Assert.That(await File.ReadAllTextAsync(await DownloadAsync(visit.Page, "Download CSV")), Does.Contain("Part 2"));

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Open on screen" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Progress");
        await visit.ShouldBeAccessibleAsync("report-progress");
    }

    [Test]
    public async Task A_report_can_be_had_without_script()
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor, script: false);
        await AskForProgressAsync(visit.Page, "Azevedo");
        // The page loads itself anew until the report is there.
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Open on screen" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    [Test]
    public async Task A_report_that_failed_is_tried_again_and_printed_again_it_is_the_same_to_the_byte_and_proves_itself()
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        var page = visit.Page;
        await AskForProgressAsync(page, "Beaumont");
        await page.GetByRole(AriaRole.Link, new() { Name = "Download PDF" }).WaitForAsync(new() { Timeout = 60_000 });
        await FailAsync(Guid.Parse(page.Url.Split('/')[^1]));
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("The printer was away.")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("report-failed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Download PDF" }).WaitForAsync(new() { Timeout = 60_000 });

        var first = await DownloadAsync(page, "Download PDF");
        await page.ReloadAsync();
        var second = await DownloadAsync(page, "Download PDF");
        Assert.That(await File.ReadAllBytesAsync(second), Is.EqualTo(await File.ReadAllBytesAsync(first)));

        await page.GotoAsync("/reports/verify");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "report.pdf", MimeType = "application/pdf", Buffer = await File.ReadAllBytesAsync(second) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("This is the file that was made here.")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("report-verified");
    }

    [Test]
    public async Task A_slip_in_the_dates_is_told_beside_the_field_and_nothing_typed_is_lost()
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        await visit.Page.GotoAsync("/reports/new");
        await visit.Page.GetByLabel("Report", new() { Exact = true }).SelectOptionAsync("Client attendance");
        await visit.Page.GetByLabel("Client", new() { Exact = true }).FillAsync("HL-1001");
        await visit.Page.GetByLabel("From").FillAsync("2026-11-01");
        await visit.Page.GetByLabel("To", new() { Exact = true }).FillAsync("2026-10-01");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the report" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#To-error")).ToContainTextAsync("before the start");
        await Assertions.Expect(visit.Page.GetByLabel("From")).ToHaveValueAsync("2026-11-01");
        await Assertions.Expect(visit.Page.Locator("#problems")).ToBeFocusedAsync();
        await visit.ShouldBeAccessibleAsync("report-refused");
    }

    [TestCase("Client attendance")]
    [TestCase("Group register")]
    public async Task A_report_reads_well_on_screen(string title)
    {
        await using var visit = await Visit.AsAsync(Role.Administrator);
        var page = visit.Page;
        await page.GotoAsync(title is "Group register" ? $"/groups/{await Arranged.DemoGroupAsync("RP-MON")}" : $"/clients/{await Arranged.DemoClientAsync("Baptiste")}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ask for a re" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the report" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Open on screen" }).ClickAsync(new() { Timeout = 30_000 });

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(title);
        await visit.ShouldBeAccessibleAsync($"report-{title}");
    }

    private static async Task AskForProgressAsync(IPage page, string client)
    {
        await page.GotoAsync($"/clients/{await Arranged.DemoClientAsync(client)}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ask for a report" }).ClickAsync();
        await page.GetByLabel("Report", new() { Exact = true }).SelectOptionAsync("Progress");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the report" }).ClickAsync();
    }

    // As if making it had failed.
    private static async Task FailAsync(Guid run)
    {
        await using var scope = Product.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>().ReportRuns.Where(r => r.Id == run)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ReportState.Failed).SetProperty(r => r.Error, "The printer was away."));
    }

    private static async Task<string> DownloadAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
        return await download.PathAsync();
    }

    // Composing takes the first part of the bar, drawing the rest.
    [GeneratedRegex("^(3[1-9]|[4-9][0-9])$")]
    private static partial Regex UnderWay();
}
