namespace CaseManager.Application.Importing.Clients;

/// <summary>What a clients file holds.</summary>
/// <param name="Rows">Those that can be read, in the order of the file.</param>
/// <param name="Faults">What is wrong with the others, cell by cell.</param>
/// <param name="Map">Names the columns in messages.</param>
public sealed record ClientRecords(IReadOnlyList<ClientRow> Rows, IReadOnlyList<ImportRemark> Faults, ClientMap Map);
