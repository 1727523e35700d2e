using System.Globalization;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting;

/// <summary>Writes what every page of a report carries; days and times are those of the site.</summary>
public sealed class FurnitureWriter(ICaseManagerDb db, TimeProvider time)
{
    private CenterOnPaper? center;

    /// <param name="run">What was asked for.</param>
    /// <param name="title">Name of the document.</param>
    /// <param name="subject">The client or group.</param>
    /// <param name="clock">The clock of the site that the subject belongs to.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<Furniture> WriteAsync(ReportRun run, string title, string subject, SiteClock clock, CancellationToken cancellationToken)
    {
        // The same for all documents of a batch.
        center ??= await db.Centers.AsNoTracking().OrderBy(c => c.Name).Select(c => new CenterOnPaper(c.Name, c.Paper)).FirstOrDefaultAsync(cancellationToken) ?? new CenterOnPaper("", Paper.Letter);
        var now = time.GetUtcNow().UtcDateTime;
        var second = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        var asOf = clock.ToLocal(second).ToString("MMM d, yyyy HH:mm", CultureInfo.InvariantCulture);
        var period = string.Create(CultureInfo.InvariantCulture, $"{run.From:MMM d, yyyy} – {run.To:MMM d, yyyy}");
        return new Furniture(title, subject, period, $"{asOf} ({clock.TimeZoneId})", second, run.Audience, center.Name, AttendanceArithmetic.RulesVersion)
        {
            Code = ReportCode.Show(run.Code),
            Paper = center.Paper,
        };
    }

    private sealed record CenterOnPaper(string Name, Paper Paper);
}
