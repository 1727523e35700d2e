using CaseManager.Application.Security;
using CaseManager.Application.Users;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Users;

public sealed class UserTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    [TestCase("ruth")]
    [TestCase("@center.example")]
    [TestCase("ruth@")]
    [TestCase("ruth@a@b")]
    [TestCase("ruth okafor@center.example")]
    public void A_user_signs_in_with_an_address(string email) =>
        Assert.That(() => new User(email, "Ruth Okafor", UserRights.Everywhere(Role.Staff)), Breaks.Rule("user.email"));

    [Test]
    public void A_user_holds_at_least_one_role_and_works_somewhere()
    {
        Assert.That(() => new User("a@b", "Ruth", UserRights.Everywhere()), Breaks.Rule("user.roles"));
        Assert.That(() => new User("a@b", "Ruth", UserRights.Everywhere((Role)99)), Breaks.Rule("user.roles"));
        Assert.That(() => new User("a@b", "Ruth", UserRights.Of([Role.Staff], false, [])), Breaks.Rule("user.sites"));
    }

    [Test]
    public void Sites_that_are_chosen_do_not_count_where_it_is_all_of_them() =>
        Assert.That(new User("a@b", "Ruth", UserRights.Of([Role.Staff], true, [Guid.NewGuid()])).Sites, Is.Empty);

    [Test]
    public void Other_rights_end_sessions_and_another_name_does_not()
    {
        var user = Ruth();
        var (stamp, version) = (user.Stamp, user.Version);

        user.Change("Ruth Okafor-Bell", UserRights.Everywhere(Role.Administrator), null);
        Assert.That((user.Stamp, user.Version), Is.EqualTo((stamp, version + 1)));
        user.Change("Ruth Okafor-Bell", UserRights.Everywhere(Role.Administrator, Role.Medical), null);
        Assert.That(user.Stamp, Is.Not.EqualTo(stamp));
        Assert.That(user.Roles.Select(r => r.Role), Is.EquivalentTo(new[] { Role.Administrator, Role.Medical }));
        stamp = user.Stamp;
        user.Change("Ruth Okafor-Bell", UserRights.Of([Role.Administrator, Role.Medical], false, [Guid.NewGuid()]), null);
        Assert.That(user.Stamp, Is.Not.EqualTo(stamp));
    }

    [Test]
    public void Disabling_ends_sessions_and_the_open_link()
    {
        var user = Ruth();
        var (stamp, code) = (user.Stamp, user.OpenLink(Now));

        user.Disable();

        Assert.That(user.Stamp, Is.Not.EqualTo(stamp));
        Assert.That(() => user.Redeem(code.Hash, Now), Breaks.Rule("link.invalid"));
        Assert.That(() => user.OpenLink(Now), Breaks.Rule("user.disabled"));
        Assert.That(user.Disable, Breaks.Rule("user.disabled"));
        user.Enable();
        Assert.That(user.Enable, Breaks.Rule("user.enabled"));
    }

    [Test]
    public void A_link_holds_256_bits_is_kept_as_a_hash_and_works_once()
    {
        var user = Ruth();
        var code = user.OpenLink(Now);

        Assert.That((code.Text.Length, user.LinkHash, user.LinkKind), Is.EqualTo((43, OneTimeCode.HashOf(code.Text), (LinkKind?)LinkKind.Invitation)));
        Assert.That(user.LinkHash, Does.Not.Contain(code.Text));
        Assert.That(code.ToString(), Does.Not.Contain(code.Text));
        user.Redeem(OneTimeCode.HashOf($" {code.Text}\n"), Now);
        Assert.That(user.LinkHash, Is.Null);
        Assert.That(() => user.Redeem(code.Hash, Now), Breaks.Rule("link.invalid"));
        user.SetPassword("hash");
        user.OpenLink(Now);
        Assert.That(user.LinkKind, Is.EqualTo(LinkKind.Reset));
    }

    [Test]
    public void A_link_works_for_24_hours_and_a_newer_one_replaces_it()
    {
        var user = Ruth();
        var first = user.OpenLink(Now);

        Assert.That(() => user.Redeem(first.Hash, Now.AddHours(24)), Breaks.Rule("link.invalid"));
        var second = user.OpenLink(Now);
        Assert.That(() => user.Redeem(first.Hash, Now), Breaks.Rule("link.invalid"));
        Assert.That(() => user.Redeem(second.Hash, Now.AddHours(24).AddSeconds(-1)), Throws.Nothing);
    }

    [Test]
    public void Taking_the_second_factor_away_ends_sessions()
    {
        var user = Ruth();
        Assert.That(user.RemoveSecondFactor, Breaks.Rule("user.no-second-factor"));
        user.SetSecondFactor("secret", 1, ["a", "b"]);
        var stamp = user.Stamp;
        Assert.That(user.RecoveryCodes, Has.Count.EqualTo(2));

        user.RemoveSecondFactor();

        Assert.That((user.AuthenticatorSecret, user.RecoveryCodes.Count, user.Stamp == stamp), Is.EqualTo(((string?)null, 0, false)));
    }

    private static User Ruth() => new("ruth@center.example", "Ruth Okafor", UserRights.Everywhere(Role.Administrator));
}
