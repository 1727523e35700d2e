using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups.Notes;

/// <summary>Saves a session's note and signs it: whoever led the session proves again who they are. From then on only addenda are added (rule 7).</summary>
/// <param name="Draft">What the form holds: what was read is what is signed.</param>
/// <param name="LookedAtAlike">Whether they say that they looked at lines that are like others.</param>
/// <param name="Password">The password, or a code of the authenticator app.</param>
public sealed record SignSessionNote(SaveSessionNote Draft, bool LookedAtAlike, string? Password) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditSessionNotes;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Draft.About;

    // Passwords are never printed.
    /// <inheritdoc/>
    public override string ToString() => nameof(SignSessionNote);
}

internal sealed class SignSessionNoteValidator : AbstractValidator<SignSessionNote>
{
    public SignSessionNoteValidator() => RuleFor(c => c.Password).IsSignature();
}

internal sealed class SignSessionNoteHandler(
    ICaseManagerDb db, NotePeople people, NoteObjectives objectives, NoteLinesBefore before, SignatureRules rules, OwnSignature own, ICurrentUser user, TimeProvider time) : IHandler<SignSessionNote, Guid>
{
    public async Task<Guid> HandleAsync(SignSessionNote command, CancellationToken cancellationToken)
    {
        var (note, session, present) = await new SessionNoteWriting(db, people, objectives, user, time).WriteAsync(command.Draft, cancellationToken);
        await db.Groups.Where(g => g.Id == session.GroupId).SelectMany(g => g.CoFacilitators).LoadAsync(cancellationToken);
        var signing = new SessionNoteSigning(user.Name, user.Id, user.Scope.StaffMemberId, time.GetUtcNow().UtcDateTime, present, await before.OfAsync(session, cancellationToken))
        {
            LookedAtAlike = command.LookedAtAlike,
            NeedsCoSignature = await NeedsCoSignatureAsync(session.Group, cancellationToken),
        };
        // A code of the app is used up by looking at it: it is asked for when nothing else is in the way.
        note.RequireSignable(AsTyped(note.Content, command.Draft.Content), signing, session, session.Group);
        await own.CheckAsync(user.Id, command.Password, nameof(command.Password), cancellationToken);
        note.Sign(signing, session, session.Group);
        await db.SaveChangesAsync(cancellationToken);
        return command.Draft.SessionId;
    }

    // In the order of the form, so that what is missing is told beside its line; lines that the form did not hold stand behind.
    private static SessionNoteContent AsTyped(SessionNoteContent stored, SessionNoteContent typed) =>
        stored with { Lines = [.. typed.Lines, .. stored.Lines.Where(l => typed.Lines.All(t => t.EpisodeId != l.EpisodeId))] };

    // An intern leads with a named co-signer, whatever the pack says (rule 1).
    private async Task<bool> NeedsCoSignatureAsync(Group group, CancellationToken cancellationToken)
    {
        var site = await db.Sites.AsNoTracking().FirstAsync(s => s.Id == group.SiteId, cancellationToken);
        return await rules.IsCoSignedAsync(site.Id, site.Clock.Today(time), user.Id, cancellationToken)
            || (group.CoSignerId is not null && await db.Staff.AnyAsync(s => s.Id == user.Scope.StaffMemberId && s.IsIntern, cancellationToken));
    }
}
