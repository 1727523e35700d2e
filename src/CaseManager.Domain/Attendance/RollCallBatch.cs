using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.Domain.Attendance;

/// <summary>
/// One saving of a roll call: who, when, and which version of the session it made. It is found by the key that the browser gave it and by what
/// it said, so that what is sent twice is saved once.
/// </summary>
public sealed class RollCallBatch : Entity
{
    /// <summary>Length of <see cref="Fingerprint"/>, in characters.</summary>
    public const int FingerprintLength = 64;

    private RollCallBatch() => (SavedBy, Fingerprint) = ("", "");

    internal RollCallBatch(Guid key, string fingerprint, Guid? savedById, string savedBy, DateTime utcNow, int version)
    {
        (Key, SavedById, SavedAt, Version) = (key, savedById, utcNow, version);
        Fingerprint = Require.Text(fingerprint, nameof(Fingerprint), FingerprintLength);
        SavedBy = Require.Text(savedBy, nameof(SavedBy), GroupSession.ActorLength);
    }

    /// <summary>The session.</summary>
    public Guid GroupSessionId { get; private set; }

    /// <summary>Made where the marks were made; unique within the session.</summary>
    public Guid Key { get; private set; }

    /// <summary>Tells what was saved from anything else under the same key: a page that was gone back to and changed, say.</summary>
    public string Fingerprint { get; private set; }

    /// <summary>The user who saved it; null for an operator of the command line.</summary>
    public Guid? SavedById { get; private set; }

    /// <summary>Their name.</summary>
    public string SavedBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>The version of the session that it made.</summary>
    public int Version { get; private set; }
}
