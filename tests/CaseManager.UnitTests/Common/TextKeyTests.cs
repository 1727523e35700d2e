using CaseManager.Domain.Common;

namespace CaseManager.UnitTests.Common;

public sealed class TextKeyTests
{
    [TestCase("Am-1", "AM-1")]
    [TestCase(" am-1 ", "Am-1")]
    [TestCase("caf\u00e9", "CAFE\u0301")]
    public void Case_composition_and_space_around_do_not_tell_texts_apart(string one, string other) =>
        Assert.That(TextKey.Comparer.Equals(one, other), Is.True);

    [TestCase("AM-1", "AM-2")]
    [TestCase("Rene", "Ren\u00e9")]
    public void Everything_else_does(string one, string other) =>
        Assert.That(TextKey.Of(one), Is.Not.EqualTo(TextKey.Of(other)));

    [Test]
    public void Half_a_character_is_no_obstacle() =>
        Assert.That(() => TextKey.Of("a\ud83d"), Throws.Nothing);

    [Test]
    public void A_key_fits_into_its_column() =>
        Assert.That(TextKey.Of(new string('\ufb2c', 60)), Has.Length.EqualTo(60 * TextKey.Growth));
}
