using CaseManager.Domain.Common;

namespace CaseManager.Domain.Clients;

/// <summary>Whether two names may be those of one person, however they were typed.</summary>
public static class NameLikeness
{
    // Letters that may be missing, doubled or mistyped in one word.
    private const int MostEdits = 2;

    /// <summary>Whether the names are the same, legal or preferred, in either order; accents, case, apostrophes and hyphens do not matter.</summary>
    public static bool AreSame(ClientNames left, ClientNames right) =>
        Keys(left).Intersect(Keys(right)).Any();

    /// <summary>Whether the names are the same or like each other: a few letters apart, first and last name exchanged, called by another first name, or married.</summary>
    /// <remarks>Meant for two people who were born on the same day; by itself it tells too little.</remarks>
    public static bool AreAlike(ClientNames left, ClientNames right)
    {
        if (AreSame(left, right))
        {
            return true;
        }

        var (leftLast, rightLast) = (Letters(left.Last), Letters(right.Last));
        return FirstNames(left).Any(l => FirstNames(right).Any(r =>
            l == r || (IsLike(l, r) && IsLike(leftLast, rightLast)) || (IsLike(l, rightLast) && IsLike(leftLast, r))));
    }

    private static IEnumerable<string> Keys(ClientNames names) => 
        new[] { names.LegalKey, names.PreferredKey }.OfType<string>().Where(k => k.Length > 0);

    private static IEnumerable<string> FirstNames(ClientNames names) =>
        new[] { names.First, names.Preferred }.OfType<string>().Select(Letters).Where(n => n.Length > 0);

    private static string Letters(string name) => SearchText.Normalize(name).Replace(" ", "", StringComparison.Ordinal);

    // In a short name two other letters make another name.
    private static bool IsLike(string left, string right) => Edits(left, right) <= Math.Min(MostEdits, Math.Max(left.Length, right.Length) / 3);

    // Levenshtein's distance, row by row.
    private static int Edits(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > MostEdits)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
