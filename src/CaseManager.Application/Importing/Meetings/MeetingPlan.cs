using CaseManager.Application.Abstractions;
using CaseManager.Domain.Importing;
using CaseManager.Domain.PeerSupport;

namespace CaseManager.Application.Importing.Meetings;

/// <summary>What an import of a list of meetings changes in the directory.</summary>
public sealed class MeetingPlan : ImportPlan
{
    internal MeetingPlan(MeetingCounts counts, string source, IReadOnlyList<ImportRemark> remarks, IReadOnlyList<MeetingRow> added, IReadOnlyDictionary<Guid, MeetingDetails?> followed)
        : base(counts, AdditionsOf(counts.Difference), remarks, []) => (Source, Added, Followed) = (source, added, followed);

    /// <summary>What the list is called here.</summary>
    public string Source { get; }

    internal IReadOnlyList<MeetingRow> Added { get; }

    // What becomes of meetings that are there, by their keys; null for those that the list does not name any more.
    internal IReadOnlyDictionary<Guid, MeetingDetails?> Followed { get; }

    internal override Task WriteAsync(ICaseManagerDb db, ImportBatch batch, CancellationToken cancellationToken) => new MeetingWriter(db, this, batch).WriteAsync(cancellationToken);

    private static ImportAdditions AdditionsOf(MeetingDifferenceCounts difference) => ImportAdditions.None with
    {
        Rows = new ImportedRows { Meetings = difference.Added, MeetingsChanged = difference.Changed + difference.DetailsChanged, MeetingsRemoved = difference.Removed },
    };
}
