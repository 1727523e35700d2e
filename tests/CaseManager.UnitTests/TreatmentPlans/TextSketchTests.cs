using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.UnitTests.TreatmentPlans;

public sealed class TextSketchTests
{
    private const string Text = "Names three early signs of wanting a drink and tells someone the same day";

    [TestCase("names three EARLY signs, of wanting a drink – and tells someone the same day!")]
    [TestCase("  Names three early\r\nsigns of wanting\ta drink and tells someone the same day.  ")]
    [TestCase("Names thrée early signs of wanting a drink/and tells someone (the same day)")]
    public void Case_accents_punctuation_and_spaces_do_not_matter(string other) => Assert.That(TextSketch.KeyOf(other), Is.EqualTo(TextSketch.KeyOf(Text)));

    [Test]
    public void An_apostrophe_stands_within_a_word_and_a_dash_between_two()
    {
        Assert.That(TextSketch.KeyOf("the client's own"), Is.EqualTo(TextSketch.KeyOf("the client’s own")).And.EqualTo(TextSketch.KeyOf("the clients own")));
        Assert.That(TextSketch.KeyOf("day-by-day"), Is.EqualTo(TextSketch.KeyOf("day by day")).And.Not.EqualTo(TextSketch.KeyOf("daybyday")));
    }

    [Test]
    public void A_word_more_is_another_text() => Assert.That(TextSketch.KeyOf(Text + " again"), Is.Not.EqualTo(TextSketch.KeyOf(Text)));

    // Kept in the database: another release must find them again.
    [Test]
    public void The_number_of_a_text_never_changes() => Assert.That(TextSketch.KeyOf("I want my mornings back."), Is.EqualTo(5109434967152731603));

    [TestCase(Text, true, TestName = "The same")]
    [TestCase("Names three early signs of wanting a beer and tells someone the same day", true, TestName = "One word of fourteen is another")]
    [TestCase("Names four early signs of wanting a drink and tells someone the same day", true, TestName = "A number is another")]
    [TestCase("Names three early signs of wanting a drink and tells his wife the same evening", false, TestName = "The half of it is another")]
    [TestCase("Calls the helpline whenever the house is empty and the evening gets long", false, TestName = "Another text")]
    public void Texts_are_alike_that_share_two_thirds_of_their_pairs(string other, bool alike)
    {
        Assert.That(TextSketch.Find(Text)!.IsLike(TextSketch.Find(other)!), Is.EqualTo(alike));
        Assert.That(TextSketch.Find(other)!.IsLike(TextSketch.Find(Text)!), Is.EqualTo(alike), "and the other way round");
    }

    [TestCase(6, true)]
    [TestCase(5, false)]
    public void Two_thirds_are_enough_and_less_is_not(int shared, bool alike)
    {
        var one = new TextSketch(1, Enumerable.Range(0, 8).Select(i => (long)i));
        var other = new TextSketch(2, Enumerable.Range(8 - shared, 7).Select(i => (long)i));

        // 6 of 9 pairs that stand in either, and 5 of 10.
        Assert.That(one.IsLike(other), Is.EqualTo(alike));
    }

    [TestCase("I want to stop drinking for my daughter", true)]
    [TestCase("I want to stop drinking for good", false)]
    [TestCase("Attend weekly group", false)]
    [TestCase("", false)]
    [TestCase("\u202E\uFFFE !?", false)]
    public void Only_texts_of_eight_words_are_compared(string text, bool compared) => Assert.That(TextSketch.Find(text) is not null, Is.EqualTo(compared));
}
