namespace CaseManager.Domain.Attendance;

/// <summary>One record as the counting rules see it.</summary>
/// <param name="Status">How the client attended.</param>
/// <param name="ScheduledMinutes">Length of the session; null where it has none.</param>
/// <param name="MinutesCredited">Minutes attended; null where the session has no length.</param>
/// <param name="IsCancelled">The program cancelled the session.</param>
public readonly record struct AttendanceFact(AttendanceStatus Status, int? ScheduledMinutes, int? MinutesCredited, bool IsCancelled = false);

/// <summary>Records counted by rule 8. Voided sessions are never among them.</summary>
public sealed record AttendanceCount
{
    /// <summary>Sessions that count: neither excused nor cancelled (m of “n of m”).</summary>
    public int Sessions { get; private init; }

    /// <summary>Sessions attended: Present, Late or LeftEarly (n of “n of m”).</summary>
    public int Attended { get; private init; }

    /// <summary>Absences without a reason.</summary>
    public int NoShows { get; private init; }

    /// <summary>Excused absences, outside the denominator.</summary>
    public int Excused { get; private init; }

    /// <summary>Sessions that the program cancelled; they count for nobody.</summary>
    public int Cancelled { get; private init; }

    /// <summary>Counted sessions without a length: they count in sessions, not in minutes.</summary>
    public int WithoutLength { get; private init; }

    /// <summary>Scheduled minutes of the counted sessions.</summary>
    public int ScheduledMinutes { get; private init; }

    /// <summary>Attended minutes of the counted sessions.</summary>
    public int AttendedMinutes { get; private init; }

    /// <summary>Attended ÷ scheduled minutes in percent, one decimal; null for nothing scheduled.</summary>
    public decimal? MinuteRate => AttendanceArithmetic.Percent(AttendedMinutes, ScheduledMinutes);

    /// <summary>Sessions attended in percent, one decimal; null for no session.</summary>
    public decimal? SessionRate => AttendanceArithmetic.Percent(Attended, Sessions);

    /// <summary>Counts records.</summary>
    public static AttendanceCount Of(IEnumerable<AttendanceFact> facts) => facts.Aggregate(new AttendanceCount(), (count, fact) => count + fact);

    /// <summary>Adds one record.</summary>
    public static AttendanceCount operator +(AttendanceCount count, AttendanceFact fact) =>
        count + new AttendanceSum(fact.Status, fact.ScheduledMinutes is not null, 1, fact.ScheduledMinutes ?? 0, fact.MinutesCredited ?? 0, fact.IsCancelled);

    /// <summary>Adds records that the database added up.</summary>
    public static AttendanceCount operator +(AttendanceCount count, AttendanceSum sum) =>
        sum.IsCancelled ? count with { Cancelled = count.Cancelled + sum.Records }
        : sum.Status is AttendanceStatus.Excused ? count with { Excused = count.Excused + sum.Records }
        : count with
        {
            Sessions = count.Sessions + sum.Records,
            Attended = count.Attended + (sum.Status.IsAttended() ? sum.Records : 0),
            NoShows = count.NoShows + (sum.Status is AttendanceStatus.NoShow ? sum.Records : 0),
            WithoutLength = count.WithoutLength + (sum.HasLength ? 0 : sum.Records),
            ScheduledMinutes = count.ScheduledMinutes + (sum.HasLength ? sum.ScheduledMinutes : 0),
            AttendedMinutes = count.AttendedMinutes + (sum.HasLength ? sum.MinutesCredited : 0),
        };

    /// <summary>Adds two counts.</summary>
    public static AttendanceCount operator +(AttendanceCount left, AttendanceCount right) => new()
    {
        Sessions = left.Sessions + right.Sessions,
        Attended = left.Attended + right.Attended,
        NoShows = left.NoShows + right.NoShows,
        Excused = left.Excused + right.Excused,
        Cancelled = left.Cancelled + right.Cancelled,
        WithoutLength = left.WithoutLength + right.WithoutLength,
        ScheduledMinutes = left.ScheduledMinutes + right.ScheduledMinutes,
        AttendedMinutes = left.AttendedMinutes + right.AttendedMinutes,
    };

    /// <summary>Counts records that the database added up.</summary>
    public static AttendanceCount Of(IEnumerable<AttendanceSum> sums) => sums.Aggregate(new AttendanceCount(), (count, sum) => count + sum);

    /// <summary>Adds one record.</summary>
    public static AttendanceCount Add(AttendanceCount left, AttendanceFact right) => left + right;
}
