using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups.Notes;

/// <summary>Co-signs the note of a session: the co-signer that the group names, or a supervisor, who proves again who they are.</summary>
/// <param name="Version">The version that the user saw: what they read is what they sign.</param>
/// <param name="Password">The password, or a code of the authenticator app.</param>
public sealed record CoSignSessionNote(Guid SessionId, int Version, string? Password) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditSessionNotes;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Session(SessionId)];

    // Passwords are never printed.
    /// <inheritdoc/>
    public override string ToString() => nameof(CoSignSessionNote);
}

internal sealed class CoSignSessionNoteValidator : AbstractValidator<CoSignSessionNote>
{
    public CoSignSessionNoteValidator() => RuleFor(c => c.Password).IsSignature();
}

internal sealed class CoSignSessionNoteHandler(ICaseManagerDb db, InScope scope, OwnSignature own, ICurrentUser user, TimeProvider time) : IHandler<CoSignSessionNote, Guid>
{
    public async Task<Guid> HandleAsync(CoSignSessionNote command, CancellationToken cancellationToken)
    {
        var session = await db.SessionAsync(command.SessionId, cancellationToken);
        var note = await db.SessionNoteAsync(command.SessionId, command.Version, cancellationToken);
        var named = session.Group.CoSignerId is { } coSigner && coSigner == user.Scope.StaffMemberId;
        Require.That(named || (user.May(Permission.CoSignSessionNotes) && await scope.Sessions(Permission.CoSignSessionNotes).AnyAsync(s => s.Id == session.Id, cancellationToken)), "session-note.not-co-signer",
            "The co-signer of the group or a supervisor co-signs its notes.");
        await own.CheckAsync(user.Id, command.Password, nameof(command.Password), cancellationToken);
        note.CoSign(session, user.Name, user.Id, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return command.SessionId;
    }
}
