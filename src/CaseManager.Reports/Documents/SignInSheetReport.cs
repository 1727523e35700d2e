using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.ClientAttendance;
using CaseManager.Application.Reporting.SignInSheet;
using CaseManager.Application.Wording;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;

namespace CaseManager.Reports.Documents;

/// <summary>Who is expected at a session, with lines to sign on and the way to its roll call. It names several clients, so it is internal always (rule 12).</summary>
public sealed class SignInSheetReport(SheetLoader loader, FurnitureWriter furniture, PublicAddress address) : IReport
{
    // Room for a signature, in points: 1 cm.
    private const double LineHeight = 28;

    // Lines for whoever walks in, where nothing limits the group or many seats are free.
    private const int MostFreeLines = 8;

    // What a page in letter size holds above the code; A4 holds more. Empty lines alone are not worth a second page.
    private const int LinesOfPage = 15;

    /// <inheritdoc/>
    public ReportKind Kind => ReportKind.SignInSheet;

    /// <inheritdoc/>
    public async Task<ReportDocument> ComposeAsync(ReportRun run, CancellationToken cancellationToken)
    {
        var sheet = await loader.LoadAsync(run.SessionId!.Value, cancellationToken);
        var pages = await furniture.WriteAsync(run, "Sign-in sheet", ClientAttendanceLoader.NameOf(sheet.GroupCode, sheet.Group), SiteClock.Of(sheet.TimeZoneId), cancellationToken);
        return new ReportDocument(pages with { Period = $"{Words.Day(sheet.Date)}, {sheet.TimeText}" }, [.. Head(sheet), Lines(sheet), .. Foot(sheet)]);
    }

    private static IEnumerable<Block> Head(SheetModel sheet)
    {
        yield return new FactsBlock(
        [
            new Fact("Kind of group", sheet.Fellowship is { } fellowship ? $"{sheet.Kind.Words()} – {fellowship.Words()}" : sheet.Kind.Words()),
            new Fact("Site", sheet.Room is { } room ? $"{sheet.Site}, {room}" : sheet.Site),
            new Fact(sheet.Fellowship is null ? "Facilitator" : "Host", sheet.Facilitator ?? Words.None),
            new Fact("Expected", Words.Number(sheet.Names.Count)),
        ]);
        if (sheet.State is SessionState.Cancelled)
        {
            yield return new ParagraphBlock("This session is cancelled.", Tone.Notice);
        }
    }

    private static TableBlock Lines(SheetModel sheet) => new(
        "Sign in",
        [new Column("No.", Align.End, 0, 28), new Column("Name", Align.Start, 2, 150), new Column("Came at", Align.Start, 0, 70), new Column("Signature", Align.Start, 2.5, 190)],
        [
            .. sheet.Names.Select((name, i) => new Row([Words.Number(i + 1), name, "", ""])),
            .. Enumerable.Range(sheet.Names.Count + 1, FreeLines(sheet)).Select(n => new Row([Words.Number(n), "", "", ""])),
        ]) { LeastRowHeight = LineHeight };

    private static int FreeLines(SheetModel sheet)
    {
        var room = sheet.Names.Count <= LinesOfPage ? Math.Min(LinesOfPage - sheet.Names.Count, MostFreeLines) : MostFreeLines;
        return sheet.Capacity is { } seats ? Math.Clamp(seats - sheet.Names.Count, 0, room) : room;
    }

    private IEnumerable<Block> Foot(SheetModel sheet)
    {
        yield return address.OfSheet(sheet.Code) is { } link
            ? QrCodes.Of("Roll call of this session, for staff: scan, then sign in", link)
            : new ParagraphBlock("No code leads to the roll call from here: the setting PublicAddress, which says where the web site is, is not set.", Tone.Small);
    }
}
