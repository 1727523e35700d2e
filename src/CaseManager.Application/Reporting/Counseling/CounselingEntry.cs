using CaseManager.Domain.Attendance;
using CaseManager.Domain.Counseling;

namespace CaseManager.Application.Reporting.Counseling;

/// <summary>A counseling session of a client, for reports; nothing of what was written in it.</summary>
/// <param name="Fact">As the counting rules see it; null where nothing is recorded yet.</param>
/// <param name="Objectives">Lineages of the objectives worked on.</param>
public sealed record CounselingEntry(
    Guid Id, DateOnly Date, CounselingKind Kind, Guid? SeriesId, AttendanceFact? Fact, ExcuseReason? Reason, string? SignedBy, bool HasNote, IReadOnlyList<Guid> Objectives);
