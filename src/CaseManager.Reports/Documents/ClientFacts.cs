using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.ClientAttendance;
using CaseManager.Application.Wording;
using CaseManager.Domain.Common;

namespace CaseManager.Reports.Documents;

/// <summary>Who a report is about.</summary>
internal static class ClientFacts
{
    /// <summary>The client, and the stays that share a day with the period.</summary>
    public static FactsBlock Of(ReportedClient client, Period period) => new(
    [
        new Fact("Client", client.Name),
        new Fact("MRN", client.Mrn),
        .. client.Stays.Where(s => period.Within(s.AdmittedOn, s.DischargedOn) is not null).SelectMany(Stay),
    ]);

    private static IEnumerable<Fact> Stay(ReportedStay stay) =>
    [
        new Fact("Program", $"{stay.Program}, {stay.Site}"),
        new Fact("Stay", stay.DischargedOn is { } last ? $"{Words.Day(stay.AdmittedOn)} – {Words.Day(last)}" : $"since {Words.Day(stay.AdmittedOn)}"),
    ];
}
