namespace CaseManager.Domain.Groups;

/// <summary>A session that stands on the calendar already, as far as planning goes.</summary>
/// <param name="Day">The day of the schedule that it was made for; null for one entered by hand.</param>
/// <param name="IsUntouched">It lies ahead and is as the schedule made it: nobody moved, cancelled or voided it or recorded anything.</param>
/// <param name="IsWithdrawn">The schedule itself took it back.</param>
public sealed record StandingSession(Guid Id, DateOnly? Day, DateOnly Date, string TimeText, int? Minutes, Guid? RoomId, bool IsUntouched, bool IsWithdrawn);

/// <summary>
/// What has to happen so that the calendar of a group agrees with its schedule. It touches only sessions ahead that nobody touched; doing it twice does nothing more.
/// </summary>
/// <param name="Added">Meetings without a session.</param>
/// <param name="Changed">Sessions whose time, length or room is another one.</param>
/// <param name="Returned">Sessions that were taken back, and are asked for again.</param>
/// <param name="Withdrawn">Sessions that the schedule does not ask for any more.</param>
/// <param name="Kept">Days whose session somebody moved, cancelled, voided or recorded: they stay as they are.</param>
public sealed record SessionPlan(
    IReadOnlyList<MeetingSlot> Added, IReadOnlyList<(Guid SessionId, MeetingSlot Slot)> Changed, IReadOnlyList<(Guid SessionId, MeetingSlot Slot)> Returned,
    IReadOnlyList<(Guid SessionId, DateOnly Date)> Withdrawn, IReadOnlyList<DateOnly> Kept)
{
    /// <summary>Whether anything has to happen.</summary>
    public bool IsEmpty => Added.Count + Changed.Count + Returned.Count + Withdrawn.Count == 0;

    /// <summary>Holds what the schedule asks for against what stands there.</summary>
    /// <param name="slots">What it asks for from now to the horizon.</param>
    /// <param name="standing">Every session of the group from today on, voided ones too.</param>
    /// <param name="horizon">The last day that was planned: what lies beyond waits.</param>
    public static SessionPlan Of(IReadOnlyList<MeetingSlot> slots, IReadOnlyList<StandingSession> standing, int? minutes, Guid? roomId, DateOnly horizon)
    {
        var (added, changed, returned) = (new List<MeetingSlot>(), new List<(Guid, MeetingSlot)>(), new List<(Guid, MeetingSlot)>());
        var kept = new List<DateOnly>();
        var byDay = standing.Where(s => s.Day is not null).ToDictionary(s => s.Day!.Value);
        foreach (var slot in slots)
        {
            var session = byDay.GetValueOrDefault(slot.Day);
            if (standing.Any(s => s != session && s.Date == slot.Date && s.TimeText == slot.TimeText))
            {
                // Somebody put a session there by hand, or moved one there.
                kept.Add(slot.Day);
            }
            else if (session is null)
            {
                added.Add(slot);
            }
            else if (session.IsWithdrawn)
            {
                returned.Add((session.Id, slot));
            }
            else if (!session.IsUntouched)
            {
                kept.Add(slot.Day);
            }
            else if ((session.Date, session.TimeText, session.Minutes, session.RoomId) != (slot.Date, slot.TimeText, minutes, roomId))
            {
                changed.Add((session.Id, slot));
            }
        }

        var asked = slots.Select(s => s.Day).ToHashSet();
        var withdrawn = standing.Where(s => s is { IsUntouched: true, IsWithdrawn: false, Day: { } day } && day <= horizon && !asked.Contains(day)).Select(s => (s.Id, s.Date));
        return new SessionPlan(added, changed, returned, [.. withdrawn.OrderBy(w => w.Date)], kept);
    }
}
