using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Counseling.Notes;

/// <summary>The author of a SUD counseling note lets somebody read it no longer.</summary>
public sealed record EndNoteReader(Guid NoteId, Guid? UserId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.WriteCounselingNotes;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.OwnCounselingNote(NoteId)];
}

internal sealed class EndNoteReaderHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<EndNoteReader, Guid>
{
    public async Task<Guid> HandleAsync(EndNoteReader command, CancellationToken cancellationToken)
    {
        await db.RequireAuthorAsync(command.NoteId, user, cancellationToken);
        var named = await db.SudCounselingNoteReaders.Where(r => r.NoteId == command.NoteId && r.UserId == command.UserId && r.EndedAt == null).ToListAsync(cancellationToken);
        named.ForEach(r => r.End(time.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellationToken);
        return command.NoteId;
    }
}
