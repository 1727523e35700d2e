namespace CaseManager.Application.Importing.Meetings;

/// <summary>What a list of meetings holds, and how it differs from what was brought in before.</summary>
/// <param name="Meetings">Meetings that stand.</param>
/// <param name="WeeklyTimes">Days of the week on which they take place, all together.</param>
/// <param name="ByAppointment">Meetings without a day.</param>
/// <param name="Unpublished">Meetings that their fellowship does not publish.</param>
/// <param name="Difference">Added, changed and removed.</param>
public sealed record MeetingCounts(int Meetings, int WeeklyTimes, int ByAppointment, int Unpublished, MeetingDifferenceCounts Difference, int Repeats, int Refused) : ImportCounts(Repeats, Refused)
{
    /// <inheritdoc/>
    public override int Standing => Meetings;

    /// <inheritdoc/>
    public override IReadOnlyList<(string Words, int Count)> Parts =>
    [
        ("meetings", Meetings), ("weekly times", WeeklyTimes), ("by appointment", ByAppointment), ("unpublished", Unpublished), ("added", Difference.Added), ("changed", Difference.Changed),
        ("details changed", Difference.DetailsChanged), ("removed", Difference.Removed), ("repeats", Repeats), ("refused", Refused),
    ];
}

/// <summary>How a list differs from the directory.</summary>
/// <param name="Added">Meetings that are new, or back again.</param>
/// <param name="Changed">Meetings of which it says another name, day, time, type, place or address.</param>
/// <param name="DetailsChanged">Meetings of which only the link, the region, the zone or the way to come differs.</param>
/// <param name="Removed">Meetings that it does not name any more.</param>
public sealed record MeetingDifferenceCounts(int Added, int Changed, int DetailsChanged, int Removed);
