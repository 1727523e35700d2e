using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using FluentValidation;

namespace CaseManager.Application.Groups.Notes;

/// <summary>Adds to a signed note; what was signed stays (rule 7).</summary>
/// <param name="Version">The version that the user saw.</param>
/// <param name="EpisodeId">The stay of the client whom it is about; null for the shared text.</param>
/// <param name="NotThem">Keys of names of which the user says “not this person”.</param>
public sealed record AddToSessionNote(Guid SessionId, int Version, Guid? EpisodeId, string? Text, IReadOnlyList<string> NotThem) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditSessionNotes;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Session(SessionId)];
}

internal sealed class AddToSessionNoteValidator : AbstractValidator<AddToSessionNote>
{
    public AddToSessionNoteValidator() => RuleFor(c => c.Text).NotEmpty().WithMessage("Write what is to be added.");
}

internal sealed class AddToSessionNoteHandler(ICaseManagerDb db, NotePeople people, ICurrentUser user, TimeProvider time) : IHandler<AddToSessionNote, Guid>
{
    public async Task<Guid> HandleAsync(AddToSessionNote command, CancellationToken cancellationToken)
    {
        var session = await db.SessionAsync(command.SessionId, cancellationToken);
        var note = await db.SessionNoteAsync(command.SessionId, command.Version, cancellationToken);
        var (now, present) = (time.GetUtcNow().UtcDateTime, (await people.OfAsync(session.Id, session.GroupId, session.Date, cancellationToken)).Select(p => p.Person).ToList());
        foreach (var hit in NoteNames.HitsIn(command.EpisodeId, command.Text, present).Where(h => command.NotThem.Contains(h.Key)))
        {
            note.MarkNotThisPerson(hit, user.Id, user.Name, now);
        }

        note.Add(command.EpisodeId, command.Text!, present, session, user.Name, now);
        await db.SaveChangesAsync(cancellationToken);
        return command.SessionId;
    }
}
