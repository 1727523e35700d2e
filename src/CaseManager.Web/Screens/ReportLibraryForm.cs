using CaseManager.Application.Audit;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Library;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Domain.Reporting;

namespace CaseManager.Web.Screens;

/// <summary>What is looked for in the library.</summary>
public sealed class ReportLibraryForm
{
    /// <summary>Only what the user asked for.</summary>
    public bool Mine { get; set; }

    /// <summary>A part of the title.</summary>
    public string? Title { get; set; }

    /// <summary>Which document.</summary>
    public ReportKind? Kind { get; set; }

    /// <summary>Where it stands.</summary>
    public ReportState? State { get; set; }

    /// <summary>Who asked for it.</summary>
    public Guid? AskedBy { get; set; }

    /// <summary>How far back it was asked for.</summary>
    public LibrarySpan? Asked { get; set; }

    /// <summary>Covers this day or a later one.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Covers this day or an earlier one.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Whether anything was asked for.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Title) && Kind is null && State is null && AskedBy is null && Asked is null && From is null && To is null;

    /// <summary>What the reader takes; a value that is none asks for nothing.</summary>
    public LibraryFilter ToFilter() => new(Mine, Known(Kind), Known(State), AskedBy, Known(Asked) ?? LibrarySpan.Last90Days, From, To, Title);

    private static T? Known<T>(T? value)
        where T : struct, Enum => value is { } given && Enum.IsDefined(given) ? given : null;
}

/// <summary>The library with what it found.</summary>
/// <param name="Askers">People to choose from.</param>
/// <param name="Digest">What schedules did since yesterday.</param>
public sealed record ReportLibraryPage(ReportLibraryForm Form, Page<LibraryRow> Reports, IReadOnlyList<LibraryAsker> Askers, Digest Digest);

/// <summary>Who looked at a report or a pack.</summary>
/// <param name="Back">The address of it.</param>
public sealed record ReportLooksPage(string Title, string Back, Page<AuditRow> Looks);
