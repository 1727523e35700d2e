namespace CaseManager.Domain.Attendance;

/// <summary>The one place that counts minutes (rule 8).</summary>
public static class AttendanceArithmetic
{
    /// <summary>Version of the counting rules, printed on reports.</summary>
    public const string RulesVersion = "2026-1";

    /// <summary>Whole minutes that count as attended; null where the session has no length.</summary>
    public static int? Credited(AttendanceStatus status, int? minutesMissed, int? scheduledMinutes) =>
        scheduledMinutes is not { } scheduled ? null
        : status.IsAttended() ? Math.Max(0, scheduled - (minutesMissed ?? 0))
        : 0;

    /// <summary>
    /// <paramref name="part"/> of <paramref name="whole"/> in percent with one decimal, half away from zero; null for a whole of zero.
    /// </summary>
    public static decimal? Percent(int part, int whole) =>
        whole == 0 ? null : Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);
}
