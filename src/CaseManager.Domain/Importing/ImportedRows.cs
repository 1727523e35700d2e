namespace CaseManager.Domain.Importing;

/// <summary>How many rows of each kind an import added.</summary>
public sealed record ImportedRows(int Clients = 0, int Stays = 0, int Groups = 0, int Sessions = 0, int Attendances = 0);
