using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CaseManager.Domain.Groups;

/// <summary>What a signature is under: the whole content of a note, in one fixed form.</summary>
internal static class SessionNoteHash
{
    /// <summary>SHA-256 of it, in lower-case hexadecimal digits. Addenda are added later and are not part of it.</summary>
    public static string Of(SessionNote note)
    {
        var content = new StringBuilder();
        Write(content, note.SessionId, note.SignedBy, note.SignedAt?.Ticks, note.AlikeLines, note.SharedText);
        foreach (var line in note.Lines.OrderBy(l => l.EpisodeId))
        {
            Write(content, [line.EpisodeId, line.Text, .. line.Objectives.Select(o => o.Lineage).Order()]);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }

    // The number of values and the length of each before it: no two contents are written alike.
    private static void Write(StringBuilder content, params object?[] values)
    {
        content.Append(CultureInfo.InvariantCulture, $"{values.Length}\n");
        foreach (var text in values.Select(v => v is null ? null : Convert.ToString(v, CultureInfo.InvariantCulture)))
        {
            content.Append(text is null ? "-" : $"{text.Length}:{text}").Append('\n');
        }
    }
}
