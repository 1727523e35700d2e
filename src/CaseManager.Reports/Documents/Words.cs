using System.Globalization;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;

namespace CaseManager.Reports.Documents;

/// <summary>How reports write numbers and days.</summary>
internal static class Words
{
    /// <summary>Stands where there is nothing to say or to divide by.</summary>
    public const string None = "–";

    public static string Percent(decimal? percent) => percent is { } p ? string.Create(CultureInfo.InvariantCulture, $"{p:0.0}%") : None;

    public static string Of(int part, int whole) => whole == 0 ? None : string.Create(CultureInfo.InvariantCulture, $"{part} of {whole}");

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string OneDecimal(decimal number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    public static string Day(DateOnly date) => date.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);

    public static string Week(DateOnly monday) => monday.ToString("MMM d, yy", CultureInfo.InvariantCulture);

    public static string Status(AttendanceFact fact) => fact.IsCancelled ? "Cancelled" : fact.Status.Words();
}
