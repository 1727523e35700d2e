using CaseManager.Domain.Groups;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Groups;

public sealed class GroupMembershipTests
{
    private readonly Guid client = Guid.NewGuid();
    private Group group = null!;

    [SetUp]
    public void MakeGroup() => group = new Group(Guid.NewGuid(), "T1", "CBT", GroupKind.Therapy, null, new(People.Clinician()), 8);

    [Test]
    public void Who_already_is_a_member_is_not_one_twice()
    {
        group.Join(client, Days.Monday);

        Assert.That(() => group.Join(client, Days.Monday.AddDays(7)), Breaks.Rule("group.already-member"));
        Assert.That(group.Members.Single().From, Is.EqualTo(Days.Monday));
    }

    [Test]
    public void Two_memberships_of_one_client_share_no_day()
    {
        group.Join(client, Days.Monday);
        group.Leave(client, Days.Monday.AddDays(7));

        Assert.That(() => group.Join(client, Days.Monday.AddDays(7)), Breaks.Rule("group.already-member"));
        Assert.That(() => group.Join(client, Days.Monday.AddDays(8)), Throws.Nothing);
    }

    [Test]
    public void Who_comes_back_gets_a_second_membership_and_the_first_stays_on_record()
    {
        group.Join(client, Days.Monday);
        group.Leave(client, Days.Monday.AddDays(7));
        group.Join(client, Days.Monday.AddDays(30));

        Assert.That(group.Members.Select(m => (m.From, m.Until)), Is.EqualTo(new[]
        {
            (Days.Monday, (DateOnly?)Days.Monday.AddDays(7)),
            (Days.Monday.AddDays(30), null),
        }));
    }

    [Test]
    public void A_membership_lasts_at_least_its_first_day()
    {
        group.Join(client, Days.Monday);
        group.Leave(client, Days.Monday.AddDays(-1));

        Assert.That(group.Members.Single().Until, Is.EqualTo(Days.Monday));
    }

    [Test]
    public void Only_a_member_can_leave() =>
        Assert.That(() => group.Leave(client, Days.Monday), Breaks.Rule("group.not-a-member"));
}
