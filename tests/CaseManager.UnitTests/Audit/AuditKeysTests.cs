using CaseManager.Application.Audit;

namespace CaseManager.UnitTests.Audit;

public sealed class AuditKeysTests
{
    private static readonly DateTime At = new(2026, 3, 2, 15, 30, 12, DateTimeKind.Utc);
    private static readonly AuditKeys Keys = Of(1);
    private static readonly AuditContent Content = new(At, Guid.Empty, "Ines", "192.0.2.7", "SignIn", null, "User", Guid.Empty, null);

    private static IEnumerable<AuditContent> Others =>
    [
        Content with { At = At.AddMilliseconds(1) }, Content with { UserId = null }, Content with { Actor = "Ine" }, Content with { Address = null }, Content with { Action = "SignOut" },
        Content with { ClientId = Guid.Empty }, Content with { SubjectKind = "Use" }, Content with { SubjectId = null }, Content with { Changes = "" },
        // The same letters in other fields.
        Content with { Actor = "Ines1", Address = "92.0.2.7" }, Content with { SubjectKind = null, Changes = "User" },
    ];

    [TestCaseSource(nameof(Others))]
    public void Any_other_content_has_another_hash(AuditContent other)
    {
        Assert.That(Keys.Fits(Content, Keys.Hash(Content)), Is.True);
        Assert.That(Keys.Fits(other, Keys.Hash(Content)), Is.False);
    }

    [Test]
    public void The_content_of_an_entry_is_the_same_in_every_release() =>
        Assert.That(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Content.ToBytes())), Is.EqualTo("883f3b0e173426550eea9e22fd0db4b2ab5bf2106e708b72824a6002a9121b62"));

    [Test]
    public void A_new_key_seals_and_the_former_one_still_verifies()
    {
        var both = Of(2, 1);

        Assert.That(both.Fits(Content, Keys.Hash(Content)), Is.True);
        Assert.That(Keys.Fits(Content, both.Hash(Content)), Is.False);
        Assert.That(both.Id, Is.Not.EqualTo(Keys.Id));
    }

    [Test]
    public void Each_seal_holds_the_one_before_it()
    {
        var first = AuditSeal.Of(null, [(1, new byte[32]), (2, new byte[32])], At, Keys);
        var second = AuditSeal.Of(first, [(3, new byte[32])], At, Keys);

        Assert.That((first.Number, first.FirstEntry, first.LastEntry, second.Number, second.FirstEntry), Is.EqualTo((1, 1, 2, 2, 3)));
        Assert.That(second.Previous, Is.EqualTo(first.Value));
        Assert.That((Keys.Fits(first), Keys.Fits(second), Of(2).Fits(second)), Is.EqualTo((true, true, false)));
    }

    [Test]
    public void The_same_text_elsewhere_is_hidden_in_another_way() =>
        Assert.That(Keys.Hide("Problem 1 Description", "Drinks"), Is.EqualTo(Of(1).Hide("Problem 1 Description", "Drinks")).And.Not.EqualTo(Keys.Hide("Problem 2 Description", "Drinks")).And.Not.Contain("Drinks"));

    private static AuditKeys Of(params byte[] fill) => new(new AuditSettings([.. fill.Select(f => Enumerable.Repeat(f, AuditSettings.KeyLength).ToArray())]));
}
