using CaseManager.Application.Centers;
using CaseManager.Application.Paging;

namespace CaseManager.Web.Screens;

/// <summary>A list of the set-up with what was searched for.</summary>
public interface ISetupList
{
    /// <summary>Part of a name; null for all.</summary>
    string? Search { get; }

    /// <summary>Whether archived records are shown too.</summary>
    bool Archived { get; }

    /// <summary>The page that is shown.</summary>
    IPage Paging { get; }
}

/// <inheritdoc cref="ISetupList"/>
/// <param name="Today">Today's date at the center.</param>
public sealed record SetupList<T>(string? Search, bool Archived, Page<T> Page, DateOnly Today) : ISetupList
{
    /// <inheritdoc/>
    public IPage Paging => Page;
}

/// <summary>What stands around a list: its heading, the way to a new record, and the search.</summary>
/// <param name="Path">Where the list is, and the new form below it.</param>
/// <param name="New">Words of the way to a new record.</param>
/// <param name="Hidden">What is shown only where asked for.</param>
public sealed record SetupFrame(string Title, string Path, string New, ISetupList List, string Hidden = "archived");

/// <summary>The button that archives or brings back.</summary>
/// <param name="Path">Of the record.</param>
/// <param name="About">What archiving means here, in a sentence.</param>
public sealed record ArchiveButton(string Path, int Version, bool IsArchived, string Name, string About);

/// <summary>The overview of the set-up.</summary>
public sealed record SetupPage(CenterView? Center, SetupState State);

/// <summary>A site with its next holidays.</summary>
public sealed record SitePage(SiteView Site, int Year, IReadOnlyList<HolidayRow> Holidays);

/// <summary>The form of a site; null for a new one.</summary>
public sealed record SiteEdit(SiteView? Site, SiteForm Form);

/// <summary>The form of opening hours.</summary>
public sealed record HoursPage(SiteView Site, HoursForm Form);

/// <summary>The holiday calendar of a year.</summary>
public sealed record HolidayPage(SiteView Site, int Year, IReadOnlyList<HolidayRow> Holidays, HolidayForm Form);

/// <summary>The form of a program; null for a new one.</summary>
public sealed record ProgramEdit(ProgramView? Program, ProgramForm Form);

/// <summary>The form of a person; null for a new one.</summary>
public sealed record StaffEdit(StaffView? Person, StaffForm Form);

/// <summary>A person's page.</summary>
/// <param name="Refused">The credential whose form was refused; <see cref="Guid.Empty"/> for that of a new one, null for none.</param>
public sealed record StaffPage(StaffView Person, DateOnly Today, CredentialForm Form, Guid? Refused);

/// <summary>The form of a room; null for a new one.</summary>
public sealed record RoomEdit(RoomView? Room, RoomForm Form);
