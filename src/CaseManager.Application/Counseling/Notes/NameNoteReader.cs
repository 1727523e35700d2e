using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Counseling.Notes;

/// <summary>The author of a SUD counseling note lets somebody read it.</summary>
/// <param name="UserId">One of <see cref="CounselingNoteDetails.CandidatesAsync"/>.</param>
public sealed record NameNoteReader(Guid NoteId, Guid? UserId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.WriteCounselingNotes;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.OwnCounselingNote(NoteId)];
}

internal sealed class NameNoteReaderValidator : AbstractValidator<NameNoteReader>
{
    public NameNoteReaderValidator() => RuleFor(c => c.UserId).NotNull().WithMessage("Choose who may read the note.");
}

internal sealed class NameNoteReaderHandler(ICaseManagerDb db, ICurrentUser user, CounselingNoteDetails details, TimeProvider time) : IHandler<NameNoteReader, Guid>
{
    public async Task<Guid> HandleAsync(NameNoteReader command, CancellationToken cancellationToken)
    {
        await db.RequireAuthorAsync(command.NoteId, user, cancellationToken);
        var candidates = await details.CandidatesAsync(cancellationToken);
        Require.That(candidates.Any(c => c.Id == command.UserId), "counseling-note.reader", "Choose a counselor or supervisor from the list.", nameof(command.UserId));
        if (!await db.SudCounselingNoteReaders.AnyAsync(r => r.NoteId == command.NoteId && r.UserId == command.UserId && r.EndedAt == null, cancellationToken))
        {
            db.SudCounselingNoteReaders.Add(new SudCounselingNoteReader(command.NoteId, command.UserId!.Value, time.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync(cancellationToken);
        }

        return command.NoteId;
    }
}

/// <summary>What only the author of a note does with it.</summary>
internal static class NoteAuthorship
{
    /// <exception cref="NotFoundException">The note does not exist, or somebody else wrote it.</exception>
    internal static async Task RequireAuthorAsync(this ICaseManagerDb db, Guid noteId, ICurrentUser user, CancellationToken cancellationToken)
    {
        if (!await db.SudCounselingNotes.AnyAsync(n => n.Id == noteId && n.AuthorId == user.Id, cancellationToken))
        {
            throw new NotFoundException("The note");
        }
    }
}
