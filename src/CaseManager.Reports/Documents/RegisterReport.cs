using System.Globalization;
using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.ClientAttendance;
using CaseManager.Application.Reporting.Register;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;

namespace CaseManager.Reports.Documents;

/// <summary>Clients × sessions of one group; names several clients, so it is internal always (rule 12).</summary>
public sealed class RegisterReport(RegisterLoader loader, FurnitureWriter furniture) : IReport
{
    private const string Legend = "P present · L late · E left early · X excused · A absent · C cancelled by the program · – not on the roster";

    /// <inheritdoc/>
    public ReportKind Kind => ReportKind.Register;

    /// <inheritdoc/>
    public async Task<ReportDocument> ComposeAsync(ReportRun run, CancellationToken cancellationToken)
    {
        var register = await loader.LoadAsync(run.GroupId!.Value, run.Period, cancellationToken);
        var group = register.Group;
        var subject = ClientAttendanceLoader.NameOf(group.Code, group.Name);
        var pages = await furniture.WriteAsync(run, "Group register", subject, SiteClock.Of(group.TimeZoneId), cancellationToken);
        return new ReportDocument(pages, [Facts(register), .. Content(register, run), new ParagraphBlock(AttendanceBlocks.CountingRule, Tone.Small)], Landscape: true);
    }

    private static FactsBlock Facts(RegisterModel register)
    {
        var group = register.Group;
        var kind = group.Fellowship is { } fellowship ? $"{group.Kind.Words()} – {fellowship.Words()}" : group.Kind.Words();
        var leader = group.Credential is null ? group.Facilitator : $"{group.Facilitator}, {group.Credential}";
        return new FactsBlock(
        [
            new Fact("Kind of group", kind),
            new Fact("Site", group.Site),
            new Fact(group.Fellowship is null ? "Facilitator" : "Host", leader ?? Words.None),
            new Fact("Sessions", $"{register.Sessions.Count}, of which {register.Sessions.Count(s => s.IsCancelled)} cancelled"),
        ]);
    }

    private static IEnumerable<Block> Content(RegisterModel register, ReportRun run) => register switch
    {
        { Sessions.Count: 0 } => [new ParagraphBlock("No session is recorded in this period.")],
        { Clients.Count: 0 } => [new ParagraphBlock(Legend, Tone.Small), Grid(register), new ParagraphBlock("Nobody is on the roster of these sessions.")],
        _ => [new ParagraphBlock(Legend, Tone.Small), Grid(register), Totals(register, new RowFilter(new Period(run.From, register.Until)) { GroupId = run.GroupId })],
    };

    private static TableBlock Grid(RegisterModel register) => new(
        "Register",
        [
            new Column("Client", Align.Start, 3, 104), new Column("MRN", Align.Start, 1, 46),
            .. register.Sessions.Select(s => new Column(HeaderOf(s), Align.Center, 0.4, 31)),
        ],
        [
            .. register.Clients.Select(c => new Row([NameOf(c), c.Mrn, .. register.Sessions.Select(s => Letter(register, s, c))])),
            Row.Of([new Cell("Attended of counted"), new Cell(""), .. register.Sessions.Select(s => new Cell(SessionTotal(register, s), $"/sessions/{s.Id}"))], RowKind.Total),
        ],
        FrozenColumns: 2);

    private static TableBlock Totals(RegisterModel register, RowFilter rows) => new(
        "Totals by client",
        [new Column("Client", Align.Start, 3, 104), new Column("MRN", Align.Start, 1, 46), .. AttendanceBlocks.CountColumns],
        [
            .. register.Clients.Select(c => Line(NameOf(c), c.Mrn, CountOf(register, c), rows with { ClientId = c.Id })),
            Line("All clients", "", AttendanceCount.Of(register.Marks.Values), rows, RowKind.Total),
        ]);

    // A session is cancelled once for each client: of all clients they are no number of sessions.
    private static Row Line(string name, string mrn, AttendanceCount count, RowFilter rows, RowKind kind = RowKind.Body) =>
        Row.Of([new Cell(name), new Cell(mrn), .. AttendanceBlocks.Cells(count, rows, kind is RowKind.Total ? CountFigures.OfGroups with { Cancelled = CountedWhat.CancelledForEach } : CountFigures.OfGroups)], kind);

    private static AttendanceCount CountOf(RegisterModel register, RegisterClient client) => AttendanceCount.Of(
        register.Sessions.Where(s => register.Marks.ContainsKey((s.Id, client.Id))).Select(s => register.Marks[(s.Id, client.Id)]));

    private static string SessionTotal(RegisterModel register, RegisterSession session)
    {
        var count = AttendanceCount.Of(register.Clients.Where(c => register.Marks.ContainsKey((session.Id, c.Id))).Select(c => register.Marks[(session.Id, c.Id)]));
        return session.IsCancelled ? "C" : Words.Of(count.Attended, count.Sessions);
    }

    private static string HeaderOf(RegisterSession session)
    {
        var time = session.StartsAt is { } start ? start.ToString("HH:mm", CultureInfo.InvariantCulture) : session.TimeText;
        return string.Create(CultureInfo.InvariantCulture, $"{session.Date:MMM d}\n{session.Date:yyyy}\n{time}");
    }

    private static string NameOf(RegisterClient client) => Client.NameOf(client.FirstName, client.LastName, client.PreferredName);

    private static string Letter(RegisterModel register, RegisterSession session, RegisterClient client) =>
        !register.Marks.TryGetValue((session.Id, client.Id), out var fact) ? Words.None
        : session.IsCancelled ? "C"
        : fact.Status switch
        {
            AttendanceStatus.Present => "P",
            AttendanceStatus.Late => "L",
            AttendanceStatus.LeftEarly => "E",
            AttendanceStatus.Excused => "X",
            AttendanceStatus.NoShow => "A",
            _ => throw new InvalidOperationException($"Unknown status {fact.Status}."),
        };
}
