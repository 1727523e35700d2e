using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using FluentValidation;

namespace CaseManager.Application.Groups.Notes;

/// <summary>Saves the draft of a session's note.</summary>
/// <param name="Version">The version that the form was opened with; 0 where no note was written yet.</param>
/// <param name="SharedText">What holds for everybody.</param>
/// <param name="Lines">A line per client; who is not among them stays as they are.</param>
/// <param name="NotThem">Keys of names of which the user says “not this person”; of a name that stands elsewhere by now nothing is said.</param>
public sealed record SaveSessionNote(Guid SessionId, int Version, string? SharedText, IReadOnlyList<SessionNoteEntry> Lines, IReadOnlyList<string> NotThem) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditSessionNotes;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Session(SessionId)];

    /// <summary>What is written.</summary>
    public SessionNoteContent Content => new(SharedText, Lines);
}

internal sealed class SaveSessionNoteValidator : AbstractValidator<SaveSessionNote>
{
    public SaveSessionNoteValidator() =>
        RuleFor(c => c.Lines).Must(lines => lines.DistinctBy(l => l.EpisodeId).Count() == lines.Count).WithMessage("Two lines are about the same client. Open the note again.");
}

internal sealed class SaveSessionNoteHandler(ICaseManagerDb db, NotePeople people, NoteObjectives objectives, ICurrentUser user, TimeProvider time) : IHandler<SaveSessionNote, Guid>
{
    public async Task<Guid> HandleAsync(SaveSessionNote command, CancellationToken cancellationToken)
    {
        await new SessionNoteWriting(db, people, objectives, user, time).WriteAsync(command, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return command.SessionId;
    }
}
