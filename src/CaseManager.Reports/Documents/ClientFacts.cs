using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.ClientAttendance;
using CaseManager.Application.Wording;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;

namespace CaseManager.Reports.Documents;

/// <summary>Who a report is about.</summary>
internal static class ClientFacts
{
    /// <summary>The client, the stays that share a day with the period, and what is left out since whoever asked does not reach it: others would read other numbers.</summary>
    public static FactsBlock Of(ReportedClient client, ReportRun run) => new(
    [
        new Fact("Client", client.Name),
        new Fact("MRN", client.Mrn),
        .. client.Stays.Where(s => run.Period.Within(s.AdmittedOn, s.DischargedOn) is not null).SelectMany(Stay),
        .. client.OnlySites is { } sites ? [new Fact("Sites in this report", $"Only those that {run.RequestedBy} reaches: {string.Join(", ", sites)}")] : Array.Empty<Fact>(),
        .. client.OnlySomeStays ? [new Fact("Stays in this report", $"Plans, counseling and medication only of stays that {run.RequestedBy} may see")] : Array.Empty<Fact>(),
    ]);

    private static IEnumerable<Fact> Stay(ReportedStay stay) =>
    [
        new Fact("Program", $"{stay.Program}, {stay.Site}"),
        new Fact("Stay", stay.DischargedOn is { } last ? $"{Words.Day(stay.AdmittedOn)} – {Words.Day(last)}" : $"since {Words.Day(stay.AdmittedOn)}"),
    ];
}
