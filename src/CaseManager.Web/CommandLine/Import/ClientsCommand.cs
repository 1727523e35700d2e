using System.CommandLine;
using CaseManager.Application.Importing.Clients;

namespace CaseManager.Web.CommandLine.Import;

/// <summary><c>import clients</c>: brings in clients and their stays, or rehearses it.</summary>
internal static class ClientsCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE.csv") { Description = "The clients: one row for each stay, or for each client who has none." };
        var options = new HistoryOptions();
        var command = new Command("clients", "Import clients and their stays, all or nothing but rows that are refused one by one. Importing the same file again changes nothing.") { file, options.Map };
        return options.Complete(command, words =>
            new ClientFiles(words.GetValue(file)!, HistoryOptions.Read(words.GetValue(file)!), HistoryOptions.Read(words.GetValue(options.Map)!)));
    }
}
