namespace CaseManager.Domain.Clients;

/// <summary>What belongs to a client and moves with a merge.</summary>
public enum MergedRowKind
{
    /// <summary>A stay, with its plans.</summary>
    Episode,

    /// <summary>Attendance at a session.</summary>
    Attendance,

    /// <summary>A correction of attendance.</summary>
    Correction,

    /// <summary>A membership in a group.</summary>
    Membership,

    /// <summary>A time on the waitlist of a group.</summary>
    Waiting,

    /// <summary>A report.</summary>
    Report,

    /// <summary>A record that was merged into the merged one before.</summary>
    MergedRecord,

    /// <summary>An entry of the log of peer support outside of the center.</summary>
    PeerSupport,

    /// <summary>A document in a pack of reports.</summary>
    PackDocument,
}
