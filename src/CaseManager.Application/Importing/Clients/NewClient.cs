namespace CaseManager.Application.Importing.Clients;

// A client of the file: the one in the register, or one to be added with what their first row says.
internal sealed class NewClient(ClientRow firstRow, KnownPerson? known)
{
    public ClientRow FirstRow { get; } = firstRow;

    public KnownPerson? Known { get; } = known;

    // The register's word stands, also where it has none.
    public DateOnly? BirthDate => Known is null ? FirstRow.BirthDate : Known.BirthDate;
}
