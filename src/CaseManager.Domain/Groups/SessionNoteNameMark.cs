using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <summary>Somebody looked at a name in a note and said that it is not the person of the session who bears it. It holds as long as the name stands where it stood, see <see cref="NameHit.Key"/>.</summary>
public sealed class SessionNoteNameMark : Entity
{
    private SessionNoteNameMark() => (HitKey, Name, By) = ("", "", "");

    internal SessionNoteNameMark(NameHit hit, Guid? byId, string by, DateTime utcNow) =>
        (HitKey, Name, ById, By, At) = (hit.Key, hit.Name, byId, Require.Text(by, nameof(By), GroupSession.ActorLength), utcNow);

    /// <summary>The note.</summary>
    public Guid SessionNoteId { get; private set; }

    /// <summary>Which name, whose, and where, as <see cref="NameHit.Key"/> tells it.</summary>
    public string HitKey { get; private set; }

    /// <summary>The name that is not the person's here.</summary>
    public string Name { get; private set; }

    /// <summary>The user who said so; null for an operator of the command line.</summary>
    public Guid? ById { get; private set; }

    /// <summary>Who said so.</summary>
    public string By { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
}
