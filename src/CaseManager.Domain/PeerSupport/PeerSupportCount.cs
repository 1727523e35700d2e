using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.PeerSupport;

/// <summary>How often a client was at peer support in the 30 local days before a day, that day excluded: on site, and outside of the center as the log tells.</summary>
/// <param name="Before">The day, which does not count itself.</param>
/// <param name="OnSite">Meetings at the center that the client attended.</param>
/// <param name="FromLog">Meetings of the log that are not among them.</param>
/// <param name="ToldTwice">What was told more than once: the same fellowship, day and hour.</param>
/// <param name="AlsoSome">Whether the log says, besides, that there were some, how often nobody knows.</param>
public sealed record PeerSupportCount(DateOnly Before, int OnSite, int FromLog, int ToldTwice, bool AlsoSome)
{
    /// <summary>Days that are counted.</summary>
    public const int Days = 30;

    /// <summary>The rule in words, as it stands beside the number.</summary>
    public const string Rule =
        "Counted are peer support attended on site and entries of the log on the 30 local days before the day, which is excluded; the same fellowship, day and hour counts once.";

    /// <summary>Meetings in all; what is unknown is not among them.</summary>
    public int Total => OnSite + FromLog;

    /// <summary>The count in the terms of TEDS: where there were some more, or only some, nobody knows how many.</summary>
    public SelfHelpAttendance Attendance => AlsoSome ? new(NumberRange.AtLeast(Math.Max(1, Total))) : SelfHelpAttendance.Exactly(Total);

    /// <summary>The days that count.</summary>
    public static Period DaysBefore(DateOnly day)
    {
        var last = day.DayNumber > Days ? day.AddDays(-1) : DateOnly.MinValue.AddDays(Days - 1);
        return new Period(last.AddDays(1 - Days), last);
    }

    /// <summary>Counts what lies in the days before.</summary>
    public static PeerSupportCount Of(IEnumerable<PeerSupportFact> facts, DateOnly before)
    {
        var days = DaysBefore(before);
        var told = facts.Where(f => f.Date >= days.From && f.Date <= days.To).ToList();
        var once = PeerSupportFact.Once(told);
        return new PeerSupportCount(before, once.Count(f => f.IsOnSite), once.Count(f => !f.IsOnSite), told.Count(f => !f.IsFrequencyUnknown) - once.Count, told.Exists(f => f.IsFrequencyUnknown));
    }
}
