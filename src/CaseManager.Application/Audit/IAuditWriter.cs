namespace CaseManager.Application.Audit;

/// <summary>Adds an entry by itself, in a transaction of its own. What is written to the records needs none: it leaves its entry when it is committed.</summary>
public interface IAuditWriter
{
    /// <summary>Adds it; one command.</summary>
    Task WriteAsync(AuditNote note, CancellationToken cancellationToken);
}
