using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <summary>A client's time on the waitlist of a group.</summary>
public sealed class WaitingClient : Entity
{
    private WaitingClient()
    {
    }

    internal WaitingClient(int number, Guid clientId, DateTime since) => (Number, ClientId, Since) = (number, clientId, since);

    /// <summary>The group.</summary>
    public Guid GroupId { get; private set; }

    /// <summary>Whoever has the smallest number is next; numbers are never used again.</summary>
    public int Number { get; private set; }

    /// <summary>The client.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The client.</summary>
    public Client Client { get; private set; } = null!;

    /// <summary>Since when (UTC).</summary>
    public DateTime Since { get; private set; }

    /// <summary>When it ended (UTC); null while the client waits.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>How it ended.</summary>
    public WaitEnd? End { get; private set; }

    /// <summary>Whether the client waits.</summary>
    public bool IsWaiting => EndedAt is null;

    internal void Finish(WaitEnd how, DateTime utcNow) => (End, EndedAt) = (how, utcNow);
}
