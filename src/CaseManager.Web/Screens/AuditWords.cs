using System.Globalization;
using System.Text;

namespace CaseManager.Web.Screens;

/// <summary>Words of the trail for people.</summary>
public static class AuditWords
{
    /// <summary>Such as “View client” for ViewClient.</summary>
    public static string AsWords(this string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            words.Append(words.Length > 0 && char.IsUpper(letter) ? $" {char.ToLower(letter, CultureInfo.InvariantCulture)}" : letter);
        }

        return words.ToString();
    }
}
