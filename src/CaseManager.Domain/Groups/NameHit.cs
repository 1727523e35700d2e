namespace CaseManager.Domain.Groups;

/// <summary>A name of somebody of the session that stands where it must not: in the shared text, or in the line of another client.</summary>
/// <param name="EpisodeId">The line in which it stands; null for the shared text.</param>
/// <param name="Person">Whose name it is.</param>
/// <param name="Name">The name.</param>
/// <param name="Excerpt">Where it stands first, with the words around it.</param>
/// <param name="Times">How often it stands there.</param>
/// <param name="Key">
/// Tells it from any other: by text, person, name and the three words on either side of each place. Whoever says “not this person” says it of this key, so a name that stands elsewhere, or once more, is asked about again.
/// </param>
public sealed record NameHit(Guid? EpisodeId, SessionPerson Person, string Name, string Excerpt, int Times, string Key);
