namespace CaseManager.Application.Audit;

/// <summary>A seal as it is written outside of the database.</summary>
public sealed record SealLine(long Seal, long LastEntry, DateTime At, byte[] Value)
{
    /// <summary>What is written of a seal.</summary>
    public static SealLine Of(AuditSeal seal) => new(seal.Number, seal.LastEntry, seal.At, seal.Value);
}

/// <summary>The file outside of the database, where the setting names one: whoever cuts the tail of the trail off, seals included, cannot change it there.</summary>
public interface IAuditSealFile
{
    /// <summary>Adds a line; does nothing without the setting.</summary>
    Task AppendAsync(SealLine line, CancellationToken cancellationToken);

    /// <summary>Reads the lines of a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    IAsyncEnumerable<SealLine> ReadAsync(string name, CancellationToken cancellationToken);
}
