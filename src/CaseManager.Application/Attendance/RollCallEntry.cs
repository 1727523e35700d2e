using CaseManager.Application.Abstractions;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using FluentValidation;

namespace CaseManager.Application.Attendance;

/// <summary>One client's line of a roll call.</summary>
/// <param name="Status">Null to leave the client unmarked; a record made earlier is taken back.</param>
/// <param name="MinutesMissed">For Late and LeftEarly: 1 to 480.</param>
/// <param name="Reason">For Excused.</param>
public sealed record RollCallEntry(Guid ClientId, AttendanceStatus? Status, int? MinutesMissed = null, ExcuseReason? Reason = null);

internal sealed class RollCallEntryValidator : AbstractValidator<RollCallEntry>
{
    public RollCallEntryValidator()
    {
        RuleFor(e => e.Status).IsInEnum().WithMessage("Choose how the client attended.");
        RuleFor(e => e.MinutesMissed).NotNull().When(e => e.Status?.MissedSome() == true).WithMessage("Say how many minutes were missed.");
        RuleFor(e => e.MinutesMissed).InclusiveBetween(1, 480).WithMessage("The minutes missed lie between 1 and 480.");
        RuleFor(e => e.Reason).NotNull().When(e => e.Status is AttendanceStatus.Excused).WithMessage("Choose why the absence is excused.");
        RuleFor(e => e.Reason).IsInEnum().WithMessage("Choose a reason from the list.");
    }
}

/// <summary>Puts the lines of a roll call into the session.</summary>
internal static class RollCallEntries
{
    internal static async Task RecordAsync(this ICaseManagerDb db, GroupSession session, IReadOnlyList<RollCallEntry> entries, CancellationToken cancellationToken)
    {
        var recorded = session.Attendances.ToDictionary(a => a.ClientId, a => a.EpisodeId);
        var marked = entries.Index().Where(e => e.Item.Status is not null).ToList();
        var newcomers = await Newcomers.FindAsync(db, session, marked.Select(e => e.Item.ClientId).Where(id => !recorded.ContainsKey(id)), cancellationToken);

        // Seats are freed before they are taken, and members come before walk-ins.
        foreach (var entry in entries.Where(e => e.Status is null))
        {
            session.TakeBack(entry.ClientId);
        }

        foreach (var (line, entry) in marked.OrderBy(e => e.Item.Status!.Value.IsAttended()).ThenBy(e => newcomers.IsWalkIn(e.Item.ClientId)))
        {
            AllowedStatuses.Require(session.Group.Kind, entry.Status!.Value);
            var episode = recorded.TryGetValue(entry.ClientId, out var known) ? known : newcomers.EpisodeOf(entry.ClientId);
            Record(session, entry, episode, line);
        }
    }

    // A rule about the minutes of one client is told beside the line of that client.
    private static void Record(GroupSession session, RollCallEntry entry, Guid episode, int line)
    {
        try
        {
            session.Record(entry.ClientId, episode, new AttendanceMark(entry.Status!.Value, entry.MinutesMissed, entry.Reason), session.Group.Capacity);
        }
        catch (RuleViolationException e) when (e.Field is nameof(RollCallEntry.MinutesMissed))
        {
            throw new RuleViolationException(e.Code, e.Message, $"{nameof(SaveRollCall.Entries)}[{line}].{e.Field}");
        }
    }
}
