using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;

namespace CaseManager.UnitTests.Clients;

public sealed class SearchPrefixTests
{
    [Test]
    public void Every_place_of_a_word_is_one_and_a_word_goes_on_into_the_next()
    {
        var places = SearchPrefix.Places("de la cruz").ToList();

        Assert.That(places, Is.EqualTo(new[]
        {
            (SearchPrefix.From("delacruz"), true), (SearchPrefix.From("e"), false), (SearchPrefix.From("lacruz"), true), (SearchPrefix.From("a"), false),
            (SearchPrefix.From("cruz"), true), (SearchPrefix.From("ruz"), false), (SearchPrefix.From("uz"), false), (SearchPrefix.From("z"), false),
        }));
    }

    [FsCheck.NUnit.Property]
    public bool What_begins_with_a_text_lies_in_its_range_and_what_does_not_lies_outside(string? left, string? right)
    {
        var (word, text) = (Word(left), Word(right));
        var (start, longer) = (SearchPrefix.From(word), SearchPrefix.From(word + text));
        var other = SearchPrefix.From(text);
        var begins = text.StartsWith(word, StringComparison.Ordinal);
        return IsWithin(longer, start, SearchPrefix.To(word)) && IsWithin(other, start, SearchPrefix.To(word)) == begins;
    }

    [Test]
    public void The_order_is_that_of_the_letters() =>
        Assert.That(new[] { "ж", "z", "ab", "a", "문" }.OrderBy(w => SearchPrefix.From(w).First), Is.EqualTo(new[] { "a", "ab", "z", "ж", "문" }));

    private static string Word(string? text) => SearchText.Normalize(text).Replace(" ", "", StringComparison.Ordinal) is var word && word.Length > SearchPrefix.Length ? word[..SearchPrefix.Length] : word;

    private static bool IsWithin(SearchPrefix prefix, SearchPrefix from, SearchPrefix to) => Compare(prefix, from) >= 0 && Compare(prefix, to) <= 0;

    private static int Compare(SearchPrefix left, SearchPrefix right) =>
        (left.First, left.Second, left.Third).CompareTo((right.First, right.Second, right.Third));
}
