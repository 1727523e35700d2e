using CaseManager.Domain.Common;

namespace CaseManager.UnitTests.Common;

public sealed class SearchTextTests
{
    [TestCase("José Núñez", "jose nunez")]
    [TestCase("O'Brien-Smith", "obriensmith")]
    [TestCase("  Łukasz   Ødegård ", "lukasz odegard")]
    [TestCase("Weiß", "weiss")]
    [TestCase("ΑΘΗΝΆ", "αθηνα")]
    [TestCase("Жёлтый", "желтыи")]
    [TestCase("ﬁn", "fin")]
    [TestCase(null, "")]
    public void Accents_case_apostrophes_and_hyphens_do_not_matter(string? text, string normal) =>
        Assert.That(SearchText.Normalize(text), Is.EqualTo(normal));

    [Test]
    public void Vowel_signs_of_Indic_scripts_are_part_of_the_word() =>
        Assert.That(SearchText.Normalize("कि"), Is.Not.EqualTo(SearchText.Normalize("क")));

    [Test]
    public void Half_a_character_in_a_query_finds_nothing_rather_than_failing() =>
        Assert.That(SearchText.Normalize(new string(['a', '\ud83d', 'b'])), Is.EqualTo("ab"));

    [FsCheck.NUnit.Property]
    public bool What_was_normalized_stays_as_it_is(string? text) =>
        SearchText.Normalize(SearchText.Normalize(text)) == SearchText.Normalize(text);

    [FsCheck.NUnit.Property]
    public bool A_name_is_found_by_each_of_its_words(string? text) =>
        SearchText.Words(text).All(word => SearchText.Normalize(text).Contains(word, StringComparison.Ordinal));
}
