using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <content>Seats and the waitlist.</content>
public sealed partial class Group
{
    private readonly List<WaitingClient> waiting = [];

    /// <summary>Who waits for a seat, and who did.</summary>
    public IReadOnlyCollection<WaitingClient> Waiting => waiting;

    /// <summary>Who waits, the next one first.</summary>
    public IEnumerable<WaitingClient> Waitlist => waiting.Where(w => w.IsWaiting).OrderBy(w => w.Number);

    /// <summary>Clients who hold a seat on a day or get one later.</summary>
    public int SeatsTaken(DateOnly from) => members.Where(m => m.ReachesInto(from)).Select(m => m.ClientId).Distinct().Count();

    /// <summary>Whether somebody could join from a day on.</summary>
    public bool HasSeat(DateOnly from) => Capacity is null || SeatsTaken(from) < Capacity;

    /// <summary>Makes a client a member, or puts them onto the waitlist where every seat is taken or others wait already.</summary>
    /// <returns>Whether the client is a member now.</returns>
    /// <exception cref="RuleViolationException"><c>group.already-member</c>, <c>group.already-waiting</c>, <c>group.membership-order</c>.</exception>
    public bool JoinOrWait(Guid clientId, DateOnly from, DateTime utcNow, DateOnly? until = null, bool isFromPlan = false)
    {
        Require.That(!Waitlist.Any(w => w.ClientId == clientId), "group.already-waiting", "The client is on the waitlist of this group already.");
        RequireNoMember(clientId, from);
        if (HasSeat(from) && !Waitlist.Any())
        {
            Join(clientId, from, until, isFromPlan);
            return true;
        }

        waiting.Add(new WaitingClient(waiting.Count == 0 ? 1 : waiting.Max(w => w.Number) + 1, clientId, utcNow));
        Changed();
        return false;
    }

    /// <summary>Gives a free seat to a client who waits. Whoever waits longest is next; another one may be chosen, since a seat is not only a matter of the line.</summary>
    /// <exception cref="RuleViolationException"><c>group.not-waiting</c>, <c>group.full</c>, <c>group.already-member</c>.</exception>
    public void TakeIn(Guid clientId, DateOnly from, DateTime utcNow)
    {
        RequireWaiting(clientId);
        Require.That(HasSeat(from), "group.full", $"All {Capacity} seats of this group are taken. End a membership first, or raise the size limit.");
        Join(clientId, from);
        Finish(clientId, WaitEnd.TakenIn, utcNow);
    }

    /// <summary>The client waits no longer.</summary>
    /// <exception cref="RuleViolationException"><c>group.not-waiting</c>.</exception>
    public void StopWaiting(Guid clientId, DateTime utcNow)
    {
        RequireWaiting(clientId);
        Finish(clientId, WaitEnd.Withdrawn, utcNow);
        Changed();
    }

    /// <summary>The client's stay at the site ended: so does their waiting.</summary>
    public void StopWaitingWithStay(Guid clientId, DateTime utcNow)
    {
        if (Waitlist.Any(w => w.ClientId == clientId))
        {
            Finish(clientId, WaitEnd.StayEnded, utcNow);
            Changed();
        }
    }

    private void RequireWaiting(Guid clientId) =>
        Require.That(Waitlist.Any(w => w.ClientId == clientId), "group.not-waiting", "The client is no longer on the waitlist of this group.");

    // Two records of one person that were merged may both have waited.
    private void Finish(Guid clientId, WaitEnd how, DateTime utcNow) => waiting.FindAll(w => w.IsWaiting && w.ClientId == clientId).ForEach(w => w.Finish(how, utcNow));
}
