using CaseManager.Application.Abstractions;
using CaseManager.Domain.Importing;

namespace CaseManager.Application.Importing.Attendance;

/// <summary>What the import of an attendance history changes.</summary>
public sealed class AttendancePlan : ImportPlan
{
    internal AttendancePlan(AttendanceCounts counts, ImportAdditions additions, IReadOnlyList<ImportRemark> remarks, PlannedChanges changes)
        : base(counts, additions, remarks, [changes.Place.Names]) => Changes = changes;

    internal PlannedChanges Changes { get; }

    internal override Task WriteAsync(ICaseManagerDb db, ImportBatch batch, CancellationToken cancellationToken) =>
        new AttendanceWriter(db, Changes, batch).WriteAsync(cancellationToken);
}
