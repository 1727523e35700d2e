namespace CaseManager.Domain.Groups;

/// <summary>A session that was held and covered a topic.</summary>
public sealed record CoveredTopic(string TopicKey, DateOnly Date);

/// <summary>A session ahead that covers a topic.</summary>
/// <param name="FreeSeats">Null for no limit.</param>
public sealed record TopicAhead(Guid SessionId, Guid GroupId, string TopicKey, DateOnly Date, TimeOnly StartsAt, int? FreeSeats);

/// <summary>Which topics of a sequence a client missed, and where they can be made up for.</summary>
public static class MissedTopics
{
    /// <summary>
    /// Topics that were covered while the client was a member, none of them with the client there, then or in any other session; with the last day on which each was missed. What was
    /// covered before the client came, or is still to come, was not missed.
    /// </summary>
    /// <param name="stays">Times as a member of the group.</param>
    /// <param name="attended">Keys of topics that the client was there for.</param>
    public static IReadOnlyDictionary<string, DateOnly> Of(IEnumerable<CoveredTopic> covered, IReadOnlyCollection<(DateOnly From, DateOnly? Until)> stays, IReadOnlySet<string> attended) =>
        covered.Where(c => !attended.Contains(c.TopicKey) && stays.Any(s => s.From <= c.Date && (s.Until is null || s.Until >= c.Date)))
            .GroupBy(c => c.TopicKey).ToDictionary(g => g.Key, g => g.Max(c => c.Date));

    /// <summary>The next session that covers a topic and has a seat for the client: a member of its group has one.</summary>
    public static TopicAhead? NextFor(string topicKey, IEnumerable<TopicAhead> ahead, Func<TopicAhead, bool> isMember) =>
        ahead.Where(s => s.TopicKey == topicKey && (s.FreeSeats is null or > 0 || isMember(s))).OrderBy(s => s.Date).ThenBy(s => s.StartsAt).ThenBy(s => s.SessionId).FirstOrDefault();
}
