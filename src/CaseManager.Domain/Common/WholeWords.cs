using System.Globalization;
using System.Text;

namespace CaseManager.Domain.Common;

/// <summary>
/// A text taken apart into words, to find names in it. Case, accents, apostrophes and hyphens do not matter: “Zoe” finds “Zoë”, and “OBrien” finds “O’Brien”. A part of a word is never found: “Ann” is not in
/// “Annual”, and “Don” not in “don’t”, but “Maria” is in “Maria’s” and “Smith” in “Smith-Jones”.
/// </summary>
public sealed class WholeWords
{
    // So many words on either side say where a name stands.
    private const int Reach = 3;

    private const string Apostrophes = "'’‘`´\u02BC\u02BB\u02B9\uFF07";

    private readonly List<Word> words = [];
    private readonly string text;

    /// <param name="text">Any text.</param>
    public WholeWords(string? text)
    {
        this.text = text ?? "";
        var (start, joint) = (-1, '\0');
        for (var i = 0; i <= this.text.Length; i++)
        {
            if (i < this.text.Length && IsOfWord(this.text, i))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                Add(start, i, joint);
                (start, joint) = (-1, i < this.text.Length && IsJoint(this.text[i]) ? this.text[i] : '\0');
            }
            else
            {
                // Only a single mark holds two words together.
                joint = '\0';
            }
        }
    }

    /// <summary>All of its letters and digits as they are compared, without anything between the words.</summary>
    public string Key => string.Concat(words.Select(w => w.Text));

    /// <summary>Where a name stands: the first and the last word of each place, in the order of the text.</summary>
    public IReadOnlyList<(int First, int Last)> PlacesOf(WholeWords name)
    {
        var (key, ends) = (name.Key, name.Ends());
        return key.Length == 0 ? [] : [.. Enumerable.Range(0, words.Count).Select(first => (first, Last: LastOf(first, key, ends))).Where(p => p.Last is not null).Select(p => (p.first, p.Last!.Value))];
    }

    /// <summary>The words around a place and at it, as they are compared: they change where the place does.</summary>
    public string Around(int first, int last) =>
        $"{string.Join(' ', words.Take(first).TakeLast(Reach).Select(w => w.Text))}|{string.Join(' ', words.Skip(last + 1).Take(Reach).Select(w => w.Text))}";

    /// <summary>The same as it is written, to be shown.</summary>
    public string Excerpt(int first, int last)
    {
        var (from, to) = (Math.Max(0, first - Reach), Math.Min(words.Count - 1, last + Reach));
        return $"{(from > 0 ? "… " : "")}{text[words[from].Start..words[to].End].ReplaceLineEndings(" ")}{(to < words.Count - 1 ? " …" : "")}";
    }

    // Words that a hyphen or apostrophe holds together are read as one where that makes the name. Words apart are read together only where the name has words apart, too: “in a” is no Ina.
    private int? LastOf(int first, string key, HashSet<int> ends)
    {
        var length = 0;
        for (var i = first; i < words.Count; i++)
        {
            if ((i > first && !words[i].IsJoined && !ends.Contains(length)) || !key.AsSpan(length).StartsWith(words[i].Text, StringComparison.Ordinal))
            {
                return null;
            }

            length += words[i].Text.Length;
            if (length == key.Length)
            {
                return i;
            }
        }

        return null;
    }

    private HashSet<int> Ends()
    {
        var length = 0;
        return [.. words.Select(w => length += w.Text.Length)];
    }

    private void Add(int start, int end, char joint)
    {
        var word = SearchText.Normalize(text[start..end]).Replace(" ", "", StringComparison.Ordinal);
        // “don’t” is a word of its own, and no Don.
        if (word == "t" && Apostrophes.Contains(joint) && words.Count > 0)
        {
            words[^1] = words[^1] with { Text = words[^1].Text + word, End = end };
        }
        else if (word.Length > 0)
        {
            words.Add(new Word(word, start, end, joint is not '\0'));
        }
    }

    private static bool IsJoint(char c) => Apostrophes.Contains(c) || char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation;

    // Marks above letters, and what is not seen at all, such as a soft hyphen, lie within a word.
    private static bool IsOfWord(string text, int place)
    {
        var character = char.IsLowSurrogate(text[place]) && place > 0 && char.IsHighSurrogate(text[place - 1]) ? place - 1 : place;
        return !Apostrophes.Contains(text[place]) && (char.IsLetterOrDigit(text, character)
            || CharUnicodeInfo.GetUnicodeCategory(text, character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);
    }

    private readonly record struct Word(string Text, int Start, int End, bool IsJoined);
}
