using CaseManager.Domain.Attendance;
using FsCheck;

namespace CaseManager.UnitTests.Attendance;

public sealed class AttendanceCountTests
{
    [Test]
    public void Rule_8_the_rate_is_attended_by_scheduled_minutes()
    {
        var count = AttendanceCount.Of([Fact(AttendanceStatus.Present, 90, 90), Fact(AttendanceStatus.Late, 90, 60), Fact(AttendanceStatus.NoShow, 60, 0)]);

        Assert.That((count.AttendedMinutes, count.ScheduledMinutes, count.MinuteRate), Is.EqualTo((150, 240, (decimal?)62.5m)));
        Assert.That((count.Attended, count.Sessions, count.SessionRate), Is.EqualTo((2, 3, (decimal?)66.7m)));
        Assert.That(count.NoShows, Is.EqualTo(1));
    }

    [Test]
    public void Rule_8_excused_absences_leave_the_denominator()
    {
        var count = AttendanceCount.Of([Fact(AttendanceStatus.Present, 60, 60), Fact(AttendanceStatus.Excused, 60, 0)]);

        Assert.That((count.MinuteRate, count.Sessions, count.Excused), Is.EqualTo(((decimal?)100m, 1, 1)));
    }

    [Test]
    public void Rule_8_cancelled_sessions_count_for_nobody()
    {
        var count = AttendanceCount.Of([Fact(AttendanceStatus.NoShow, 60, 0) with { IsCancelled = true }, Fact(AttendanceStatus.Present, 60, 60)]);

        Assert.That((count.MinuteRate, count.Sessions, count.NoShows, count.Cancelled), Is.EqualTo(((decimal?)100m, 1, 0, 1)));
    }

    [Test]
    public void Rule_8_a_session_without_a_length_counts_in_sessions_not_in_minutes()
    {
        var count = AttendanceCount.Of([Fact(AttendanceStatus.Present, null, null), Fact(AttendanceStatus.NoShow, 60, 0)]);

        Assert.That((count.Attended, count.Sessions, count.WithoutLength), Is.EqualTo((1, 2, 1)));
        Assert.That((count.AttendedMinutes, count.ScheduledMinutes), Is.EqualTo((0, 60)));
    }

    [Test]
    public void Rule_8_nothing_scheduled_has_no_rate()
    {
        var count = AttendanceCount.Of([Fact(AttendanceStatus.Excused, 60, 0)]);

        Assert.That((count.MinuteRate, count.SessionRate), Is.EqualTo(((decimal?)null, (decimal?)null)));
    }

    [FsCheck.NUnit.Property]
    public bool Rule_8_rates_lie_between_0_and_100((AttendanceStatus Status, byte? Length, byte Missed, bool Cancelled)[] rows)
    {
        var count = AttendanceCount.Of(rows.Select(ToFact));

        return count.MinuteRate is null or (>= 0 and <= 100) && count.SessionRate is null or (>= 0 and <= 100);
    }

    [FsCheck.NUnit.Property]
    public bool Counts_add_up_however_the_records_are_split((AttendanceStatus Status, byte? Length, byte Missed, bool Cancelled)[] rows, NonNegativeInt cut)
    {
        var facts = rows.Select(ToFact).ToList();
        var first = facts.Take(cut.Get % (facts.Count + 1)).ToList();

        return AttendanceCount.Of(facts) == AttendanceCount.Of(facts.Skip(first.Count)) + AttendanceCount.Of(first);
    }

    [FsCheck.NUnit.Property]
    public bool Records_that_a_database_added_up_count_as_each_of_them_does((AttendanceStatus Status, byte? Length, byte Missed, bool Cancelled)[] rows)
    {
        var facts = rows.Select(ToFact).ToList();
        var sums = facts.GroupBy(f => (f.Status, HasLength: f.ScheduledMinutes is not null, f.IsCancelled))
            .Select(g => new AttendanceSum(g.Key.Status, g.Key.HasLength, g.Count(), g.Sum(f => f.ScheduledMinutes ?? 0), g.Sum(f => f.MinutesCredited ?? 0), g.Key.IsCancelled));

        return AttendanceCount.Of(facts) == AttendanceCount.Of(sums);
    }

    private static AttendanceFact ToFact((AttendanceStatus Status, byte? Length, byte Missed, bool Cancelled) row) =>
        Fact(row.Status, row.Length, AttendanceArithmetic.Credited(row.Status, row.Missed, row.Length)) with { IsCancelled = row.Cancelled };

    private static AttendanceFact Fact(AttendanceStatus status, int? scheduled, int? credited) => new(status, scheduled, credited);
}
