namespace CaseManager.Domain.Clients;

/// <summary>A place in a client's names or MRN that a search may begin at. Made with the client's record, never changed by anybody.</summary>
public sealed class ClientSearchTerm
{
    /// <summary>The <see cref="Rank"/> of a place where a word begins.</summary>
    public const int Start = 0;

    /// <summary>The <see cref="Rank"/> of a place inside of a word.</summary>
    public const int Middle = 1;

    private ClientSearchTerm()
    {
    }

    private ClientSearchTerm(Guid clientId, SearchPrefix prefix, bool isStart) =>
        (ClientId, First, Second, Third, Rank) = (clientId, prefix.First, prefix.Second, prefix.Third, isStart ? Start : Middle);

    /// <summary>Whose.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>Letters 1 to 4, see <see cref="SearchPrefix"/>.</summary>
    public long First { get; private set; }

    /// <summary>Letters 5 to 8.</summary>
    public long Second { get; private set; }

    /// <summary>Letters 9 to 12.</summary>
    public long Third { get; private set; }

    /// <summary>Where a word begins comes before the middle of one. A number, since SQLite seeks no truth values.</summary>
    public int Rank { get; private set; }

    /// <summary>Every place of a client's <see cref="Client.SearchKey"/>.</summary>
    public static IReadOnlyList<ClientSearchTerm> Of(Client client) =>
        [.. SearchPrefix.Places(client.SearchKey).Distinct().Select(p => new ClientSearchTerm(client.Id, p.Prefix, p.IsStart))];
}
