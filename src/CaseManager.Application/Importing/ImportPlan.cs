using CaseManager.Application.Abstractions;
using CaseManager.Domain.Importing;

namespace CaseManager.Application.Importing;

/// <summary>What an import changes; a rehearsal ends here.</summary>
public abstract class ImportPlan
{
    private protected ImportPlan(ImportCounts counts, ImportAdditions additions, IReadOnlyList<ImportRemark> remarks, IReadOnlyList<ImportPlace> places) =>
        (Counts, Additions, Remarks, Places) = (counts, additions, remarks, places);

    /// <summary>What the file holds.</summary>
    public ImportCounts Counts { get; }

    /// <summary>What is added to the database.</summary>
    public ImportAdditions Additions { get; }

    /// <summary>Refused, repeated and remarkable rows, in this order, each by row.</summary>
    public IReadOnlyList<ImportRemark> Remarks { get; }

    /// <summary>Where its rows belong.</summary>
    public IReadOnlyList<ImportPlace> Places { get; }

    /// <summary>What is said where nothing is added.</summary>
    public string NothingWords => Counts.Standing == 0 ? "Every row is refused; nothing changes." : "Everything is there already; nothing changes.";

    /// <summary>Carries it out inside the transaction of its caller.</summary>
    internal abstract Task WriteAsync(ICaseManagerDb db, ImportBatch batch, CancellationToken cancellationToken);
}
