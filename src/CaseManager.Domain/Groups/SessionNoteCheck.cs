using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <summary>What a note needs before it is signed: a shared text, a line for everybody who was there, and none for anybody else.</summary>
internal static class SessionNoteCheck
{
    /// <summary>Whether a client attended the session during a stay.</summary>
    internal static bool IsThere(GroupSession session, Guid episodeId) => session.Attendances.Any(a => a.EpisodeId == episodeId && a.Status.IsAttended());

    /// <exception cref="RuleViolationException"><c>session-note.no-text</c>, <c>session-note.no-line</c>, <c>session-note.not-there</c>.</exception>
    internal static void RequireComplete(SessionNoteContent content, GroupSession session)
    {
        Require.That(!string.IsNullOrWhiteSpace(content.SharedText), "session-note.no-text", "Write what the session was about.", nameof(SessionNote.SharedText));
        var missing = session.Attendances.Where(a => a.Status.IsAttended()).Select(a => a.EpisodeId).Except(content.Lines.Where(l => !string.IsNullOrWhiteSpace(l.Text)).Select(l => l.EpisodeId)).ToList();
        Require.That(missing.Count == 0, "session-note.no-line", missing.Count == 1 ? "Write a line for each client who was there: one is missing." : $"Write a line for each client who was there: {missing.Count} are missing.",
            PlaceOf(content, l => missing.Contains(l.EpisodeId)));
        var absent = content.Lines.Where(l => !l.IsEmpty && !IsThere(session, l.EpisodeId)).ToList();
        Require.That(absent.Count == 0, "session-note.not-there", "A line is about somebody who is not recorded as there any more. Empty it and untick their objectives, or correct the roll call.",
            PlaceOf(content, l => absent.Contains(l)));
    }

    private static string? PlaceOf(SessionNoteContent content, Predicate<SessionNoteEntry> wrong) =>
        content.Lines.Index().Where(l => wrong(l.Item)).Select(l => $"{nameof(SessionNoteContent.Lines)}[{l.Index}].{nameof(SessionNoteEntry.Text)}").FirstOrDefault();
}
