using System.Globalization;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Domain.Reporting;

namespace CaseManager.Web.Composition;

/// <summary>The settings of reports.</summary>
internal static class ReportServices
{
    private const string KeepDays = "Reports:KeepDays";

    // A hundred years.
    private const int MostDays = 36_525;

    /// <summary>How long their files are kept, checked.</summary>
    /// <exception cref="ConfigurationException">A kind is not known, or a number is none.</exception>
    public static ReportRetentionSettings ReadReportRetention(this IConfiguration configuration) =>
        new(configuration.GetSection(KeepDays).GetChildren().ToDictionary(
            kind => Enum.TryParse<ReportKind>(kind.Key, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known
                : throw new ConfigurationException($"Reports__KeepDays__{kind.Key} names no report; there are {string.Join(", ", Enum.GetNames<ReportKind>())}."),
            kind => int.TryParse(kind.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays ? days
                : throw new ConfigurationException($"Reports__KeepDays__{kind.Key} is “{kind.Value}”; it must be a number of days from 1 to {MostDays}.")));
}
