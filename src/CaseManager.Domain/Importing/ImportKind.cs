namespace CaseManager.Domain.Importing;

/// <summary>What an import brings in.</summary>
public enum ImportKind
{
    /// <summary>Who came to which session.</summary>
    Attendance,

    /// <summary>Clients and their stays.</summary>
    Clients,

    /// <summary>Meetings of peer support outside of the center, as a list of their fellowship names them.</summary>
    Meetings,
}
