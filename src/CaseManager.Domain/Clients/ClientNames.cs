using CaseManager.Domain.Common;

namespace CaseManager.Domain.Clients;

/// <summary>The names of a client, as typed.</summary>
/// <param name="First">Legal first name.</param>
/// <param name="Last">Legal last name.</param>
/// <param name="Middle">Legal middle name or names.</param>
/// <param name="Preferred">The first name the client goes by, where it is another.</param>
public sealed record ClientNames(string First, string Last, string? Middle = null, string? Preferred = null)
{
    /// <summary>Longest <see cref="LegalKey"/> and <see cref="PreferredKey"/>, in characters.</summary>
    public const int KeyLength = 400;

    /// <summary>What two records with the same legal name share, whichever name was typed first; middle names do not matter.</summary>
    public string LegalKey => KeyOf(First);

    /// <summary>The same of the preferred and the last name; null where nobody goes by another name.</summary>
    public string? PreferredKey => string.IsNullOrWhiteSpace(Preferred) ? null : KeyOf(Preferred);

    private string KeyOf(string first)
    {
        var key = string.Join(' ', SearchText.Words($"{first} {Last}").Order(StringComparer.Ordinal));
        return key.Length <= KeyLength ? key : key[..KeyLength];
    }
}
