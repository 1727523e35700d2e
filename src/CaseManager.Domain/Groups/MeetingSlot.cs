using System.Globalization;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <summary>One meeting that a schedule asks for.</summary>
/// <param name="Day">The day of the rule: what tells the meeting from all others of its group.</param>
/// <param name="Date">The day on the clock of the site; a day later only where clocks skip the hour before midnight.</param>
/// <param name="StartsAt">Start on that clock.</param>
/// <param name="EndsAt">End on that clock, which may have changed meanwhile.</param>
/// <param name="StartsAtUtc">The instant (UTC).</param>
public sealed record MeetingSlot(DateOnly Day, DateOnly Date, TimeOnly StartsAt, TimeOnly EndsAt, DateTime StartsAtUtc)
{
    /// <summary>As people write it; unique with group and date.</summary>
    public string TimeText => string.Create(CultureInfo.InvariantCulture, $"{StartsAt:HH\\:mm} - {EndsAt:HH\\:mm}");

    /// <summary>
    /// The meeting of a day on the clock of a site. A start that the clocks skip is shifted forward; one that they show twice is the first of the two.
    /// </summary>
    public static MeetingSlot On(DateOnly day, TimeOnly startsAt, int minutes, SiteClock clock)
    {
        var utc = clock.ToUtc(day, startsAt);
        var (start, end) = (clock.ToLocal(utc), clock.ToLocal(utc.AddMinutes(minutes)));
        return new MeetingSlot(day, DateOnly.FromDateTime(start), TimeOnly.FromDateTime(start), TimeOnly.FromDateTime(end), utc);
    }
}
