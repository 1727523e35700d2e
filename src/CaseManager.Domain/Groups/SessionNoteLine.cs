using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <summary>
/// What the note of a session says about one client. It belongs to the stay during which they attended, so that it moves with the stay where two records are merged. Changed only through its <see cref="SessionNote"/>.
/// </summary>
public sealed class SessionNoteLine : Entity
{
    private readonly List<SessionNoteObjective> objectives = [];

    private SessionNoteLine()
    {
    }

    internal SessionNoteLine(Guid episodeId) => EpisodeId = episodeId;

    /// <summary>The note.</summary>
    public Guid SessionNoteId { get; private set; }

    /// <summary>The stay.</summary>
    public Guid EpisodeId { get; private set; }

    /// <summary>How it went for this client; null where nothing is written yet.</summary>
    public string? Text { get; private set; }

    /// <summary>The objectives worked on.</summary>
    public IReadOnlyCollection<SessionNoteObjective> Objectives => objectives;

    internal SessionNoteEntry Entry => new(EpisodeId, Text, [.. objectives.Select(o => o.Lineage)]);

    internal void Set(SessionNoteEntry entry)
    {
        var lineages = entry.Objectives.Distinct().ToList();
        Require.That(lineages.Count <= SessionNote.MostObjectives, "session-note.objectives", $"At most {SessionNote.MostObjectives} objectives are worked on in one session.", nameof(Objectives));
        Text = Require.OptionalText(entry.Text, nameof(Text), SessionNote.LineLength);
        objectives.RemoveAll(o => !lineages.Contains(o.Lineage));
        objectives.AddRange(lineages.Where(lineage => !objectives.Exists(o => o.Lineage == lineage)).Select(lineage => new SessionNoteObjective(lineage)));
    }
}
