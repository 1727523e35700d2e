using CaseManager.Domain.Groups;

namespace CaseManager.UnitTests.Groups;

public sealed class NoteLikenessTests
{
    private const string Line = "Named two early signs of a slip and practiced one call to a friend before the weekend";

    private static readonly Guid One = Guid.NewGuid();
    private static readonly Guid Two = Guid.NewGuid();
    private static readonly LinesBefore Nothing = new([], new Dictionary<Guid, string>());

    [TestCase(Line, Likeness.AnotherClient)]
    [TestCase("NAMED two early signs of a slip, and practiced one call to a sister before the weekend.", Likeness.AnotherClient)]
    [TestCase("Went through the evening routine; sleeps better on days with a walk and keeps the diary", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void Lines_of_one_note_are_compared(string? other, Likeness? expected)
    {
        var found = NoteLikeness.Of(Note((One, Line), (Two, other)), Nothing);

        Assert.That((found.TryGetValue(One, out var first) ? first : (Likeness?)null, found.TryGetValue(Two, out var second) ? second : (Likeness?)null), Is.EqualTo((expected, expected)));
    }

    [TestCase("Took part.", "took part", true)]
    [TestCase("Took part.", "Took no part.", false)]
    public void Short_lines_are_alike_word_for_word(string one, string two, bool alike) =>
        Assert.That(NoteLikeness.Of(Note((One, one), (Two, two)), Nothing).Count > 0, Is.EqualTo(alike));

    [Test]
    public void A_line_is_compared_with_the_note_before_of_the_group_and_with_the_clients_own_last()
    {
        Assert.That(NoteLikeness.Of(Note((One, Line)), Nothing with { Others = [(Two, Line)] })[One], Is.EqualTo(Likeness.AnotherClient));
        Assert.That(NoteLikeness.Of(Note((One, Line)), Nothing with { Others = [(One, Line)] }), Is.Empty, "one’s own is no other");
        Assert.That(NoteLikeness.Of(Note((One, Line)), Nothing with { OwnLast = new Dictionary<Guid, string> { [One] = Line } })[One], Is.EqualTo(Likeness.OwnLastNote));
        Assert.That(NoteLikeness.Of(Note((One, Line)), Nothing with { OwnLast = new Dictionary<Guid, string> { [Two] = Line } }), Is.Empty, "the last note of somebody else counts where their line is compared");
    }

    private static SessionNoteContent Note(params (Guid Stay, string? Text)[] lines) => new("Triggers", [.. lines.Select(l => new SessionNoteEntry(l.Stay, l.Text, []))]);
}
