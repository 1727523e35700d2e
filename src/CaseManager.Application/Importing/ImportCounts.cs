namespace CaseManager.Application.Importing;

/// <summary>What a file holds, whatever of it is in the database already. Attendances, repeats and refused add up to its rows.</summary>
/// <param name="Clients">Medical record numbers.</param>
/// <param name="Groups">Groups that met.</param>
/// <param name="Sessions">By group, date and time.</param>
/// <param name="Attendances">Rows that stand.</param>
/// <param name="Repeats">Rows that repeat an earlier one exactly.</param>
/// <param name="Refused">Rows that contradict an earlier one, or what stands in the database.</param>
public sealed record ImportCounts(int Clients, int Groups, int Sessions, int Attendances, int Repeats, int Refused);
