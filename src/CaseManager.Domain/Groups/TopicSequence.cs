namespace CaseManager.Domain.Groups;

/// <summary>Goes through the topics of a group in order, from session to session, and begins again after the last one.</summary>
public static class TopicSequence
{
    /// <summary>The topic of each session ahead, in their order.</summary>
    /// <param name="topics">The whole sequence; what was removed is left out.</param>
    /// <param name="covered">The topic of the last session before them; null where there was none.</param>
    /// <returns>Null for each where the group has no topics.</returns>
    public static IReadOnlyList<GroupTopic?> For(int sessions, IEnumerable<GroupTopic> topics, GroupTopic? covered)
    {
        var sequence = topics.Where(t => !t.IsRemoved).OrderBy(t => t.Position).ToList();
        if (sequence.Count == 0)
        {
            return new GroupTopic?[sessions];
        }

        // After a topic that was removed meanwhile comes the one behind its place.
        var first = covered is null ? 0 : sequence.FindIndex(t => t.Position > covered.Position);
        return [.. Enumerable.Range(0, sessions).Select(i => sequence[(Math.Max(first, 0) + i) % sequence.Count])];
    }
}
