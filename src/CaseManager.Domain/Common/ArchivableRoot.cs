namespace CaseManager.Domain.Common;

/// <summary>An aggregate that records refer to for years: it is never deleted, but put away where it is no longer offered, and brought back.</summary>
public abstract class ArchivableRoot : AggregateRoot
{
    /// <summary>Put away: lists leave it out unless asked, and nothing new can refer to it. What refers to it already stands.</summary>
    public bool IsArchived { get; private set; }

    /// <summary>Puts it away.</summary>
    /// <exception cref="RuleViolationException"><c>archive.already</c>.</exception>
    public void Archive()
    {
        Require.That(!IsArchived, "archive.already", "It is already archived.");
        IsArchived = true;
        Changed();
    }

    /// <summary>Brings it back.</summary>
    /// <exception cref="RuleViolationException"><c>archive.not-archived</c>.</exception>
    public void BringBack()
    {
        Require.That(IsArchived, "archive.not-archived", "It is not archived.");
        IsArchived = false;
        Changed();
    }
}
