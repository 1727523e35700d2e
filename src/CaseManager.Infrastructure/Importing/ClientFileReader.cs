using CaseManager.Application.Codes;
using CaseManager.Application.Importing.Clients;

namespace CaseManager.Infrastructure.Importing;

internal sealed class ClientFileReader(ITedsCodeSets codeSets) : IClientFileReader
{
    public ClientRecords Read(ClientFiles files)
    {
        var map = new ClientMapFile(codeSets).Read(files.Map);
        using var table = new CsvTable(files.Clients.Span, FileFault.Clients);
        return new ClientRows(table, map).ReadAll();
    }
}
