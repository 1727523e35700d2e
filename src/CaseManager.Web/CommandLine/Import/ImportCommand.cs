using System.CommandLine;

namespace CaseManager.Web.CommandLine.Import;

/// <summary><c>import</c>: brings in what was recorded elsewhere.</summary>
internal static class ImportCommand
{
    public static Command Create() =>
        new("import", "Bring in what was recorded elsewhere.") { AttendanceCommand.Create(), ClientsCommand.Create(), MeetingsCommand.Create(), DiagnosesCommand.Create() };
}
