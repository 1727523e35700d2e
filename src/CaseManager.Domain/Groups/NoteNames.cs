using System.Security.Cryptography;
using System.Text;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <summary>
/// Looks for names of the session's people in a note, which is shown in several charts: the shared text is looked through for all of them, a line for all but its own client. A name that the own client
/// bears, too, is theirs in their line.
/// </summary>
public static class NoteNames
{
    /// <summary>Length of <see cref="NameHit.Key"/>, in characters.</summary>
    public const int KeyLength = 32;

    /// <summary>Every name found, the shared text first, then line by line.</summary>
    public static IReadOnlyList<NameHit> HitsIn(SessionNoteContent content, IReadOnlyList<SessionPerson> people) =>
    [
        .. HitsIn(null, content.SharedText, people),
        .. content.Lines.SelectMany(line => HitsIn(line.EpisodeId, line.Text, people)),
    ];

    /// <summary>Every name found in one text.</summary>
    /// <param name="episodeId">Whose line it is; null for the shared text.</param>
    public static IEnumerable<NameHit> HitsIn(Guid? episodeId, string? text, IReadOnlyList<SessionPerson> people)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var words = new WholeWords(text);
        var own = people.FirstOrDefault(p => episodeId is not null && p.EpisodeId == episodeId);
        var allowed = own?.Names.Select(SessionPerson.KeyOf).ToHashSet() ?? [];
        return people.Where(p => p.ClientId != own?.ClientId).SelectMany(person => HitsOf(episodeId, words, person, allowed));
    }

    private static IEnumerable<NameHit> HitsOf(Guid? episodeId, WholeWords words, SessionPerson person, HashSet<string> allowed)
    {
        var found = person.Names.Where(name => !allowed.Contains(SessionPerson.KeyOf(name)))
            .SelectMany(name => words.PlacesOf(new WholeWords(name)).Select(place => (Name: name, place.First, place.Last))).ToList();
        // “Smith-Jones” is one name, and not three.
        return found.Where(f => !found.Exists(g => g.First <= f.First && g.Last >= f.Last && g.Last - g.First > f.Last - f.First))
            .GroupBy(f => f.Name)
            .Select(places => new NameHit(episodeId, person, places.Key, words.Excerpt(places.First().First, places.First().Last), places.Count(),
                KeyOf(episodeId, person, places.Key, places.Select(p => words.Around(p.First, p.Last)))));
    }

    private static string KeyOf(Guid? episodeId, SessionPerson person, string name, IEnumerable<string> around) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{episodeId}\n{person.ClientId}\n{SessionPerson.KeyOf(name)}\n{string.Join('\n', around)}")))[..KeyLength];
}
