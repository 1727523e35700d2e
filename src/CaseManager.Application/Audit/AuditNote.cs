namespace CaseManager.Application.Audit;

/// <summary>An entry about something that wrote nothing: a look, a sign-in, a refusal.</summary>
/// <param name="Action">One of <see cref="AuditActions"/>.</param>
public sealed record AuditNote(string Action)
{
    /// <summary>The user it was about, where it is not the current one.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The name of that user.</summary>
    public string? Actor { get; init; }

    /// <summary>Whose record it was about.</summary>
    public Guid? ClientId { get; init; }

    /// <summary>The kind of record.</summary>
    public string? SubjectKind { get; init; }

    /// <summary>The key of it.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>What was tried, in one word or as method and route; never with a value that somebody typed.</summary>
    public string? Tried { get; init; }
}
