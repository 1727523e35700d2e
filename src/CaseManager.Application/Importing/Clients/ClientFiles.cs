using CaseManager.Domain.Importing;

namespace CaseManager.Application.Importing.Clients;

/// <summary>The two files of an import of clients and their stays.</summary>
/// <param name="FileName">Name of the clients file.</param>
/// <param name="Clients">CSV, UTF-8: one row for each stay, or for each client who has none.</param>
/// <param name="Map">JSON: which column of the clients file holds what, see <see cref="ClientMap"/>.</param>
public sealed record ClientFiles(string FileName, ReadOnlyMemory<byte> Clients, ReadOnlyMemory<byte> Map) : ImportFiles(ImportKind.Clients, FileName)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ImportPart> Parts => [new(nameof(Clients), "clients file", Clients), new(nameof(Map), "map", Map)];
}
