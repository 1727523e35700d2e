using CaseManager.Application.SignIn;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.SignIn;

public sealed class PasswordRulesTests
{
    private static readonly PasswordRules Rules = new(new Few("password", "qazwsxedcrfv"));

    [TestCase("correct horse battery")]
    [TestCase("twelve chars")]
    [TestCase("žluťoučký kůň")]
    [TestCase("harbor lights are blue tonight")]
    [TestCase("passwordless horses swim")]
    public void Length_is_what_counts(string password) => Assert.DoesNotThrow(() => Check(password));

    [TestCase("", "password.too-short")]
    [TestCase(null, "password.too-short")]
    [TestCase("eleven char", "password.too-short")]
    [TestCase("aaaaaaaaaaaaaaaa", "password.predictable")]
    [TestCase("1234567890123", "password.predictable")]
    [TestCase("abcdefghijklmnop", "password.predictable")]
    [TestCase("pass1pass1pass1", "password.predictable")]
    [TestCase("qazwsxedcrfv", "password.common")]
    [TestCase("Password2026!", "password.common")]
    [TestCase("PASSWORD!!!!", "password.common")]
    [TestCase("Ruth.Okafor2026", "password.personal")]
    [TestCase("harborlight1", "password.personal")]
    public void What_is_guessed_first_is_refused(string? password, string code) => Assert.That(() => Check(password), Breaks.Rule(code));

    [Test]
    public void A_hundred_and_twenty_eight_characters_fit_and_no_more()
    {
        var longest = string.Concat(Enumerable.Range(0, 64).Select(i => $"{(char)('a' + (i * 7 % 26))}{(char)('a' + (i * 11 % 26))}"));

        Assert.DoesNotThrow(() => Check(longest));
        Assert.That(() => Check(longest + "x"), Breaks.Rule("password.too-long"));
    }

    [Test]
    public void Letters_with_accents_are_one_however_they_are_typed() =>
        Assert.That(PasswordRules.Normalize("cafe\u0301"), Is.EqualTo("caf\u00e9"));

    [Test]
    public void Half_a_character_does_not_break_it() => Assert.DoesNotThrow(() => Check("correct horse \ud800 battery"));

    private static void Check(string? password) => Rules.Check(password, "Ruth Okafor", "ruth.okafor@center.example", "Harbor Light");

    private sealed class Few(params string[] passwords) : ICommonPasswords
    {
        public bool Contains(string lowerCase) => passwords.Contains(lowerCase);
    }
}
