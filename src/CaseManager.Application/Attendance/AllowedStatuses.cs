using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;

namespace CaseManager.Application.Attendance;

/// <summary>What may be marked at a session: a peer support group records presence only (rule 1).</summary>
public static class AllowedStatuses
{
    /// <summary>The statuses that a session of a group of <paramref name="kind"/> offers.</summary>
    public static IReadOnlyList<AttendanceStatus> Of(GroupKind kind) =>
        kind is GroupKind.PeerSupport ? [AttendanceStatus.Present, AttendanceStatus.NoShow] : Enum.GetValues<AttendanceStatus>();

    internal static void Require(GroupKind kind, AttendanceStatus status) =>
        Domain.Common.Require.That(Of(kind).Contains(status), "attendance.presence-only",
            "A peer support group records presence only: choose Present or No-show.", "Status");
}
