using System.IO.Compression;
using System.Text.RegularExpressions;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.BrowserTests.Support;
using CaseManager.Domain.Reporting.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace CaseManager.BrowserTests;

[Parallelizable(ParallelScope.All)]
public sealed class ReportPackTests
{
    [Test]
    public async Task A_supervisor_asks_for_a_pack_of_a_site_holds_it_lets_it_go_on_and_takes_the_zip()
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        var page = visit.Page;
        using (Product.Gate.Close("Vance"))
        {
            await AskAsync(visit, "Progress", "Riverside");
            // Everybody else is made, and one waits at the gate.
            var bar = page.GetByRole(AriaRole.Progressbar);
            await Assertions.Expect(bar).Not.ToHaveAttributeAsync("value", "0");
            await Assertions.Expect(page.GetByText("Being made").First).ToBeVisibleAsync();
            // The list follows without the page being loaded anew.
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Download PDF of ") }).First).ToBeVisibleAsync();
            await visit.ShouldBeAccessibleAsync("pack-being-made");

            await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
            await Assertions.Expect(page.GetByText("Paused:")).ToBeVisibleAsync();
            await TakeOneAsync(page);
            await visit.ShouldBeAccessibleAsync("pack-paused");
            await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        }

        var link = page.GetByRole(AriaRole.Link, new() { Name = "Download zip" });
        await Assertions.Expect(link).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await visit.ShouldBeAccessibleAsync("pack-ready");
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.That(download.SuggestedFilename, Does.Match(@"^progress-[0-9-]{10}-to-[0-9-]{10}\.zip$"));
        using var zip = ZipFile.OpenRead(await download.PathAsync());
        Assert.That(zip.Entries.Select(e => e.FullName), Is.Unique.And.Some.Contains("Vance"));
        using var first = new MemoryStream();
        await using (var entry = zip.Entries[0].Open())
        {
            await entry.CopyToAsync(first);
        }

        using var pdf = PdfDocument.Open(first.ToArray());
        Assert.That(pdf.GetPages().Select(p => p.Text), Has.All.Contain("42 CFR part 2 prohibits"));
    }

    [Test]
    public async Task A_pack_that_is_cancelled_keeps_what_was_made()
    {
        await using var visit = await Visit.AsAsync(Role.Administrator);
        using (Product.Gate.Close("Estrada"))
        {
            await AskAsync(visit, "Client attendance", "Riverside");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel the pack" }).ClickAsync();
            await Assertions.Expect(visit.Page.GetByText("It was cancelled.")).ToBeVisibleAsync();
        }

        await visit.ShouldBeAccessibleAsync("pack-cancelled");
        var page = visit.Page;
        await page.GotoAsync("/reports/packs");
        await page.GetByLabel("Title").FillAsync("RIVERSIDE attendance");
        await page.GetByLabel("State").SelectOptionAsync("Cancelled");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Cell, new() { Name = "Cancelled" }).First).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("packs");

        await page.GetByRole(AriaRole.Link, new() { Name = "Client attendance – all clients of Riverside" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Repeat this…" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("About")).ToHaveValueAsync("SiteClients");
        await Assertions.Expect(page.Locator("#PackSiteId option:checked")).ToHaveTextAsync("Riverside");
    }

    [Test]
    public async Task A_double_click_makes_one_pack_and_the_list_tells_who_took_it_out()
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        var page = visit.Page;
        await FillAsync(visit, "Client attendance", "Riverside");
        await page.GetByLabel("From").FillAsync("2026-11-03");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the pack" }).DblClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Client attendance – all clients of Riverside" }).WaitForAsync();

        var link = page.GetByRole(AriaRole.Link, new() { Name = "Download zip" });
        await Assertions.Expect(link).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        await page.GotoAsync("/reports/packs?mine=true");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Nov 3, 2026" });
        await Assertions.Expect(row).ToHaveCountAsync(1);
        await row.GetByRole(AriaRole.Link, new() { Name = "1 time" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Downloaded it, or a part of it")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync("pack-looks");
    }

    [Test]
    public async Task A_document_that_failed_can_be_made_again_also_without_script()
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor, script: false);
        await AskAsync(visit, "Treatment plan", "Riverside", merged: true);
        var page = visit.Page;
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Download volume 1 (PDF)" })).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await BreakOneAsync(Guid.Parse(page.Url.Split('/')[^1]));

        await page.GetByRole(AriaRole.Link, new() { Name = "Failed only" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Failed: The workers were in the way.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the failed ones again" }).ClickAsync();
        var volume = page.GetByRole(AriaRole.Link, new() { Name = "Download volume 1 (PDF)" });
        await Assertions.Expect(volume).ToBeVisibleAsync(new() { Timeout = 120_000 });

        var download = await page.RunAndWaitForDownloadAsync(() => volume.ClickAsync());
        using var pdf = PdfDocument.Open(await download.PathAsync());
        Assert.That(pdf.TryGetBookmarks(out var bookmarks), Is.True);
        Assert.That(bookmarks!.Roots, Has.Count.GreaterThan(1));
    }

    [Test]
    public async Task What_is_missing_is_told_beside_its_field()
    {
        await using var visit = await Visit.AsAsync(Role.ClinicalSupervisor);
        var page = visit.Page;
        await page.GotoAsync("/reports/packs/new");
        await visit.ShouldBeAccessibleAsync("pack-new");
        await page.GetByLabel("Report", new() { Exact = true }).SelectOptionAsync("Progress");
        await page.GetByLabel("For whom").SelectOptionAsync("All clients of a program");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the pack" }).ClickAsync();

        await Assertions.Expect(page.Locator("#ProgramId-error")).ToContainTextAsync("Choose the program.");
        await Assertions.Expect(page.Locator("#problems")).ToBeFocusedAsync();
        await visit.ShouldBeAccessibleAsync("pack-refused");
    }

    // A single document, before the pack is over.
    private static async Task TakeOneAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Download PDF of ") }).First.ClickAsync());
        using var pdf = PdfDocument.Open(await download.PathAsync());
        Assert.That(pdf.NumberOfPages, Is.GreaterThan(0));
    }

    // As if something had gone wrong with one of its documents.
    private static async Task BreakOneAsync(Guid pack)
    {
        await using var scope = Product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ICaseManagerDb>();
        var first = await db.PackItems.Where(i => i.ReportPackId == pack && i.ClientId != null).MinAsync(i => i.Number);
        await db.PackItems.Where(i => i.ReportPackId == pack && i.Number == first)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, PackItemState.Failed).SetProperty(i => i.Error, "The workers were in the way."));
    }

    private static async Task AskAsync(Visit visit, string report, string site, bool merged = false)
    {
        await FillAsync(visit, report, site, merged);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the pack" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = $"{report} – all clients of {site}" }).WaitForAsync();
    }

    private static async Task FillAsync(Visit visit, string report, string site, bool merged = false)
    {
        var page = visit.Page;
        await page.GotoAsync("/reports/packs");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ask for a pack" }).ClickAsync();
        await page.GetByLabel("Report", new() { Exact = true }).SelectOptionAsync(report);
        await page.GetByLabel("For whom").SelectOptionAsync("All clients of a site");
        await page.GetByLabel("Site", new() { Exact = true }).SelectOptionAsync(site);
        if (merged)
        {
            await page.GetByLabel("Result").SelectOptionAsync("Merged PDF with bookmarks");
        }
    }
}
