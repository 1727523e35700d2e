namespace CaseManager.Application.Importing.Clients;

// What there is to say about the people of rows that stand. Clients are matched by MRN alone; whoever looks alike is kept apart and told.
internal sealed class PersonRows(ClientMap map, KnownRegister known, RemarkList remarks)
{
    private readonly NameCheck names = new(remarks, map.ColumnOf(ClientMap.LastName), map.ColumnOf(ClientMap.BirthDate));
    private readonly DuplicateCheck duplicates = new(known.Persons);
    private readonly HashSet<NewClient> clients = [];

    public int Count => clients.Count;

    public void Take(ClientRow row, NewClient client)
    {
        if (clients.Add(client) && client.Known is null && duplicates.Take(row.Mrn, row.Names, row.BirthDate) is { Count: > 0 } others)
        {
            remarks.Add(ImportRemarkKind.LikelyDuplicate, row, map.ColumnOf(ClientMap.LastName),
                $"{row.Mrn} may be the same person as {string.Join(", ", others)}: the same name, or born on the same day with a name like it. They are kept apart; merge them where they are one.");
        }

        var stands = client.Known?.Names ?? client.FirstRow.Names;
        names.Compare(row, row.Mrn, ($"{row.Names.First} {row.Names.Last}", row.BirthDate), ($"{stands.First} {stands.Last}", client.BirthDate));
    }
}
