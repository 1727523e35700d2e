using System.ComponentModel;
using System.Globalization;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Security;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;
using CaseManager.IntegrationTests.Reporting.Documents;
using CaseManager.Web.Screens;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.IntegrationTests.Reporting.Rows;

/// <summary>Opens the figures of documents, as whoever clicks on them does.</summary>
internal static class OpenedFigures
{
    /// <summary>The figures that open, each with its link.</summary>
    public static IReadOnlyList<(string Cell, string Link)> Of(ReportDocument document) =>
    [
        .. document.Tables.SelectMany(t => t.Rows).Where(r => r.Links is not null).SelectMany(r => r.Cells.Zip(r.Links!)).Where(c => c.Second is ['?', ..]).Select(c => (c.First, c.Second!)).Distinct(),
        .. document.Blocks.OfType<FactsBlock>().SelectMany(f => f.Facts).Where(f => f.Link is not null).Select(f => (f.Value, f.Link!)),
        .. document.Blocks.OfType<ChartBlock>().SelectMany(c => c.Series).Where(s => s.Links is not null).SelectMany(s => s.Values.Zip(s.Links!)).Where(v => v.Second is not null).Select(v => (BarOf(v.First, v.Second!), v.Second!)),
    ];

    private static string BarOf(double? value, string link) =>
        Read(link).What is CountedWhat.AttendedShare ? Words.Percent((decimal)value!) : value!.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The link of a cell.</summary>
    public static string? Link(this TableBlock table, string row, string column) =>
        table.Rows.First(r => r.Cells[0].StartsWith(row, StringComparison.Ordinal)).Links?[table.Columns.ToList().FindIndex(c => c.Header == column)];

    /// <summary>What a link asks for; it says whose rows.</summary>
    public static (RowFilter Filter, CountedWhat What) Read(string link)
    {
        var query = new RowsQuery();
        foreach (var (key, value) in QueryHelpers.ParseQuery(link))
        {
            var property = typeof(RowsQuery).GetProperties().Single(p => p.Name.Equals(key, StringComparison.OrdinalIgnoreCase));
            property.SetValue(query, TypeDescriptor.GetConverter(property.PropertyType).ConvertFromInvariantString(value.ToString()));
        }

        Assert.That(query.ToFilter(), Is.Not.Null, link);
        return (query.ToFilter()!, query.What!.Value);
    }

    /// <summary>All rows of a figure, page by page, and what the page says that they come to.</summary>
    public static async Task<(IReadOnlyList<FigureRow> Rows, IReadOnlyList<string> Totals)> OpenAsync(this ReportDesk desk, string link, Scope? scope = null)
    {
        var (filter, what) = Read(link);
        var rows = new List<FigureRow>();
        for (var number = 1; ; number++)
        {
            var found = await desk.AskAsync(services => services.GetRequiredService<CountedRowList>().ListAsync(filter, what, new PageRequest(number, 40), default), scope);
            rows.AddRange(found.Page.Items);
            Assert.That(found.Page.Items.Select(r => r.Cells.Count), Has.All.EqualTo(found.Columns.Count), link);
            if (number >= found.Page.Pages)
            {
                Assert.That(found.Page.Total, Is.EqualTo(rows.Count), link);
                return (rows, found.Totals);
            }
        }
    }

    /// <summary>Opens each figure: its rows, added up here, and the total of the page are what the document says.</summary>
    public static async Task<IReadOnlyList<CountedWhat>> ShouldAgreeAsync(this ReportDesk desk, ReportDocument document, Scope? scope = null)
    {
        var opened = new List<CountedWhat>();
        foreach (var (cell, link) in Of(document))
        {
            var (rows, totals) = await desk.OpenAsync(link, scope);
            var (what, figure) = (Read(link).What, FigureOf(cell, Read(link).What));
            Assert.That(Added(what, rows.Sum(r => r.Part), rows.Sum(r => r.Whole), figure), Is.EqualTo(figure), $"{cell}: {link}");
            Assert.That(totals.Select(t => t.Replace(" hours", "", StringComparison.Ordinal).Replace(" in a week", "", StringComparison.Ordinal)), Does.Contain(figure), $"{cell}: {link}");
            opened.Add(what);
        }

        return opened;
    }

    // Cells say more than the figure that opens: “12 of 16” attended, “2 (Transport 2)” excused, “3: 2 at the center, 1 outside”.
    private static string FigureOf(string cell, CountedWhat what) => what switch
    {
        CountedWhat.Attended or CountedWhat.CounselingAttended or CountedWhat.Seats => cell.Split(" of ")[0],
        CountedWhat.DeliveryExcused => cell.Split(" (")[0],
        CountedWhat.Meetings => cell.Split(": ")[0],
        CountedWhat.MeetingWeeks => cell.Split(" of ")[0],
        _ => cell,
    };

    private static string Added(CountedWhat what, decimal part, decimal whole, string figure) => what switch
    {
        CountedWhat.Minutes or CountedWhat.CounselingMinutes when !figure.Contains(' ', StringComparison.Ordinal) && !figure.EndsWith('%') => One(part / 60),
        CountedWhat.ClientWeeks => One(part / 7),
        CountedWhat.AskedHours => One(part) == figure ? figure : One(part / whole),
        CountedWhat.HoursThatCount => One(part / 60),
        CountedWhat.HoursInAWeek => One(part / 60 / (whole / 7)),
        CountedWhat.Planned => One(part),
        CountedWhat.ClinicalDelivered or CountedWhat.PeerSupportDelivered or CountedWhat.DosesDelivered => $"{part} of {figure.Split(" of ")[1]}",
        _ when figure.EndsWith('%') => Words.Percent(AttendanceArithmetic.Percent((int)part, (int)whole)),
        _ when figure.Contains(" of ", StringComparison.Ordinal) => Words.Of((int)part, (int)whole),
        _ => part.ToString(CultureInfo.InvariantCulture),
    };

    private static string One(decimal number) => Math.Round(number, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture);
}
