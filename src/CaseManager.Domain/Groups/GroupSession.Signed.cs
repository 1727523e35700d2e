using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <content>What may still be done to the records of a signed session: all of it is added, and nothing that stood there is lost (rule 7).</content>
public sealed partial class GroupSession
{
    /// <summary>Corrects one record after signing. The old value stays, with who, when and why (rule 7).</summary>
    /// <exception cref="RuleViolationException"><c>session.not-signed</c>, <c>attendance.unknown-client</c>, <c>attendance.missed-all</c>, text rules for <paramref name="why"/>.</exception>
    public void Correct(Guid clientId, AttendanceMark mark, string by, DateTime utcNow, string why)
    {
        RequireSigned();
        var record = RecordOf(clientId);
        if (record.Mark == mark)
        {
            return;
        }

        RequireSomeTime(mark);
        corrections.Add(new AttendanceCorrection(clientId, record.Mark, mark, by, utcNow, why));
        record.Set(mark, ScheduledMinutes);
        Changed();
    }

    /// <summary>Adds a client who was forgotten, after signing: nobody else's record is touched (rule 7).</summary>
    /// <exception cref="RuleViolationException"><c>session.not-signed</c>, <c>attendance.recorded</c>, <c>session.full</c>, <c>attendance.missed-all</c>, text rules for <paramref name="why"/>.</exception>
    public void AddAfterSigning(Guid clientId, Guid episodeId, AttendanceMark mark, int? capacity, string by, DateTime utcNow, string why)
    {
        RequireSigned();
        Require.That(attendances.All(a => a.ClientId != clientId), "attendance.recorded", "The client has a record in this session. Correct it instead.", "ClientId");
        var correction = new AttendanceCorrection(clientId, null, mark, by, utcNow, why);
        Add(clientId, episodeId, mark, capacity);
        corrections.Add(correction);
    }

    /// <summary>Takes a client out who was not in the session, after signing. What stood there stays on record; nobody else's is touched (rule 7).</summary>
    /// <exception cref="RuleViolationException"><c>session.not-signed</c>, <c>attendance.unknown-client</c>, text rules for <paramref name="why"/>.</exception>
    public void TakeOut(Guid clientId, string by, DateTime utcNow, string why)
    {
        RequireSigned();
        var record = RecordOf(clientId);
        corrections.Add(new AttendanceCorrection(clientId, record.Mark, null, by, utcNow, why));
        attendances.Remove(record);
        Changed();
    }

    private AttendanceRecord RecordOf(Guid clientId) => attendances.FirstOrDefault(a => a.ClientId == clientId)
        ?? throw new RuleViolationException("attendance.unknown-client", "The client has no record in this session.");

    private void RequireSigned() => Require.That(State is SessionState.Signed && VoidedAt is null, "session.not-signed",
        "Only a signed session is corrected; an open one is simply changed.");
}
