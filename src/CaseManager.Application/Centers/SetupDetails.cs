using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Centers;

/// <summary>The center, and how much it has.</summary>
public sealed record CenterView(int Version, string Name, Paper Paper, int Sites, int Programs, int Staff, int Rooms);

/// <summary>A site with its opening hours.</summary>
/// <param name="Holidays">Number of days on its holiday calendar from a day on.</param>
public sealed record SiteView(Guid Id, int Version, string Name, string TimeZoneId, string? Address, bool IsArchived, IReadOnlyList<OpenTime> Hours, int Holidays);

/// <summary>A stretch of a weekday on which a site is open.</summary>
public sealed record OpenTime(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes);

/// <summary>A day on the holiday calendar.</summary>
public sealed record HolidayRow(DateOnly Date, string Name);

/// <summary>A program with what can be changed.</summary>
public sealed record ProgramView(Guid Id, int Version, string Name, string Site, string? LevelCode, int? LevelEdition, decimal? HoursPerWeek, bool IsArchived);

/// <summary>A person with their credentials.</summary>
public sealed record StaffView(
    Guid Id, int Version, string Name, Guid SiteId, string Site, string? Credential, bool IsIntern, Guid? SupervisorId, string? Supervisor, bool IsArchived,
    IReadOnlyList<CredentialRow> Credentials);

/// <summary>A licence or certification.</summary>
public sealed record CredentialRow(Guid Id, string Kind, string? Number, string? Issuer, DateOnly? ExpiresOn);

/// <summary>A room with what can be changed.</summary>
public sealed record RoomView(Guid Id, int Version, string Name, string Site, int? Seats, bool IsArchived);

/// <summary>Opens what the lists of the set-up show.</summary>
public sealed class SetupDetails(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>The center, or null where there is none yet.</summary>
    public Task<CenterView?> CenterAsync(CancellationToken cancellationToken) =>
        db.Centers.AsNoTracking().OrderBy(c => c.Name)
            .Select(c => new CenterView(c.Version, c.Name, c.Paper, db.Sites.Count(s => !s.IsArchived), db.Programs.Count(p => !p.IsArchived),
                db.Staff.Count(s => !s.IsArchived), db.Rooms.Count(r => !r.IsArchived)))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>A site, or null where there is none.</summary>
    /// <param name="from">Holidays before this day are not counted.</param>
    public Task<SiteView?> SiteAsync(Guid id, DateOnly from, CancellationToken cancellationToken) =>
        scope.Sites.AsNoTracking().Where(s => s.Id == id)
            .Select(s => new SiteView(s.Id, s.Version, s.Name, s.TimeZoneId, s.Address, s.IsArchived,
                s.OpeningHours.Select(h => new OpenTime(h.Day, h.Opens, h.Closes)).ToList(), s.Holidays.Count(h => h.Date >= from)))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The holidays of a site in a year, by date.</summary>
    public Task<List<HolidayRow>> HolidaysAsync(Guid siteId, int year, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return scope.Sites.AsNoTracking().Where(s => s.Id == siteId).SelectMany(s => s.Holidays).Where(h => h.Date >= first && h.Date <= last)
            .OrderBy(h => h.Date).Select(h => new HolidayRow(h.Date, h.Name)).ToListAsync(cancellationToken);
    }

    /// <summary>A program, or null where there is none.</summary>
    public Task<ProgramView?> ProgramAsync(Guid id, CancellationToken cancellationToken) =>
        scope.Programs.AsNoTracking().Where(p => p.Id == id)
            .Select(p => new ProgramView(p.Id, p.Version, p.Name, p.Site.Name, p.Level == null ? null : p.Level.Code, p.Level == null ? null : p.Level.Edition, p.HoursPerWeek, p.IsArchived))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>A person, or null where there is none.</summary>
    public Task<StaffView?> StaffAsync(Guid id, CancellationToken cancellationToken) =>
        scope.Staff.AsNoTracking().Where(p => p.Id == id)
            .Select(p => new StaffView(p.Id, p.Version, p.Name, p.SiteId, db.Sites.Where(s => s.Id == p.SiteId).Select(s => s.Name).First(), p.Credential, p.IsIntern,
                p.SupervisorId, db.Staff.Where(s => s.Id == p.SupervisorId).Select(s => s.Name).FirstOrDefault(), p.IsArchived,
                p.Credentials.OrderBy(c => c.Position).Select(c => new CredentialRow(c.Id, c.Kind, c.Number, c.Issuer, c.ExpiresOn)).ToList()))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>A room, or null where there is none.</summary>
    public Task<RoomView?> RoomAsync(Guid id, CancellationToken cancellationToken) =>
        scope.Rooms.AsNoTracking().Where(r => r.Id == id)
            .Select(r => new RoomView(r.Id, r.Version, r.Name, r.Site.Name, r.Seats, r.IsArchived))
            .FirstOrDefaultAsync(cancellationToken);
}
