using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Application.Importing.Clients;
using CaseManager.Application.Importing.Meetings;
using CaseManager.Application.Paging;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Importing;

namespace CaseManager.Web.Screens;

/// <summary>The files that are chosen for an import.</summary>
public sealed class ImportForm
{
    /// <summary>What they bring in.</summary>
    public ImportKind Kind { get; set; }

    /// <summary>The clients and their stays (CSV).</summary>
    public IFormFile? Clients { get; set; }

    /// <summary>The attendance (CSV).</summary>
    public IFormFile? Attendance { get; set; }

    /// <summary>Which column holds what (JSON).</summary>
    public IFormFile? Map { get; set; }

    /// <summary>What the groups are (CSV).</summary>
    public IFormFile? Groups { get; set; }

    /// <summary>The list of meetings (JSON).</summary>
    public IFormFile? Meetings { get; set; }

    /// <summary>How the list is written.</summary>
    public MeetingFormat? Format { get; set; }

    /// <summary>What the list is called here.</summary>
    public string? Source { get; set; }

    /// <summary>Whose meetings they are.</summary>
    public Fellowship? Fellowship { get; set; }

    /// <summary>The name of another fellowship.</summary>
    public string? FellowshipName { get; set; }

    /// <summary>The zone of meetings that name none.</summary>
    public string? SiteZone { get; set; }

    /// <summary>Where it belongs; null for a site and a program made by the import.</summary>
    public Guid? ProgramId { get; set; }
}

/// <summary>The form, and the history of imports.</summary>
public sealed record ImportHome(ImportForm Form, Page<ImportRow> History);

/// <summary>One import: what it would change while it waits, and what it changed afterwards.</summary>
/// <param name="Row">The import.</param>
/// <param name="Preview">Null unless it waits.</param>
/// <param name="Remarks">A page of what there is to say about its rows; null unless it waits.</param>
/// <param name="InTheWay">What keeps it from being undone, after somebody tried.</param>
public sealed record ImportPage(ImportRow Row, Preview? Preview, Page<ImportRemark>? Remarks, IReadOnlyList<string> InTheWay);

/// <summary>Files and lists of the screens of importing.</summary>
public static class ImportForms
{
    /// <summary>The files of a form in which each that is asked for was chosen.</summary>
    public static async Task<ImportFiles> FilesAsync(ImportForm form, CancellationToken cancellationToken)
    {
        return form.Kind switch
        {
            ImportKind.Attendance => new AttendanceFiles(
                form.Attendance!.FileName, await BytesAsync(form.Attendance, cancellationToken), await BytesAsync(form.Map!, cancellationToken), await BytesAsync(form.Groups!, cancellationToken)),
            ImportKind.Clients => new ClientFiles(form.Clients!.FileName, await BytesAsync(form.Clients, cancellationToken), await BytesAsync(form.Map!, cancellationToken)),
            ImportKind.Meetings => new MeetingFiles(
                form.Meetings!.FileName, await BytesAsync(form.Meetings, cancellationToken), new MeetingOptions(form.Format, form.Source, form.Fellowship, form.FellowshipName, form.SiteZone)),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form.Kind, null),
        };
    }

    /// <summary>A page of remarks.</summary>
    public static Page<ImportRemark> PageOf(IReadOnlyList<ImportRemark> remarks, int number)
    {
        const int size = PageRequest.DefaultSize;
        var last = Math.Max(1, (remarks.Count + size - 1) / size);
        var page = Math.Clamp(number, 1, last);
        return new Page<ImportRemark>([.. remarks.Skip((page - 1) * size).Take(size)], page, size, remarks.Count);
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }
}

/// <summary>Words of importing.</summary>
public static class ImportWords
{
    /// <summary>What an import brings in.</summary>
    public static string Words(this ImportKind kind) => kind switch
    {
        ImportKind.Attendance => "Attendance",
        ImportKind.Clients => "Clients and stays",
        ImportKind.Meetings => "Meetings",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>How a list of meetings is written.</summary>
    public static string Words(this MeetingFormat format) => format switch
    {
        MeetingFormat.MeetingGuide => "Meeting Guide (JSON)",
        MeetingFormat.Bmlt => "BMLT (JSON)",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>Where an import stands.</summary>
    public static string Words(this ImportState state) => state switch
    {
        ImportState.Rehearsed => "Waits to be confirmed",
        ImportState.Imported => "Imported",
        ImportState.Undone => "Undone",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
