using CaseManager.Domain.Groups;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Groups;

public sealed class WaitlistTests
{
    private Group group = null!;

    [SetUp]
    public void Open() => group = new(Guid.NewGuid(), "T1", "Therapy", GroupKind.Therapy, null, new GroupLeadership(null), 2);

    [Test]
    public void Beyond_the_size_limit_clients_wait_in_the_order_in_which_they_came()
    {
        var clients = Join(5);

        Assert.That(group.Members.Select(m => m.ClientId), Is.EqualTo(clients[..2]));
        Assert.That(group.Waitlist.Select(w => w.ClientId), Is.EqualTo(clients[2..]));
    }

    [Test]
    public void Whoever_comes_later_stands_behind_those_who_wait_though_a_seat_is_free()
    {
        var clients = Join(3);
        group.Leave(clients[0], Days.Monday);

        var late = Guid.NewGuid();
        var joined = group.JoinOrWait(late, Days.Monday.AddDays(1), Days.Noon);

        Assert.That(joined, Is.False);
        Assert.That(group.Waitlist.Select(w => w.ClientId), Is.EqualTo(new[] { clients[2], late }));
    }

    [Test]
    public void A_free_seat_goes_to_somebody_who_waits()
    {
        var clients = Join(4);

        Assert.That(() => group.TakeIn(clients[2], Days.Monday, Days.Noon), Breaks.Rule("group.full"));
        group.Leave(clients[0], Days.Monday);
        group.TakeIn(clients[2], Days.Monday.AddDays(1), Days.Noon);

        Assert.That(group.Waitlist.Select(w => w.ClientId), Is.EqualTo(new[] { clients[3] }));
        Assert.That(group.Waiting.First().End, Is.EqualTo(WaitEnd.TakenIn));
        Assert.That(group.SeatsTaken(Days.Monday.AddDays(1)), Is.EqualTo(2));
    }

    [Test]
    public void Nobody_waits_twice_or_beside_a_membership()
    {
        var clients = Join(3);

        Assert.That(() => group.JoinOrWait(clients[2], Days.Monday, Days.Noon), Breaks.Rule("group.already-waiting"));
        Assert.That(() => group.JoinOrWait(clients[0], Days.Monday, Days.Noon), Breaks.Rule("group.already-member"));
    }

    [Test]
    public void Who_gave_up_waiting_comes_back_at_the_end()
    {
        var clients = Join(4);
        group.StopWaiting(clients[2], Days.Noon);
        group.JoinOrWait(clients[2], Days.Monday, Days.Noon);

        Assert.That(group.Waitlist.Select(w => w.ClientId), Is.EqualTo(new[] { clients[3], clients[2] }));
        Assert.That(() => group.StopWaiting(clients[0], Days.Noon), Breaks.Rule("group.not-waiting"));
    }

    [Test]
    public void Waiting_ends_with_the_stay()
    {
        var clients = Join(3);
        group.StopWaitingWithStay(clients[2], Days.Noon);

        Assert.That((group.Waitlist.Any(), group.Waiting.Single().End), Is.EqualTo((false, (WaitEnd?)WaitEnd.StayEnded)));
    }

    [Test]
    public void A_group_without_a_size_limit_has_a_seat_for_everybody()
    {
        var open = new Group(Guid.NewGuid(), "P1", "Peers", GroupKind.PeerSupport, Fellowship.Other, new GroupLeadership(null), null);

        Assert.That(Enumerable.Range(0, 60).All(_ => open.JoinOrWait(Guid.NewGuid(), Days.Monday, Days.Noon)), Is.True);
    }

    private Guid[] Join(int count)
    {
        var clients = Enumerable.Range(0, count).Select(_ => Guid.NewGuid()).ToArray();
        Array.ForEach(clients, c => group.JoinOrWait(c, Days.Monday, Days.Noon));
        return clients;
    }
}
