using CaseManager.Domain.Common;

namespace CaseManager.Application.Clients;

/// <summary>What somebody looks for.</summary>
/// <param name="Words">All words, each of which must be found; also those of a date, which may be part of an MRN.</param>
/// <param name="Days">Birth dates that may be meant; none where no date was typed.</param>
/// <param name="OtherWords">The words beside the date.</param>
internal sealed record ClientQuery(IReadOnlyList<string> Words, IReadOnlyList<DateOnly> Days, IReadOnlyList<string> OtherWords)
{
    private const int MostWords = 6;

    /// <summary>Reads it; null where there is nothing to look for.</summary>
    public static ClientQuery? Of(string? search)
    {
        var text = search is { Length: > ClientList.SearchLength } ? search[..ClientList.SearchLength] : search ?? "";
        var (days, rest) = BirthDateText.Read(text);
        var words = Split(text);
        return words.Count == 0 && string.IsNullOrWhiteSpace(search) ? null : new ClientQuery(words, days, days.Count == 0 ? words : Split(rest));
    }

    private static List<string> Split(string text) => [.. SearchText.Words(text).Distinct().Take(MostWords)];
}
