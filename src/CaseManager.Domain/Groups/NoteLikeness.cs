using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Domain.Groups;

/// <summary>What a line of a note reads like.</summary>
public enum Likeness
{
    /// <summary>The line of another client, in this note or in the one before of the group.</summary>
    AnotherClient,

    /// <summary>The line of the same client in their note before this one.</summary>
    OwnLastNote,
}

/// <summary>What the lines of a note are compared with.</summary>
/// <param name="Others">Lines of the note before of the same group, by stay.</param>
/// <param name="OwnLast">The line of each client in their note before, by stay.</param>
public sealed record LinesBefore(IReadOnlyList<(Guid EpisodeId, string Text)> Others, IReadOnlyDictionary<Guid, string> OwnLast);

/// <summary>
/// Finds lines that were copied: two are alike where they say the same word for word, however short, or where <see cref="TextSketch"/> calls them alike. It is told that there is a similar line, and not whose.
/// </summary>
public static class NoteLikeness
{
    /// <summary>What each line that is like another one reads like, by stay.</summary>
    public static IReadOnlyDictionary<Guid, Likeness> Of(SessionNoteContent content, LinesBefore before)
    {
        var lines = content.Lines.Where(l => !string.IsNullOrWhiteSpace(l.Text)).Select(l => (l.EpisodeId, Text: new Compared(l.Text!))).ToList();
        var others = before.Others.Select(o => (o.EpisodeId, Text: new Compared(o.Text))).ToList();
        var found = new Dictionary<Guid, Likeness>();
        foreach (var (stay, text) in lines)
        {
            if (lines.Concat(others).Any(o => o.EpisodeId != stay && o.Text.IsLike(text)))
            {
                found[stay] = Likeness.AnotherClient;
            }
            else if (before.OwnLast.TryGetValue(stay, out var last) && new Compared(last).IsLike(text))
            {
                found[stay] = Likeness.OwnLastNote;
            }
        }

        return found;
    }

    private sealed class Compared(string text)
    {
        private readonly long key = TextSketch.KeyOf(text);
        private readonly TextSketch? sketch = TextSketch.Find(text);

        public bool IsLike(Compared other) => key == other.key || (sketch is not null && other.sketch is not null && sketch.IsLike(other.sketch));
    }
}
