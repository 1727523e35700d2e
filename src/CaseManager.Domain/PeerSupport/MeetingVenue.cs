namespace CaseManager.Domain.PeerSupport;

/// <summary>How one comes to a meeting.</summary>
public enum MeetingVenue
{
    /// <summary>At its place only.</summary>
    InPerson,

    /// <summary>Online only.</summary>
    Online,

    /// <summary>At its place or online.</summary>
    Hybrid,

    /// <summary>It does not meet for now.</summary>
    Inactive,
}
