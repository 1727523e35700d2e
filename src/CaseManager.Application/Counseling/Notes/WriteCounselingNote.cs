using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Counseling.Notes;

/// <summary>Writes a SUD counseling note about a session and signs it in one: it never changes afterwards.</summary>
public sealed record WriteCounselingNote(Guid SessionId, string? Text, string? Password) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.WriteCounselingNotes;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.CounselingSession(SessionId)];

    // Neither what was said nor a password is ever printed.
    /// <inheritdoc/>
    public override string ToString() => nameof(WriteCounselingNote);
}

internal sealed class WriteCounselingNoteValidator : AbstractValidator<WriteCounselingNote>
{
    public WriteCounselingNoteValidator()
    {
        RuleFor(c => c.Text).NotEmpty().WithMessage("Write the note.");
        RuleFor(c => c.Password).NotEmpty().WithMessage("Enter your password to sign.");
    }
}

internal sealed class WriteCounselingNoteHandler(ICaseManagerDb db, InScope scope, ICurrentUser user, OwnPassword own, CounselingNoteKeys keys, TimeProvider time) : IHandler<WriteCounselingNote, Guid>
{
    public async Task<Guid> HandleAsync(WriteCounselingNote command, CancellationToken cancellationToken)
    {
        var text = Require.Text(command.Text, nameof(command.Text), SudCounselingNote.TextLength);
        var author = user.Id ?? throw new NotFoundException("The user");
        if (!await db.CounselingSessions.AnyAsync(s => s.Id == command.SessionId, cancellationToken))
        {
            throw new NotFoundException("The session");
        }

        await RequireNewAsync(command.SessionId, author, text, cancellationToken);
        await own.CheckAsync(author, command.Password, nameof(command.Password), cancellationToken);
        var note = db.SudCounselingNotes.Add(new SudCounselingNote(command.SessionId, author, user.Name, time.GetUtcNow().UtcDateTime)).Entity;
        note.Seal(keys.Seal(note, text));
        await db.SaveChangesAsync(cancellationToken);
        return note.Id;
    }

    // The same form sent twice: a note cannot be taken back.
    private async Task RequireNewAsync(Guid sessionId, Guid author, string text, CancellationToken cancellationToken)
    {
        var last = await scope.CounselingNotes.AsNoTracking().Where(n => n.CounselingSessionId == sessionId && n.AuthorId == author).OrderByDescending(n => n.SignedAt).FirstOrDefaultAsync(cancellationToken);
        Require.That(last is null || keys.Open(last) != text, "counseling-note.twice", "You wrote this note already.", nameof(WriteCounselingNote.Text));
    }
}
