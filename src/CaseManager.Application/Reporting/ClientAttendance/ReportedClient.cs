using CaseManager.Domain.Common;

namespace CaseManager.Application.Reporting.ClientAttendance;

/// <summary>The client of a report.</summary>
/// <param name="Id">The client.</param>
/// <param name="Mrn">Medical record number.</param>
/// <param name="Name">The name the client goes by.</param>
/// <param name="Clock">Of the site of the newest stay.</param>
/// <param name="Stays">Newest first.</param>
public sealed record ReportedClient(Guid Id, string Mrn, string Name, SiteClock Clock, IReadOnlyList<ReportedStay> Stays)
{
    /// <summary>The recovery start date of the client's own; null where they wish none.</summary>
    public DateOnly? RecoveryStart { get; init; }

    /// <summary>As every page says it.</summary>
    public string Subject => $"{Mrn} – {Name}";
}

/// <summary>An episode of the client.</summary>
/// <param name="DischargedOn">Null while it lasts.</param>
public sealed record ReportedStay(string Program, string Site, string TimeZoneId, DateOnly AdmittedOn, DateOnly? DischargedOn);
