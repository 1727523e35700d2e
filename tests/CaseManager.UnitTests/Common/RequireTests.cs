using CaseManager.Domain.Common;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Common;

public sealed class RequireTests
{
    [Test]
    public void Text_is_trimmed_and_fits() =>
        Assert.That(Require.Text("  ab ", "Name", 2), Is.EqualTo("ab"));

    [TestCase(null, "text.required")]
    [TestCase(" \t", "text.required")]
    [TestCase("abc", "text.too-long")]
    [TestCase("a\0", "text.control-characters")]
    [TestCase("\u001b[", "text.control-characters")]
    [TestCase("a\u202E", "text.control-characters")]
    public void Text_that_cannot_be_kept_is_refused(string? text, string code) =>
        Assert.That(() => Require.Text(text, "Name", 2), Breaks.Rule(code));

    // Written as characters, since a lone surrogate does not survive the metadata of a test case.
    [Test]
    public void Half_a_character_is_refused() =>
        Assert.That(() => Require.Text(new string(['a', '\ud83d']), "Name", 5), Breaks.Rule("text.control-characters"));

    [Test]
    public void Line_breaks_tabs_and_every_script_are_text() =>
        Assert.That(Require.Text("a\n\tЖ木😀", "Name", 10), Is.EqualTo("a\n\tЖ木😀"));

    [Test]
    public void The_message_speaks_of_the_field_in_words() =>
        Assert.That(() => Require.Text(null, "LegalFirstName", 5), Throws.TypeOf<RuleViolationException>().With.Message.EqualTo("Legal first name is required."));
}
