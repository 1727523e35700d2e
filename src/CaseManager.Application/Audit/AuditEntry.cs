namespace CaseManager.Application.Audit;

/// <summary>One line of the audit trail: what one transaction wrote, or one look, sign-in or refusal. Added by the product, never changed.</summary>
public sealed class AuditEntry
{
    /// <summary>Most characters of a name.</summary>
    public const int ActorLength = 200;

    /// <summary>Most characters of a network address.</summary>
    public const int AddressLength = 64;

    /// <summary>Most characters of the name of an action or of a kind of record.</summary>
    public const int NameLength = 80;

    /// <summary>Bytes of a hash.</summary>
    public const int HashLength = 32;

    /// <summary>From 1, without gaps.</summary>
    public long Number { get; private set; }

    /// <summary>When (UTC, whole milliseconds).</summary>
    public DateTime At { get; private set; }

    /// <summary>Who; null for an operator, for the product itself, and for somebody who is not known.</summary>
    public Guid? UserId { get; private set; }

    /// <summary>The name of whoever did it.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>The network address that it came from; null for the command line and for jobs.</summary>
    public string? Address { get; private set; }

    /// <summary>What was done, in one word: that of a command, or of <see cref="AuditActions"/>.</summary>
    public string Action { get; private set; } = "";

    /// <summary>Whose record it was about, where it was about one client.</summary>
    public Guid? ClientId { get; private set; }

    /// <summary>The kind of record it was about.</summary>
    public string? SubjectKind { get; private set; }

    /// <summary>The key of it.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>The fields that were written (JSON); null for what wrote nothing.</summary>
    public string? Changes { get; private set; }

    /// <summary>The keyed hash of the content, made when the entry was added.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>What the hash is about.</summary>
    public AuditContent Content => new(At, UserId, Actor, Address, Action, ClientId, SubjectKind, SubjectId, Changes);
}

/// <summary>The one row that knows the number of the last entry. Whoever adds an entry holds it until the transaction ends, so that numbers have no gap.</summary>
public sealed class AuditCounter
{
    /// <summary>The key of the row.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; private set; } = OnlyId;

    /// <summary>Number of the last entry; 0 before the first.</summary>
    public long Last { get; private set; }
}
