namespace CaseManager.Application.Importing.Clients;

/// <summary>What a clients file holds.</summary>
/// <param name="Clients">Clients of rows that stand.</param>
/// <param name="Stays">Stays of rows that stand.</param>
/// <param name="Repeats">Rows that say nothing that an earlier one does not say.</param>
/// <param name="Refused">Rows that cannot be taken over.</param>
public sealed record ClientCounts(int Clients, int Stays, int Repeats, int Refused) : ImportCounts(Repeats, Refused)
{
    /// <inheritdoc/>
    public override int Standing => Clients;

    /// <inheritdoc/>
    public override IReadOnlyList<(string Words, int Count)> Parts => [("clients", Clients), ("stays", Stays), ("repeats", Repeats), ("refused", Refused)];
}
