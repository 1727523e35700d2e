using CaseManager.Domain.Common;

namespace CaseManager.Domain.Counseling;

/// <summary>Somebody whom the author of a SUD counseling note lets read it, for as long as the author wants.</summary>
public sealed class SudCounselingNoteReader : Entity
{
    private SudCounselingNoteReader()
    {
    }

    /// <param name="noteId">The note.</param>
    /// <param name="userId">The user who may read it.</param>
    public SudCounselingNoteReader(Guid noteId, Guid userId, DateTime utcNow) => (NoteId, UserId, NamedAt) = (noteId, userId, utcNow);

    /// <summary>The note.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>The user who may read it.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Since when (UTC).</summary>
    public DateTime NamedAt { get; private set; }

    /// <summary>Until when (UTC); null while they may.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>From now on they may not read it any more. That they could stays on record.</summary>
    public void End(DateTime utcNow) => EndedAt ??= utcNow;
}
