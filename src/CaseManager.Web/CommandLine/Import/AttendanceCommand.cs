using System.CommandLine;
using CaseManager.Application.Importing.Attendance;

namespace CaseManager.Web.CommandLine.Import;

/// <summary><c>import attendance</c>: brings in an attendance history, or rehearses it.</summary>
internal static class AttendanceCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE.csv") { Description = "The attendance: one row for each client at each session." };
        var groups = new Option<string>("--groups") { Description = "Name, kind, fellowship, facilitator and capacity of each group (CSV).", Required = true, HelpName = "GROUPS.csv" };
        var options = new HistoryOptions();
        var command = new Command("attendance", "Import an attendance history, all or nothing. Importing the same file again changes nothing.") { file, options.Map, groups };
        return options.Complete(command, words => new AttendanceFiles(
            words.GetValue(file)!, HistoryOptions.Read(words.GetValue(file)!), HistoryOptions.Read(words.GetValue(options.Map)!), HistoryOptions.Read(words.GetValue(groups)!)));
    }
}
