using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Episodes;

/// <summary>
/// All stays of one client: no two in one program share a day. Whatever makes a stay longer goes through here and raises the version of the
/// client, so that of two people who admit at once the second is told.
/// </summary>
/// <param name="client">Whose they are.</param>
/// <param name="stays">Every one of them.</param>
public sealed class ClientStays(Client client, IEnumerable<Episode> stays)
{
    private readonly List<Episode> stays = [.. stays];

    /// <summary>Every one of them, in the order in which they were made.</summary>
    public IReadOnlyList<Episode> All => stays;

    /// <summary>Starts a stay.</summary>
    /// <exception cref="RuleViolationException"><c>episode.future</c>, <c>episode.before-birth</c>, <c>episode.overlap</c>.</exception>
    public Episode Admit(Guid programId, AsamLevel? level, StepMoment moment, StepAuthor author)
    {
        var stay = Episode.Admit(client, programId, level, moment, author);
        RequireFree(stay, nameof(StepMoment.On));
        return Start(stay);
    }

    /// <summary>Ends a stay and starts one in another program, which takes over what was asked at admission.</summary>
    /// <param name="behind">Attendance that is recorded for the stay behind the day, if any.</param>
    /// <exception cref="RuleViolationException"><c>episode.same-program</c>, and those of <see cref="Admit"/> and <see cref="Episode.Discharge"/>.</exception>
    public Episode Transfer(Episode from, Guid programId, AsamLevel? level, StepMoment moment, StepAuthor author, RecordedAttendance? behind)
    {
        Require.That(programId != from.ProgramId, "episode.same-program", "The client is in this program. Choose another one, or change the level of care.", nameof(Episode.ProgramId));
        var stay = Episode.Admit(client, programId, level, moment, author);
        RequireFree(stay, nameof(Episode.ProgramId));
        from.End(StepKind.Transferred, new DischargeDetails(DischargeReason.Transferred), moment, author, behind);
        stay.ContinueFrom(from);
        return Start(stay);
    }

    /// <summary>Takes the discharge of a stay back; it stays on record (rule 7), and the care team is the one it was.</summary>
    /// <exception cref="RuleViolationException"><c>episode.not-discharged</c>, <c>episode.overlap</c>, text rules for <paramref name="why"/>.</exception>
    public void Reopen(Episode stay, string why, StepAuthor author)
    {
        Require.That(!Others(stay).Any(e => e.Overlaps(stay.AdmittedOn, null)), "episode.overlap",
            "The client came back to this program later, as a stay of its own. This one cannot go on beside it.");
        stay.Reopen(why, author);
        client.StaysChanged();
    }

    private Episode Start(Episode stay)
    {
        stays.Add(stay);
        client.StaysChanged();
        return stay;
    }

    private IEnumerable<Episode> Others(Episode stay) => stays.Where(e => e != stay && e.ProgramId == stay.ProgramId);

    private void RequireFree(Episode stay, string field) => Require.That(!Others(stay).Any(e => e.Overlaps(stay.AdmittedOn, null)), "episode.overlap",
        "The client is, or later was, in this program on that day. Two stays in one program cannot overlap.", field);
}
