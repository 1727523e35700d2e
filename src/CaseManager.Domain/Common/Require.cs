using System.Text;

namespace CaseManager.Domain.Common;

/// <summary>Checks that entities make of their own data, whoever calls them.</summary>
public static class Require
{
    /// <summary>Trimmed text of 1 to <paramref name="max"/> characters.</summary>
    /// <exception cref="RuleViolationException"><c>text.required</c>, <c>text.too-long</c>, <c>text.control-characters</c>.</exception>
    public static string Text(string? value, string field, int max) =>
        OptionalText(value, field, max)
        ?? throw new RuleViolationException("text.required", $"{Words(field)} is required.", field);

    /// <summary>Trimmed text of at most <paramref name="max"/> characters, or null where there is none.</summary>
    /// <exception cref="RuleViolationException"><c>text.too-long</c>, <c>text.control-characters</c>.</exception>
    public static string? OptionalText(string? value, string field, int max)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (text.Length > max)
        {
            throw new RuleViolationException("text.too-long", $"{Words(field)} has {text.Length} characters; at most {max} fit.", field);
        }

        // A lone surrogate cannot be written as UTF-8, and neither database stores U+0000 faithfully.
        // An override of direction makes a name read as another one.
        if (text.Any(c => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\u202D' or '\u202E') || HasLoneSurrogate(text) || text.EnumerateRunes().Any(SearchText.IsNoncharacter))
        {
            throw new RuleViolationException("text.control-characters", $"{Words(field)} holds characters that cannot be stored. Type it again.", field);
        }

        return text;
    }

    /// <summary>Throws unless <paramref name="holds"/>.</summary>
    /// <exception cref="RuleViolationException">With <paramref name="code"/>.</exception>
    public static void That(bool holds, string code, string message, string? field = null)
    {
        if (!holds)
        {
            throw new RuleViolationException(code, message, field);
        }
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                return true;
            }

            i += rune.Utf16SequenceLength - 1;
        }

        return false;
    }

    // "LegalFirstName" reads "Legal first name".
    private static string Words(string field)
    {
        var words = new StringBuilder();
        foreach (var c in field)
        {
            if (char.IsUpper(c) && words.Length > 0)
            {
                words.Append(' ').Append(char.ToLowerInvariant(c));
            }
            else
            {
                words.Append(c);
            }
        }

        return words.ToString();
    }
}
