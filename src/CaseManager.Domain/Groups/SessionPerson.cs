using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <summary>Somebody of a session whose name must not stand in the note of another: who has a record of it, and who is a member on its day.</summary>
/// <param name="EpisodeId">The stay during which they attended; null for a member without a record.</param>
public sealed record SessionPerson(Guid ClientId, Guid? EpisodeId, string LegalFirstName, string LegalLastName, string? PreferredName, string? LegalMiddleName = null)
{
    /// <summary>
    /// The names to look for: legal first, middle and last name, preferred name, and of names of several parts each part, such as Smith of Smith-Jones. Particles such as “de la” before a name in capitals are no name by themselves, and
    /// neither is a single letter.
    /// </summary>
    public IReadOnlyList<string> Names => [.. new[] { LegalFirstName, LegalMiddleName ?? "", LegalLastName, PreferredName ?? "" }
        .SelectMany(name => Parts(name).Where(p => !char.IsLower(p[0]) || !Array.Exists(Parts(name), other => char.IsUpper(other[0]))).Prepend(name))
        .DistinctBy(KeyOf).Where(name => KeyOf(name) is { Length: > 1 } or [> '\u007F'])];

    /// <summary>The same for names that are the same but for case, accents, apostrophes and hyphens.</summary>
    public static string KeyOf(string name) => new WholeWords(name).Key;

    private static string[] Parts(string name) => name.Split([' ', '-', '‐', '‑', '–'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
