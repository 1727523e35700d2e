using CaseManager.Application.Abstractions;
using CaseManager.Application.Clients;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>A group with what is known of it.</summary>
/// <param name="TimeZoneId">Zone of its site; its dates and times are in it.</param>
/// <param name="HasRoster">Whether the user may see its clients; else only when it meets.</param>
public sealed record GroupView(
    Guid Id, int Version, string Code, string Name, GroupKind Kind, Fellowship? Fellowship, int? Capacity,
    string Site, string TimeZoneId, Guid? FacilitatorId, string? Facilitator, Guid? CoSignerId, string? CoSigner, bool HasRoster)
{
    /// <summary>Fewest clients with whom it meets.</summary>
    public int? MinimumToRun { get; init; }

    /// <summary>Whether only those come whom the meeting is for.</summary>
    public bool IsClosed { get; init; }

    /// <summary>When it meets; null where sessions are entered by hand.</summary>
    public ScheduleView? Schedule { get; init; }

    /// <summary>Who leads it too, by name.</summary>
    public IReadOnlyList<CoFacilitatorView> CoFacilitators { get; init; } = [];

    /// <summary>Sessions before today that nobody signed; they are to be completed.</summary>
    public int Unsigned { get; init; }
}

/// <summary>Somebody who leads a group too.</summary>
public sealed record CoFacilitatorView(Guid Id, string Name);

/// <summary>A client's time in a group.</summary>
/// <param name="Until">Last day; null while it lasts.</param>
/// <param name="IsFromPlan">The client's treatment plan names the group.</param>
public sealed record MemberRow(Guid ClientId, string Name, string Mrn, DateOnly From, DateOnly? Until, bool IsFromPlan);

/// <summary>A client who waits for a seat.</summary>
/// <param name="Since">UTC.</param>
public sealed record WaitingRow(Guid ClientId, string Name, string Mrn, DateTime Since);

/// <summary>Opens a group.</summary>
public sealed class GroupDetails(ICaseManagerDb db, InScope scope, TimeProvider time) : IReader
{
    /// <summary>Most past memberships that are listed; the register report has all.</summary>
    public const int MostPast = 100;

    /// <summary>The group, or null where there is none.</summary>
    public Task<GroupView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var today = Today.Earliest(time);
        var rosters = scope.Rosters(Permission.ViewGroups);
        return scope.Groups.AsNoTracking().Where(g => g.Id == id)
            .Select(g => new GroupView(g.Id, g.Version, g.Code, g.Name, g.Kind, g.Fellowship, g.Capacity, g.Site.Name, g.Site.TimeZoneId,
                g.FacilitatorId, g.Facilitator == null ? null : g.Facilitator.Title, g.CoSignerId, g.CoSigner == null ? null : g.CoSigner.Title, rosters.Any(r => r.Id == g.Id))
            {
                MinimumToRun = g.MinimumToRun,
                IsClosed = g.IsClosed,
                Schedule = g.Schedule == null ? null
                    : new ScheduleView(g.Schedule.RuleText, g.Schedule.StartsOn, g.Schedule.StartsAt, g.Schedule.Minutes, g.Schedule.RoomId, g.Schedule.Room == null ? null : g.Schedule.Room.Name),
                CoFacilitators = g.CoFacilitators.OrderBy(c => c.StaffMember.Name).Select(c => new CoFacilitatorView(c.StaffMemberId, c.StaffMember.Name)).ToList(),
                Unsigned = db.GroupSessions.Count(s => s.GroupId == g.Id && s.Date < today && s.State == SessionState.Open && s.VoidedAt == null),
            })
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Who belongs to it today or will from a later day on, by last name.</summary>
    public Task<List<MemberRow>> MembersAsync(Guid id, DateOnly today, CancellationToken cancellationToken) =>
        Rows(Memberships(id).Where(m => m.Until == null || m.Until >= today)
            .OrderBy(m => m.Client.LegalLastName).ThenBy(m => m.Client.LegalFirstName).ThenBy(m => m.Client.Mrn).ThenBy(m => m.From))
            .ToListAsync(cancellationToken);

    /// <summary>Memberships that are over, the latest first; at most <see cref="MostPast"/>.</summary>
    public Task<List<MemberRow>> PastMembersAsync(Guid id, DateOnly today, CancellationToken cancellationToken) =>
        Rows(Memberships(id).Where(m => m.Until < today)
            .OrderByDescending(m => m.Until).ThenBy(m => m.Client.LegalLastName).ThenBy(m => m.Client.LegalFirstName).ThenBy(m => m.Client.Mrn).ThenBy(m => m.From))
            .Take(MostPast).ToListAsync(cancellationToken);

    /// <summary>Who waits for a seat, the next one first.</summary>
    public Task<List<WaitingRow>> WaitingAsync(Guid id, CancellationToken cancellationToken) =>
        scope.Rosters(Permission.ViewGroups).AsNoTracking().Where(g => g.Id == id).SelectMany(g => g.Waiting.Where(w => w.EndedAt == null)).OrderBy(w => w.Number)
            .Select(w => new WaitingRow(w.ClientId, Client.NameOf(w.Client.LegalFirstName, w.Client.LegalLastName, w.Client.PreferredName), w.Client.Mrn, w.Since))
            .Take(MostPast).ToListAsync(cancellationToken);

    private IQueryable<GroupMembership> Memberships(Guid id) => scope.Rosters(Permission.ViewGroups).AsNoTracking().Where(g => g.Id == id).SelectMany(g => g.Members);

    private static IQueryable<MemberRow> Rows(IQueryable<GroupMembership> memberships) =>
        memberships.Select(m => new MemberRow(
            m.ClientId, Client.NameOf(m.Client.LegalFirstName, m.Client.LegalLastName, m.Client.PreferredName), m.Client.Mrn, m.From, m.Until, m.IsFromPlan));
}
