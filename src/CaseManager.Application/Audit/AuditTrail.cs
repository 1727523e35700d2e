using CaseManager.Application.Users;
using CaseManager.Domain.Clients;

namespace CaseManager.Application.Audit;

/// <summary>Notes what is not a write: looks, files taken out, sign-ins, refusals. It is noted even where whoever asked does not wait for the answer.</summary>
public sealed class AuditTrail(IAuditWriter writer)
{
    // Whoever is not signed in has no name, whatever they typed.
    private const string Nobody = "nobody";

    /// <summary>Somebody saw a record or took it out as a file.</summary>
    /// <param name="action">One of <see cref="AuditActions"/>.</param>
    /// <param name="kind">The kind of record, such as <c>Client</c>.</param>
    public Task LookedAsync(string action, string? kind, Guid? id, Guid? clientId) =>
        writer.WriteAsync(new AuditNote(action) { SubjectKind = kind, SubjectId = id, ClientId = clientId }, CancellationToken.None);

    /// <summary>Somebody ran a command of the command line.</summary>
    /// <param name="words">Its name, such as <c>import clients</c>; never with what was given to it.</param>
    public Task RanAsync(string words) => writer.WriteAsync(new AuditNote(AuditActions.RunCommand) { Tried = words }, CancellationToken.None);

    /// <summary>Somebody may not do or see something.</summary>
    /// <param name="tried">The name of the command, or method and route.</param>
    /// <param name="kind">The kind of record that they asked for, where it is known.</param>
    public Task RefusedAsync(string tried, string? kind = null, Guid? id = null) =>
        writer.WriteAsync(new AuditNote(AuditActions.Refused) { Tried = tried, SubjectKind = kind, SubjectId = id, ClientId = kind == nameof(Client) ? id : null }, CancellationToken.None);

    /// <summary>Something about the sign-in of a user.</summary>
    /// <param name="userId">Null where nobody is known by what was typed.</param>
    /// <param name="name">Null where they have not proved who they are.</param>
    public Task SignInAsync(string action, Guid? userId, string? name = null) =>
        writer.WriteAsync(new AuditNote(action) { UserId = userId, Actor = name ?? Nobody, SubjectKind = userId is null ? null : nameof(User), SubjectId = userId }, CancellationToken.None);
}
