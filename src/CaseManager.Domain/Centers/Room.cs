using CaseManager.Domain.Common;

namespace CaseManager.Domain.Centers;

/// <summary>A room of a site.</summary>
public sealed class Room : NamedRoot
{
    /// <summary>Most seats of a room.</summary>
    public const int MostSeats = 1000;

    private Room() => NameKey = "";

    /// <exception cref="RuleViolationException">The name is missing or too long, or the seats are out of range (<c>room.seats</c>).</exception>
    public Room(Guid siteId, string name, int? seats)
        : this()
    {
        SiteId = siteId;
        Set(name, seats);
    }

    /// <summary>Where it is.</summary>
    public Guid SiteId { get; private set; }

    /// <summary>Where it is.</summary>
    public Site Site { get; private set; } = null!;

    /// <summary>What must be unique of the name, see <see cref="TextKey"/>.</summary>
    public string NameKey { get; private set; }

    /// <summary>People who fit in; null where nobody counted.</summary>
    public int? Seats { get; private set; }

    /// <summary>Changes what it is called and how many fit in. It stays at its site.</summary>
    /// <exception cref="RuleViolationException">As the constructor.</exception>
    public void Change(string name, int? seats)
    {
        Set(name, seats);
        Changed();
    }

    private void Set(string name, int? seats)
    {
        Require.That(seats is null or (>= 1 and <= MostSeats), "room.seats", $"Seats lie between 1 and {MostSeats}.", nameof(Seats));
        SetName(name);
        (NameKey, Seats) = (TextKey.Of(Name), seats);
    }
}
