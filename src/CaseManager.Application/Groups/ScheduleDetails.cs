using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>When and where a group meets.</summary>
public sealed record ScheduleView(string RuleText, DateOnly StartsOn, TimeOnly StartsAt, int Minutes, Guid? RoomId, string? Room)
{
    /// <summary>The rule.</summary>
    public RecurrenceRule Rule => RecurrenceRule.Parse(RuleText);
}

/// <summary>A room to choose.</summary>
public sealed record RoomChoice(Guid Id, string Name, int? Seats);

/// <summary>What the form of a schedule shows.</summary>
public sealed class ScheduleDetails(ICaseManagerDb db, InScope scope) : IReader
{
    // A select with more choices helps nobody; a site has dozens.
    private const int Most = 500;

    /// <summary>The room of a session; null where nobody said.</summary>
    public Task<Guid?> RoomOfAsync(Guid sessionId, CancellationToken cancellationToken) =>
        scope.Sessions(Permission.ViewGroups).AsNoTracking().Where(s => s.Id == sessionId).Select(s => s.RoomId).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The rooms of a group's site, by name.</summary>
    public Task<List<RoomChoice>> RoomsAsync(Guid groupId, CancellationToken cancellationToken)
    {
        var groups = scope.Groups.Where(g => g.Id == groupId);
        return db.Rooms.AsNoTracking().Where(r => !r.IsArchived && groups.Any(g => g.SiteId == r.SiteId))
            .OrderBy(r => r.Name).ThenBy(r => r.Seats).Select(r => new RoomChoice(r.Id, r.Name, r.Seats)).Take(Most).ToListAsync(cancellationToken);
    }
}
