using CaseManager.Application.Codes;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Application.Importing.Clients;
using CaseManager.Application.Importing.Meetings;
using CaseManager.Domain.Common;

namespace CaseManager.Infrastructure.Importing;

// The first thing wrong with a file, said so that a person finds it in a spreadsheet or an editor.
internal sealed class FileFault(string code, string name, string field)
{
    public static FileFault Attendance { get; } = new("import.attendance", "attendance file", nameof(AttendanceFiles.Attendance));

    public static FileFault Clients { get; } = new("import.clients", "clients file", nameof(ClientFiles.Clients));

    public static FileFault Map { get; } = new("import.map", "map", nameof(AttendanceFiles.Map));

    public static FileFault Groups { get; } = new("import.groups", "groups file", nameof(AttendanceFiles.Groups));

    public static FileFault Diagnoses { get; } = new("import.diagnoses", "list of diagnoses", nameof(ImportDiagnoses.File));

    public static FileFault Meetings { get; } = new("import.meetings", "meetings file", nameof(MeetingFiles.Meetings));

    public RuleViolationException At(CellPosition position, string message) => new(code, $"The {name}, {position}: {message}", field);

    public RuleViolationException Whole(string message) => new(code, $"The {name} {message}", field);
}

// Row 0 is the header. The line is named only where a person counting rows would not find it.
internal readonly record struct CellPosition(int Row, int Line, string? Column)
{
    public override string ToString()
    {
        var row = Row == 0 ? $"line {Line} (the header)" : Line == Row + 1 ? $"row {Row}" : $"row {Row} (line {Line})";
        return Column is null ? row : $"{row}, column “{Column}”";
    }
}
