using System.Globalization;
using CaseManager.Domain.Attendance;

namespace CaseManager.Application.Wording;

/// <summary>How reports, and the rows behind their figures, write numbers and days.</summary>
public static class Words
{
    /// <summary>Stands where there is nothing to say or to divide by.</summary>
    public const string None = "–";

    /// <summary>Such as <c>87.5%</c>.</summary>
    public static string Percent(decimal? percent) => percent is { } p ? string.Create(CultureInfo.InvariantCulture, $"{p:0.0}%") : None;

    /// <summary>Such as <c>7 of 8</c>.</summary>
    public static string Of(int part, int whole) => whole == 0 ? None : string.Create(CultureInfo.InvariantCulture, $"{part} of {whole}");

    /// <summary>Such as <c>12</c>.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Such as <c>3.5</c>.</summary>
    public static string OneDecimal(decimal number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>Nov 23, 2026</c>.</summary>
    public static string Day(DateOnly date) => date.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>Mon, Nov 23, 2026</c>.</summary>
    public static string Weekday(DateOnly date) => date.ToString("ddd, MMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>A week by its Monday.</summary>
    public static string Week(DateOnly monday) => monday.ToString("MMM d, yy", CultureInfo.InvariantCulture);

    /// <summary>How a client attended, or that nobody could.</summary>
    public static string Status(AttendanceFact fact) => fact.IsCancelled ? "Cancelled" : fact.Status.Words();
}
