using CaseManager.Domain.Common;

namespace CaseManager.UnitTests.Common;

public sealed class WholeWordsTests
{
    [TestCase("Zoë said so", "zoe")]
    [TestCase("ZOE said so", "Zoë")]
    [TestCase("Zoe\u0308 said so", "Zoë", TestName = "An accent that stands apart")]
    [TestCase("Z\u00ADoë said so", "Zoë", TestName = "A soft hyphen that nobody sees")]
    [TestCase("Then Łukasz.", "lukasz")]
    [TestCase("(Weiß)", "Weiss")]
    [TestCase("He met Maria’s sister", "Maria")]
    [TestCase("James' turn", "James")]
    [TestCase("Mrs. Smith-Jones", "Smith")]
    [TestCase("O’Brien came", "O'Brien")]
    [TestCase("OBrien came", "O'Brien")]
    [TestCase("O`BRIEN came", "OʼBrien")]
    [TestCase("Anne-Marie came", "Anne‑Marie")]
    [TestCase("Anne Marie came", "Anne-Marie")]
    [TestCase("Annemarie came", "Anne-Marie")]
    [TestCase("Mr. van der Berg", "van der Berg")]
    [TestCase("Mr. Vanderberg", "van der Berg")]
    [TestCase("line one\nIna\nline three", "Ina")]
    [TestCase("😀Maria😀", "Maria")]
    [TestCase("Жёлтый был там", "желтый")]
    [TestCase("Maria", "Maria")]
    public void A_whole_word_is_found(string text, string name) => Assert.That(Find(text, name), Has.Count.EqualTo(1));

    [TestCase("Annual review", "Ann")]
    [TestCase("Marias", "Maria")]
    [TestCase("in a group", "Ina")]
    [TestCase("as a start", "Asa")]
    [TestCase("Anne came, then Marie", "Anne-Marie")]
    [TestCase("I don’t know", "Don")]
    [TestCase("I can't", "Can")]
    [TestCase("", "Maria")]
    [TestCase("Maria", "")]
    [TestCase("Maria", "-")]
    [TestCase("٣", "3", TestName = "A digit of another script")]
    public void A_part_of_a_word_and_words_that_are_not_joined_are_not_found(string text, string name) => Assert.That(Find(text, name), Is.Empty);

    [Test]
    public void Every_place_is_found_and_told_apart_by_the_words_around_it()
    {
        var words = new WholeWords("Hope is what he said. Then he said that hope grows slowly.");
        var places = words.PlacesOf(new WholeWords("Hope"));

        Assert.That(places.Select(p => words.Around(p.First, p.Last)), Is.EqualTo(new[] { "|is what he", "he said that|grows slowly" }));
        Assert.That(places.Select(p => words.Excerpt(p.First, p.Last)), Is.EqualTo(new[] { "Hope is what he …", "… he said that hope grows slowly" }));
    }

    [FsCheck.NUnit.Property]
    public bool No_text_is_too_odd_to_be_looked_through(string? text, string? name)
    {
        var words = new WholeWords(text);
        return words.PlacesOf(new WholeWords(name)).All(p => words.Excerpt(p.First, p.Last).Length > 0 && words.Around(p.First, p.Last).Contains('|', StringComparison.Ordinal));
    }

    [FsCheck.NUnit.Property]
    public bool Every_word_of_a_text_is_found_in_it(string? text) =>
        SearchText.Words(text).Where(w => w.All(char.IsAsciiLetterLower)).All(w => new WholeWords($"so {w}, then").PlacesOf(new WholeWords(w)).Count > 0);

    private static IReadOnlyList<(int First, int Last)> Find(string text, string name) => new WholeWords(text).PlacesOf(new WholeWords(name));
}
