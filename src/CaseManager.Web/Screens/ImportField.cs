using CaseManager.Domain.Importing;

namespace CaseManager.Web.Screens;

/// <summary>A file that the form of an import asks for.</summary>
/// <param name="Name">Of the field.</param>
/// <param name="Label">As it is called.</param>
/// <param name="Hint">What is in it.</param>
/// <param name="Accept">What the browser offers.</param>
/// <param name="FileIn">The file that was chosen; null where none was.</param>
public sealed record ImportField(string Name, string Label, string Hint, string Accept, Func<ImportForm, IFormFile?> FileIn) : UploadField(Name, Label, Hint, Accept)
{
    private const string Csv = ".csv,text/csv";
    private const string Json = ".json,application/json";

    /// <summary>The files of a kind, in the order of the form.</summary>
    public static IReadOnlyList<ImportField> Of(ImportKind kind) => kind switch
    {
        ImportKind.Clients =>
        [
            new("Clients", "Clients file", "CSV in UTF-8, at most 20 MB: one row for each stay, or for each client who has none.", Csv, f => f.Clients),
            new("Map", "Map", "JSON: which column holds what, and which codes of TEDS coded columns are written in.", Json, f => f.Map),
        ],
        ImportKind.Meetings => [new("Meetings", "Meetings file", "JSON in UTF-8, at most 20 MB, as the fellowship publishes it.", Json, f => f.Meetings)],
        _ =>
        [
            new("Attendance", "Attendance file", "CSV in UTF-8, at most 20 MB: one row for each client at each session.", Csv, f => f.Attendance),
            new("Map", "Map", "JSON: which column holds what, and what the values of the status column mean.", Json, f => f.Map),
            new("Groups", "Groups file", "CSV with the columns group, name, kind, fellowship, facilitator, facilitator_credential and capacity.", Csv, f => f.Groups),
        ],
    };
}
