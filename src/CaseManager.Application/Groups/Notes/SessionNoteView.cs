using CaseManager.Domain.Groups;

namespace CaseManager.Application.Groups.Notes;

/// <summary>The session of a note.</summary>
/// <param name="TimeZoneId">Zone of the site; date and times are in it, instants are UTC.</param>
/// <param name="IsLeader">Whether the user leads the group, and so signs its notes.</param>
/// <param name="IsCoSigner">Whether the user may co-sign them.</param>
public sealed record NoteSessionView(
    Guid Id, Guid GroupId, string Group, GroupKind Kind, string Site, string TimeZoneId, string? Facilitator, DateOnly Date, string TimeText, string? Topic, SessionState State, bool IsVoided, bool IsLeader, bool IsCoSigner)
{
    /// <summary>Whether it took place, as far as is known.</summary>
    public bool Stands => !IsVoided && State is not SessionState.Cancelled;
}

/// <summary>A note as it is stored; times are UTC.</summary>
/// <param name="IsAsSigned">Whether what it says is what was signed.</param>
public sealed record NoteFacts(
    int Version, SessionNoteState State, SessionNoteContent Content, string WrittenBy, string? SignedBy, Guid? SignedById, DateTime? SignedAt, int AlikeLines, string? CoSignedBy, DateTime? CoSignedAt, bool IsAsSigned)
{
    /// <summary>What was added after signing, oldest first.</summary>
    public IReadOnlyList<NoteAddendumRow> Addenda { get; init; } = [];

    /// <summary>Who said of which name that it is not the person's, by the key of the name.</summary>
    public IReadOnlyDictionary<string, NoteMarkRow> Marks { get; init; } = new Dictionary<string, NoteMarkRow>();
}

/// <summary>An addendum.</summary>
/// <param name="EpisodeId">The stay of the client whom it is about; null for the shared text.</param>
/// <param name="At">UTC.</param>
public sealed record NoteAddendumRow(Guid? EpisodeId, string Text, string By, DateTime At);

/// <summary>Who said “not this person”.</summary>
/// <param name="At">UTC.</param>
public sealed record NoteMarkRow(string Key, string By, DateTime At);

/// <summary>Everything that the screen of a note shows.</summary>
/// <param name="Note">Null where none is written yet.</param>
/// <param name="People">Everybody of the session, by last name.</param>
/// <param name="Objectives">What can be ticked, or was.</param>
/// <param name="Before">What lines are compared with.</param>
public sealed record SessionNoteView(NoteSessionView Session, NoteFacts? Note, IReadOnlyList<NotePerson> People, IReadOnlyList<NoteObjective> Objectives, LinesBefore Before)
{
    /// <summary>Whether it can be written in.</summary>
    public bool IsOpen => Session.Stands && Note is null or { State: SessionNoteState.Draft };

    /// <summary>Those with a line: who was there, and who has one already though their record was corrected since.</summary>
    public IEnumerable<NotePerson> WithLine => People.Where(p => p.Person.EpisodeId is { } stay && (p.WasThere || Note?.Content.Lines.Any(l => l.EpisodeId == stay) == true));

    /// <summary>Names of people of the session in a text, as it is typed or stored.</summary>
    public IReadOnlyList<NameHit> NamesIn(SessionNoteContent content) => NoteNames.HitsIn(content, [.. People.Select(p => p.Person)]);

    /// <summary>The same for an addendum.</summary>
    public IReadOnlyList<NameHit> NamesIn(Guid? episodeId, string? text) => [.. NoteNames.HitsIn(episodeId, text, [.. People.Select(p => p.Person)])];
}
