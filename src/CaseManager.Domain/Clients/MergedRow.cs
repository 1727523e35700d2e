using CaseManager.Domain.Common;

namespace CaseManager.Domain.Clients;

/// <summary>One row that belonged to a merged record.</summary>
public sealed class MergedRow : Entity
{
    private MergedRow()
    {
    }

    internal MergedRow(MergedRowKind kind, Guid rowId, bool isSetAside) => (Kind, RowId, IsSetAside) = (kind, rowId, isSetAside);

    /// <summary>The merge.</summary>
    public Guid ClientMergeId { get; private set; }

    /// <summary>What it is.</summary>
    public MergedRowKind Kind { get; private set; }

    /// <summary>Its key.</summary>
    public Guid RowId { get; private set; }

    /// <summary>Whether it stayed with the merged record and counts nowhere, because the survivor has one of its own at that time.</summary>
    public bool IsSetAside { get; private set; }
}
