using CaseManager.Application.Importing.Planning;

namespace CaseManager.Application.Importing;

/// <summary>What the import of a history changes; a rehearsal ends here.</summary>
public sealed class ImportPlan
{
    internal ImportPlan(ImportCounts counts, ImportAdditions additions, IReadOnlyList<ImportRemark> remarks, PlannedChanges changes) =>
        (Counts, Additions, Remarks, Changes) = (counts, additions, remarks, changes);

    /// <summary>What the file holds.</summary>
    public ImportCounts Counts { get; }

    /// <summary>What is added to the database.</summary>
    public ImportAdditions Additions { get; }

    /// <summary>Refused, repeated and remarkable rows, in this order, each by row.</summary>
    public IReadOnlyList<ImportRemark> Remarks { get; }

    /// <summary>Name of the site.</summary>
    public string SiteName => Changes.Place.SiteName;

    /// <summary>Name of the program.</summary>
    public string ProgramName => Changes.Place.ProgramName;

    internal PlannedChanges Changes { get; }
}
