namespace CaseManager.Domain.Importing;

/// <summary>How many rows of each kind an import added.</summary>
public sealed record ImportedRows(int Clients = 0, int Stays = 0, int Groups = 0, int Sessions = 0, int Attendances = 0)
{
    /// <summary>Meetings that came into the directory, or came back.</summary>
    public int Meetings { get; init; }

    /// <summary>Meetings that their list says something else of.</summary>
    public int MeetingsChanged { get; init; }

    /// <summary>Meetings that were taken off the directory.</summary>
    public int MeetingsRemoved { get; init; }
}
