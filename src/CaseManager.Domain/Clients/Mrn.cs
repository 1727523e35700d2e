using System.Text.RegularExpressions;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Clients;

/// <summary>A medical record number: the one thing that clients are matched by, never the name.</summary>
public static partial class Mrn
{
    /// <summary>Longest number, in characters.</summary>
    public const int Length = 32;

    /// <summary>
    /// As stored: capital letters, so that both databases agree when two are the same.
    /// </summary>
    /// <exception cref="RuleViolationException"><c>client.mrn</c>.</exception>
    public static string Normalize(string? text)
    {
        var mrn = (text ?? "").Trim().ToUpperInvariant();
        Require.That(mrn.Length > 0, "client.mrn", "The MRN is required.", "Mrn");
        Require.That(mrn.Length <= Length && Pattern().IsMatch(mrn), "client.mrn",
            $"An MRN is up to {Length} letters, digits, dots, hyphens, slashes or underscores, starting with a letter or digit.", "Mrn");
        return mrn;
    }

    [GeneratedRegex("^[A-Z0-9][A-Z0-9._/-]*$")]
    private static partial Regex Pattern();
}
