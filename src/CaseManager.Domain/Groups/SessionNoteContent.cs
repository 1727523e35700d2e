namespace CaseManager.Domain.Groups;

/// <summary>What is written in the note of a session.</summary>
/// <param name="SharedText">What holds for everybody; each chart shows it.</param>
/// <param name="Lines">What is about one client each.</param>
public sealed record SessionNoteContent(string? SharedText, IReadOnlyList<SessionNoteEntry> Lines);

/// <summary>What is written about one client.</summary>
/// <param name="EpisodeId">The stay during which the client attended.</param>
/// <param name="Objectives">Lineages of the objectives of the client's plan that were worked on.</param>
public sealed record SessionNoteEntry(Guid EpisodeId, string? Text, IReadOnlyList<Guid> Objectives)
{
    /// <summary>Whether nothing is said and nothing ticked.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Objectives.Count == 0;
}
