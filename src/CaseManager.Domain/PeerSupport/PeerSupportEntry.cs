using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;

namespace CaseManager.Domain.PeerSupport;

/// <summary>
/// A client's own report of a meeting outside of the center, or that there were some, how often nobody knows. It tells presence only, never what was said (rule 1). It never
/// changes: one entered by mistake is struck out.
/// </summary>
public sealed class PeerSupportEntry : AggregateRoot
{
    /// <summary>Longest meeting, in minutes: a day.</summary>
    public const int LongestMinutes = 1440;

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLength = 500;

    // A day further back is a slip of the pen in the year.
    private const int YearsBack = 10;

    private PeerSupportEntry() => By = "";

    /// <exception cref="RuleViolationException"><c>peer-entry.future</c>, <c>peer-entry.year</c>, <c>peer-entry.minutes</c>, <c>peer-choice.name</c>, and those of texts.</exception>
    public PeerSupportEntry(Guid clientId, PeerSupportReport report, StepAuthor author)
    {
        var today = author.Now.On;
        Require.That(report.Date <= today, "peer-entry.future", "The day lies in the future.", nameof(Date));
        Require.That(report.Date >= today.AddYears(-YearsBack), "peer-entry.year", "The day lies more than ten years back. Look at the year.", nameof(Date));
        Require.That(report.Minutes is null or (>= 1 and <= LongestMinutes), "peer-entry.minutes", $"Enter 1 to {LongestMinutes} minutes.", nameof(Minutes));
        Require.That(Enum.IsDefined(report.Fellowship) && Enum.IsDefined(report.Verification), "peer-entry.choice", "Choose from the list.", nameof(Fellowship));
        (ClientId, Date, Fellowship) = (clientId, report.Date, report.Fellowship);
        FellowshipName = FellowshipNames.Of(report.Fellowship, report.FellowshipName, nameof(FellowshipName));
        IsFrequencyUnknown = report.IsFrequencyUnknown;
        (StartsAt, Minutes, MeetingId) = report.IsFrequencyUnknown ? (null, null, null) : (report.StartsAt, report.Minutes, report.MeetingId);
        (HasHomeGroup, HasSponsor, Verification) = (report.HasHomeGroup, report.HasSponsor, report.Verification);
        (By, At) = (Require.Text(author.Name, nameof(By), GroupSession.ActorLength), author.UtcNow);
    }

    /// <summary>The client.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The local day; of one about some meetings the last day that it speaks of.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>When it began, local time; null where it is not known.</summary>
    public TimeOnly? StartsAt { get; private set; }

    /// <summary>Whose meeting it was.</summary>
    public Fellowship Fellowship { get; private set; }

    /// <summary>The name of another fellowship.</summary>
    public string? FellowshipName { get; private set; }

    /// <summary>Whether it says only that there were some meetings, how often is not known.</summary>
    public bool IsFrequencyUnknown { get; private set; }

    /// <summary>How long it was, in minutes; null where it is not known.</summary>
    public int? Minutes { get; private set; }

    /// <summary>Whether the client has a home group; null where nobody asked.</summary>
    public bool? HasHomeGroup { get; private set; }

    /// <summary>Whether the client has a sponsor; null where nobody asked. Never who it is.</summary>
    public bool? HasSponsor { get; private set; }

    /// <summary>How it is known.</summary>
    public PeerSupportVerification Verification { get; private set; }

    /// <summary>The meeting of the directory.</summary>
    public Guid? MeetingId { get; private set; }

    /// <summary>Who entered it.</summary>
    public string By { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Who struck it out; null for one that stands.</summary>
    public string? VoidedBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? VoidedAt { get; private set; }

    /// <summary>Why.</summary>
    public string? VoidReason { get; private set; }

    /// <summary>Strikes it out: it counts nowhere.</summary>
    /// <exception cref="RuleViolationException"><c>peer-entry.voided</c>, and those of texts.</exception>
    public void Void(string why, string by, DateTime utcNow)
    {
        Require.That(VoidedAt is null, "peer-entry.voided", "This entry is struck out already.");
        (VoidReason, VoidedBy, VoidedAt) = (Require.Text(why, nameof(VoidReason), ReasonLength), Require.Text(by, nameof(VoidedBy), GroupSession.ActorLength), utcNow);
        Changed();
    }

    /// <summary>Brings it back as it was. Who struck it out stands in the audit trail.</summary>
    /// <exception cref="RuleViolationException"><c>peer-entry.not-voided</c>.</exception>
    public void Restore()
    {
        Require.That(VoidedAt is not null, "peer-entry.not-voided", "This entry is not struck out, or stands again already.");
        (VoidedBy, VoidedAt, VoidReason) = (null, null, null);
        Changed();
    }
}

/// <summary>What a client tells of a meeting.</summary>
public sealed record PeerSupportReport(DateOnly Date, Fellowship Fellowship)
{
    /// <summary>The name of another fellowship.</summary>
    public string? FellowshipName { get; init; }

    /// <summary>When it began.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>Whether it says only that there were some meetings.</summary>
    public bool IsFrequencyUnknown { get; init; }

    /// <summary>How long it was.</summary>
    public int? Minutes { get; init; }

    /// <summary>Whether the client has a home group.</summary>
    public bool? HasHomeGroup { get; init; }

    /// <summary>Whether the client has a sponsor.</summary>
    public bool? HasSponsor { get; init; }

    /// <summary>How it is known.</summary>
    public PeerSupportVerification Verification { get; init; }

    /// <summary>The meeting of the directory.</summary>
    public Guid? MeetingId { get; init; }
}
