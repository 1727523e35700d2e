using CaseManager.Application.Clients;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>A session that is over, and still open.</summary>
/// <param name="Recorded">Clients with a record.</param>
/// <param name="Waiting">Clients who belonged to the group on that day and have none.</param>
public sealed record UnfinishedSession(Guid SessionId, string Group, GroupKind Kind, string Site, string TimeZoneId, string? Facilitator, DateOnly Date, string TimeText, int Recorded, int Waiting)
{
    /// <summary>What is left to do.</summary>
    public UnfinishedState State => Waiting == 0 ? UnfinishedState.NotSigned : Recorded == 0 ? UnfinishedState.NotStarted : UnfinishedState.NotComplete;
}

/// <summary>What is left to do of a session that is over.</summary>
public enum UnfinishedState
{
    /// <summary>Nobody is marked.</summary>
    NotStarted,

    /// <summary>Somebody is not marked.</summary>
    NotComplete,

    /// <summary>Everybody is marked, and nobody vouched for it.</summary>
    NotSigned,
}

/// <summary>Sessions of the days before today that were not started, not completed or not signed. Imported history stands as it is, and where nobody was expected nothing is left to do.</summary>
public sealed class UnfinishedSessions(InScope scope, TimeProvider time) : IReader
{
    /// <summary>A page of them, the oldest first.</summary>
    public Task<Page<UnfinishedSession>> PageAsync(PageRequest page, CancellationToken cancellationToken)
    {
        // At the site that is last in the world to see a day end it is over everywhere.
        var today = Today.Earliest(time);
        return scope.Sessions(Permission.TakeRollCall).AsNoTracking()
            .Where(s => s.State == SessionState.Open && s.Date < today && s.VoidedAt == null && s.ImportBatchId == null
                && (s.Attendances.Any() || s.Group.Members.Any(m => m.From <= s.Date && (m.Until == null || m.Until >= s.Date))))
            .OrderBy(s => s.Date).ThenBy(s => s.StartsAt).ThenBy(s => s.Group.Name).ThenBy(s => s.Group.Code).ThenBy(s => s.TimeText)
            .Select(s => new UnfinishedSession(s.Id, s.Group.Name, s.Group.Kind, s.Group.Site.Name, s.Group.Site.TimeZoneId, s.Group.Facilitator!.Name, s.Date, s.TimeText, s.Attendances.Count,
                s.Group.Members.Where(m => m.From <= s.Date && (m.Until == null || m.Until >= s.Date) && !s.Attendances.Any(a => a.ClientId == m.ClientId)).Select(m => m.ClientId).Distinct().Count()))
            .PageAsync(page, cancellationToken);
    }
}
