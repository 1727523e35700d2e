using CaseManager.Domain.Common;
using CaseManager.Domain.Outcomes;

namespace CaseManager.Application.Reporting.ClientAttendance;

/// <summary>The client of a report.</summary>
/// <param name="Id">The client.</param>
/// <param name="Mrn">Medical record number.</param>
/// <param name="Name">The name the client goes by.</param>
/// <param name="Clock">Of the site of the newest stay.</param>
/// <param name="Stays">Newest first.</param>
public sealed record ReportedClient(Guid Id, string Mrn, string Name, SiteClock Clock, IReadOnlyList<ReportedStay> Stays)
{
    /// <summary>The recovery start dates of the client's own, in the order in which they told them; none where they wish none.</summary>
    public IReadOnlyList<RecoveryTold> RecoveryStarts { get; init; } = [];

    /// <summary>The sites that whoever asks reaches: what is at others is not counted. Null where nothing is kept from them.</summary>
    public IReadOnlyList<string>? OnlySites { get; init; }

    /// <summary>Whether of several stays at these sites only those count that whoever asks may see.</summary>
    public bool OnlySomeStays { get; init; }

    /// <summary>As every page says it.</summary>
    public string Subject => $"{Mrn} – {Name}";
}

/// <summary>An episode of the client.</summary>
/// <param name="DischargedOn">Null while it lasts.</param>
public sealed record ReportedStay(string Program, string Site, string TimeZoneId, DateOnly AdmittedOn, DateOnly? DischargedOn);
