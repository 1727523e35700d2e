using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Groups;

/// <summary>A topic of a sequence.</summary>
/// <param name="Next">The next day on which it is covered; null where none is planned.</param>
public sealed record TopicRow(Guid Id, string Title, DateOnly? Next);

/// <summary>A topic to choose.</summary>
public sealed record TopicChoice(Guid Id, string Title);

/// <summary>The topics of a group.</summary>
public sealed class TopicList(Abstractions.ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>In their order; at most <see cref="GroupTopic.Most"/>.</summary>
    public Task<List<TopicRow>> ListAsync(Guid groupId, DateOnly today, CancellationToken cancellationToken) =>
        scope.Groups.AsNoTracking().Where(g => g.Id == groupId).SelectMany(g => g.Topics.Where(t => !t.IsRemoved)).OrderBy(t => t.Position)
            .Select(t => new TopicRow(t.Id, t.Title, db.GroupSessions.Where(s => s.TopicId == t.Id && s.Date >= today && s.VoidedAt == null && s.State == SessionState.Open).Min(s => (DateOnly?)s.Date)))
            .ToListAsync(cancellationToken);

    /// <summary>To choose from, in their order; at most <see cref="GroupTopic.Most"/>.</summary>
    public Task<List<TopicChoice>> ChoicesAsync(Guid groupId, CancellationToken cancellationToken) =>
        scope.Groups.AsNoTracking().Where(g => g.Id == groupId).SelectMany(g => g.Topics.Where(t => !t.IsRemoved)).OrderBy(t => t.Position).Select(t => new TopicChoice(t.Id, t.Title)).ToListAsync(cancellationToken);
}
