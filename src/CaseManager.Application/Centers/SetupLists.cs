using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Centers;

/// <summary>A site in a list.</summary>
/// <param name="Programs">Programs that are not archived.</param>
public sealed record SiteRow(Guid Id, string Name, string TimeZoneId, int Programs, bool IsArchived);

/// <summary>A program in a list.</summary>
/// <param name="OpenStays">Clients who are in it.</param>
public sealed record ProgramRow(Guid Id, string Name, string Site, string? LevelCode, int? LevelEdition, decimal? HoursPerWeek, int OpenStays, bool IsArchived);

/// <summary>A person in a list.</summary>
/// <param name="Credential">All kinds, expired ones too; null where there is none.</param>
/// <param name="FirstExpiry">Day on which the first credential expires or expired.</param>
public sealed record StaffRow(Guid Id, string Name, string Site, string? Credential, bool IsIntern, string? Supervisor, DateOnly? FirstExpiry, bool IsArchived);

/// <summary>A room in a list.</summary>
public sealed record RoomRow(Guid Id, string Name, string Site, int? Seats, bool IsArchived);

/// <summary>The lists of the set-up: by name, those that match what is searched for, archived ones only where asked for.</summary>
public sealed class SetupLists(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>Sites.</summary>
    public Task<Page<SiteRow>> SitesAsync(string? search, bool archivedToo, PageRequest page, CancellationToken cancellationToken) =>
        scope.Sites.AsNoTracking().Named(search, archivedToo)
            .OrderBy(s => s.Name).ThenBy(s => s.NameKey)
            .Select(s => new SiteRow(s.Id, s.Name, s.TimeZoneId, db.Programs.Count(p => p.SiteId == s.Id && !p.IsArchived), s.IsArchived))
            .PageAsync(page, cancellationToken);

    /// <summary>Programs.</summary>
    public Task<Page<ProgramRow>> ProgramsAsync(string? search, bool archivedToo, PageRequest page, CancellationToken cancellationToken) =>
        scope.Programs.AsNoTracking().Named(search, archivedToo)
            .OrderBy(p => p.Name).ThenBy(p => p.Site.Name).ThenBy(p => p.NameKey)
            .Select(p => new ProgramRow(p.Id, p.Name, p.Site.Name, p.Level == null ? null : p.Level.Code, p.Level == null ? null : p.Level.Edition, p.HoursPerWeek,
                db.Episodes.Count(e => e.ProgramId == p.Id && e.DischargedOn == null), p.IsArchived))
            .PageAsync(page, cancellationToken);

    /// <summary>Staff.</summary>
    public Task<Page<StaffRow>> StaffAsync(string? search, bool archivedToo, PageRequest page, CancellationToken cancellationToken) =>
        scope.Staff.AsNoTracking().Named(search, archivedToo)
            .Join(db.Sites, p => p.SiteId, s => s.Id, (p, s) => new { Person = p, Site = s.Name })
            .OrderBy(x => x.Person.Name).ThenBy(x => x.Site).ThenBy(x => x.Person.Credential).ThenBy(x => x.Person.IsIntern)
            .Select(x => new StaffRow(x.Person.Id, x.Person.Name, x.Site, x.Person.Credential, x.Person.IsIntern,
                db.Staff.Where(s => s.Id == x.Person.SupervisorId).Select(s => s.Name).FirstOrDefault(), x.Person.Credentials.Min(c => c.ExpiresOn), x.Person.IsArchived))
            .PageAsync(page, cancellationToken);

    /// <summary>Rooms.</summary>
    public Task<Page<RoomRow>> RoomsAsync(string? search, bool archivedToo, PageRequest page, CancellationToken cancellationToken) =>
        scope.Rooms.AsNoTracking().Named(search, archivedToo)
            .OrderBy(r => r.Name).ThenBy(r => r.Site.Name).ThenBy(r => r.NameKey)
            .Select(r => new RoomRow(r.Id, r.Name, r.Site.Name, r.Seats, r.IsArchived))
            .PageAsync(page, cancellationToken);
}
