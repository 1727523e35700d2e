using CaseManager.Application.SignIn;

namespace CaseManager.UnitTests.SignIn;

public sealed class TotpTests
{
    // RFC 6238, appendix B: the ASCII secret 12345678901234567890, the last six of eight digits.
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [TestCase(59, "287082")]
    [TestCase(1111111109, "081804")]
    [TestCase(1111111111, "050471")]
    [TestCase(1234567890, "005924")]
    [TestCase(2000000000, "279037")]
    [TestCase(20000000000, "353130")]
    public void Codes_are_those_of_RFC_6238(long seconds, string code) =>
        Assert.That(Totp.CodeAt(Secret, DateTimeOffset.FromUnixTimeSeconds(seconds)), Is.EqualTo(code));

    [TestCase(-60, false)]
    [TestCase(-30, true)]
    [TestCase(0, true)]
    [TestCase(30, true)]
    [TestCase(60, false)]
    public void A_clock_may_be_half_a_minute_off(int seconds, bool isFound)
    {
        var now = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        var code = Totp.CodeAt(Secret, now.AddSeconds(seconds));

        Assert.That(Totp.FindStep(Secret, code, now), Is.EqualTo(isFound ? (now.ToUnixTimeSeconds() + seconds) / 30 : (long?)null));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("abcdef")]
    [TestCase("00000000000000000000")]
    public void What_is_no_code_is_refused(string? code) => Assert.That(Totp.FindStep(Secret, code, DateTimeOffset.UnixEpoch), Is.Null);

    [Test]
    public void Spaces_do_not_matter() => Assert.That(Totp.FindStep(Secret, " 287 082", DateTimeOffset.FromUnixTimeSeconds(59)), Is.EqualTo(1));

    [Test]
    public void A_secret_has_160_bits_and_is_never_the_same() =>
        Assert.That((Totp.MakeSecret().Length, Totp.MakeSecret() == Totp.MakeSecret()), Is.EqualTo((32, false)));

    [Test]
    public void The_app_is_told_whose_account_it_is() =>
        Assert.That(Totp.UriOf("ABC", "Case Manager", "a+b@c.example"), Is.EqualTo("otpauth://totp/Case%20Manager:a%2Bb%40c.example?secret=ABC&issuer=Case%20Manager"));
}
