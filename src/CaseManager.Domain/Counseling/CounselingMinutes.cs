using CaseManager.Domain.Attendance;

namespace CaseManager.Domain.Counseling;

/// <summary>
/// Minutes of a counseling session by rule 8. The client attended from start to stop. Of a session that they attended whole, that is its length too; where they came late or left
/// early, it was meant to take as long as planned, or longer where it did.
/// </summary>
public static class CounselingMinutes
{
    /// <summary>The session as the counting rules see it; null where nothing is recorded yet.</summary>
    public static AttendanceFact? FactOf(CounselingState state, AttendanceStatus? status, int plannedMinutes, TimeOnly? startedAt, TimeOnly? stoppedAt)
    {
        if (state is CounselingState.Cancelled)
        {
            return new AttendanceFact(AttendanceStatus.NoShow, plannedMinutes, 0, IsCancelled: true);
        }

        if (status is not { } attended)
        {
            return null;
        }

        var took = startedAt is { } start && stoppedAt is { } stop ? (int)(stop - start).TotalMinutes : (int?)null;
        var scheduled = took is not { } minutes ? plannedMinutes : attended.MissedSome() ? Math.Max(plannedMinutes, minutes) : minutes;
        return new AttendanceFact(attended, scheduled, AttendanceArithmetic.Credited(attended, scheduled - (took ?? scheduled), scheduled));
    }
}
