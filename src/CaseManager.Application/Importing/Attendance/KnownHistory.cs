using CaseManager.Application.Abstractions;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Importing.Attendance;

internal sealed record KnownClient(Guid Id, string Mrn, string FirstName, string LastName, DateOnly? BirthDate);

// What the database knows of the place, and of the days that a file covers. A handful of queries, however long the file is.
internal sealed record KnownHistory
{
    public required Place Place { get; init; }

    public required IReadOnlyDictionary<string, KnownClient> Clients { get; init; }

    public IReadOnlyDictionary<string, Group> Groups { get; init; } = new Dictionary<string, Group>();

    public IReadOnlyList<StaffMember> Staff { get; init; } = [];

    public IReadOnlyDictionary<SessionKey, GroupSession> Sessions { get; init; } = new Dictionary<SessionKey, GroupSession>();

    public IReadOnlyDictionary<Guid, Dictionary<Guid, AttendanceMark>> Records { get; init; } = new Dictionary<Guid, Dictionary<Guid, AttendanceMark>>();

    public ILookup<Guid, Episode> Episodes { get; init; } = Array.Empty<Episode>().ToLookup(e => e.ClientId);

    // Rows under the numbers of two records that were merged are about one person.
    public string PersonOf(string mrn) => Clients.GetValueOrDefault(mrn)?.Id.ToString() ?? mrn;

    public static async Task<KnownHistory> LoadAsync(ICaseManagerDb db, ImportTarget target, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var place = (await PlaceFinder.LoadAsync(db, cancellationToken)).Find(target);
        var clients = await db.Clients.AsNoTracking().OrderBy(c => c.Mrn)
            .Select(c => new KnownClient(c.MergedIntoId ?? c.Id, c.Mrn, c.LegalFirstName, c.LegalLastName, c.BirthDate)).ToListAsync(cancellationToken);
        var known = new KnownHistory { Place = place, Clients = clients.ToDictionary(c => c.Mrn) };
        if (place.Program is { } program)
        {
            var episodes = await db.Episodes.AsNoTracking().Include(e => e.Steps).Where(e => e.ProgramId == program.Id).OrderBy(e => e.AdmittedOn).ToListAsync(cancellationToken);
            known = known with { Episodes = episodes.ToLookup(e => e.ClientId) };
        }

        return place.Site is { } site ? await known.WithSiteAsync(db, site.Id, first, last, cancellationToken) : known;
    }

    internal async Task<KnownHistory> WithSiteAsync(ICaseManagerDb db, Guid siteId, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var groups = await db.Groups.AsNoTracking().Where(g => g.SiteId == siteId).OrderBy(g => g.Code).ToListAsync(cancellationToken);
        var staff = await db.Staff.AsNoTracking().Where(s => s.SiteId == siteId).OrderBy(s => s.Name).ToListAsync(cancellationToken);
        var sessions = await db.GroupSessions.AsNoTracking()
            .Where(s => s.Group.SiteId == siteId && s.Date >= first && s.Date <= last).OrderBy(s => s.Date).ToListAsync(cancellationToken);
        var records = await db.Attendances.AsNoTracking()
            .Where(a => a.GroupSession.Group.SiteId == siteId && a.GroupSession.Date >= first && a.GroupSession.Date <= last)
            .Select(a => new { a.GroupSessionId, a.ClientId, a.Status, a.MinutesMissed, a.Reason }).ToListAsync(cancellationToken);
        var byId = groups.ToDictionary(g => g.Id);
        return this with
        {
            Groups = groups.ToDictionary(g => g.Code, TextKey.Comparer),
            Staff = staff,
            Sessions = sessions.DistinctBy(s => SessionKey.Of(byId[s.GroupId], s)).ToDictionary(s => SessionKey.Of(byId[s.GroupId], s)),
            Records = records.GroupBy(r => r.GroupSessionId)
                .ToDictionary(g => g.Key, g => g.ToDictionary(r => r.ClientId, r => new AttendanceMark(r.Status, r.MinutesMissed, r.Reason))),
        };
    }
}
