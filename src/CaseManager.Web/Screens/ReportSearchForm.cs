using CaseManager.Application.Reporting.Library;
using CaseManager.Domain.Reporting;

namespace CaseManager.Web.Screens;

/// <summary>What is looked for in the library, among reports or packs.</summary>
public abstract class ReportSearchForm
{
    /// <summary>Only what the user asked for.</summary>
    public bool Mine { get; set; }

    /// <summary>A part of the title.</summary>
    public string? Title { get; set; }

    /// <summary>Which document.</summary>
    public ReportKind? Kind { get; set; }

    /// <summary>Who asked for it.</summary>
    public Guid? AskedBy { get; set; }

    /// <summary>The program that it is about.</summary>
    public Guid? ProgramId { get; set; }

    /// <summary>How far back it was asked for.</summary>
    public LibrarySpan? Asked { get; set; }

    /// <summary>Covers this day or a later one.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Covers this day or an earlier one.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Where it stands, as it was chosen.</summary>
    public abstract string? ChosenState { get; }

    /// <summary>Whether anything was asked for.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Title) && Kind is null && ChosenState is null && (AskedBy ?? ProgramId) is null && Asked is null && (From ?? To) is null;

    /// <summary>How far back it goes; a value that is none says nothing.</summary>
    public LibrarySpan Span => Known(Asked) ?? LibrarySpan.Last90Days;

    /// <summary>What the reader takes; a value that is none asks for nothing.</summary>
    public LibraryFilter ToFilter() => new(Mine, Known(Kind), AskedBy, Span, From, To, Title, ProgramId);

    /// <summary>The value where it is one.</summary>
    protected static T? Known<T>(T? value)
        where T : struct, Enum => value is { } given && Enum.IsDefined(given) ? given : null;
}
