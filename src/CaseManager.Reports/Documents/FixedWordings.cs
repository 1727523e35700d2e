using CaseManager.Application.Wording;
using CaseManager.Domain.Medication;
using CaseManager.Domain.PeerSupport;

namespace CaseManager.Reports.Documents;

/// <summary>Every passage that stands in a client's own copy as well, in both wordings.</summary>
internal static class FixedWordings
{
    /// <summary>Rule 8, wherever its numbers stand.</summary>
    public static FixedWording CountingRule { get; } = new(
        AttendanceBlocks.CountingRule,
        "How we count: your minute rate is the time you were there, out of the time that was planned, for each kind of group. If a session ran long or short, we use the time it took. Sessions that were "
        + "excused or called off do not count. A session with no set length counts as one session, but adds no minutes. A “–” means there is nothing to count yet.");

    /// <summary>Rule 8 for counseling, which has a start and a stop.</summary>
    public static FixedWording CounselingRule { get; } = new(
        "How counseling is counted: attended minutes go from start to stop. Scheduled minutes are the length of the session; where the client came late or left early, they are the planned length, or the actual one where it was longer, and the planned length where the client did not come. "
        + "Excused absences and cancelled sessions leave the count.",
        "How we count: your time runs from start to stop. We set it against the length of the session. If you came late or left early, we set it against the time that was planned. Sessions that were excused or called off do not count.");

    /// <summary>Rule 9.</summary>
    public static FixedWording PlannedDelivered { get; } = new(
        "Planned = frequency × days of the period, up to today, on which plan and intervention were active ÷ 7; a monthly frequency by calendar month, pro rata. Delivered = sessions "
        + "attended in the linked group or counseling series, or doses given of the linked medication, days at home included. Excused and cancelled sessions stand apart and are not taken off what was planned.",
        "“Planned” is how often this was due, up to today. “Delivered” is how often you came, or how many doses you had, with those at home. Sessions that were excused or called off are shown on their own. They are not taken off what was planned.");

    /// <summary>What numbers side by side do not say (rule 11).</summary>
    public static FixedWording Association { get; } = new(
        "Sessions and doses are “delivered of planned”. What several interventions share, such as one group, counts once, planned as often as the one that asks for it most often. The numbers of a line stand beside each other as an association: they do not say that one brings about the other.",
        "The numbers show what was done, out of what was planned. One group that serves two aims counts once. They stand side by side. They do not say that one thing led to the other.");

    /// <summary>What adherence is made of (rule 10).</summary>
    public static FixedWording MedicationRule { get; } = new(
        "Days covered are prescribed days with the medication: a dose covers its day, doses taken home and injections cover the days that they are for. A day that two doses share counts once; days after the "
        + "last day, and a day that is not over and has no entry yet, count nowhere. Attendance at groups, counseling or peer support is no part of it.",
        "A day is covered if you had a dose for it, here or at home, or a shot that lasts for it. A day with two doses counts once. Days after your last day do not count. Nor does today, if it is not over and has no entry yet. Groups, talks and meetings are no part of this.");

    /// <summary>Rule 1, and how meetings are counted.</summary>
    public static FixedWording PeerSupport { get; } = new(
        $"Peer support is not therapy and counts for no clinical hours. What happens outside of the center is told by the client. {PeerSupportCount.Rule}",
        "Peer support is not therapy. What you do outside of the center is what you told us. We count the meetings here and those in your log, in the 30 days before this day. Two at the same hour of the same group count as one.");

    /// <summary>Rules 1 and 4.</summary>
    public static FixedWording PeerSupportChoice { get; } = new(
        "Peer support is the client's choice. It is not a clinical service and never counts as clinical hours.",
        "Peer support is your own choice. It is not a form of treatment, and its hours do not count as such.");

    /// <summary>Meetings that were told of without a number.</summary>
    public static FixedWording SomeMeetings { get; } = new(
        "Besides, the client reports meetings without saying how many.",
        "You also told us of meetings, but not how many.");

    /// <summary>Nothing to count.</summary>
    public static FixedWording NoSession { get; } = new("No session is recorded in this period.", "No session is on record for this time.");

    /// <summary>No plan to compare with.</summary>
    public static FixedWording NoPlan { get; } = new("No treatment plan was in force in this period.", "You had no treatment plan at this time.");

    /// <summary>A plan that is still being written.</summary>
    public static FixedWording Draft { get; } = new("This is a draft. Nobody has signed it, and it is not in force.", "This is a draft. No one has signed it yet, so it does not count yet.");

    /// <summary>A plan that nobody wrote anything into yet.</summary>
    public static FixedWording EmptyPlan { get; } = new("Nothing stands in this plan yet.", "There is nothing in this plan yet.");

    /// <summary>A plan that its signatures no longer fit.</summary>
    public static FixedWording Altered { get; } = new(
        "This plan does not say what was signed: it was altered outside of CaseManager.",
        "This plan is not what was signed. Someone changed it by another way. Please ask us about it.");

    /// <summary>A version that never came into force.</summary>
    public static FixedWording SentBack { get; } = new(
        "This version was sent back and never came into force.",
        "This plan was not put to use. We will make a new one with you.");

    /// <summary>When a review is signed (rule 11).</summary>
    public static FixedWording SignedReviews { get; } = new(
        "A review is signed with the counselor's signature of the next version of the plan. What was recorded since is not signed yet.",
        "We sign a review when we sign your next plan. What we wrote down since then is not signed yet.");

    /// <summary>Meetings of which nothing is recorded: unknown is not none.</summary>
    public static FixedWording NothingRecorded { get; } = new(
        "Nothing is recorded in these 30 days. That is not yet “no attendance”: perhaps nobody asked. Hand the band in only where the client says that there was none; otherwise it is unknown.",
        "No meeting is on record for these 30 days. We may not know of all of them. Tell us if you went to one.");

    /// <summary>A new recovery start date, without judgement (rule 11).</summary>
    public static FixedWording NewStart(string day) => new(
        $"A new recovery start date was told: {day}. Days are counted from there; what was reached before stays reached.",
        $"You told us a new start date: {day}. We count your days from there. What you reached before still counts.");

    /// <summary>The hash that a signed plan can be known again by.</summary>
    public static FixedWording PlanCode(string hash) => new($"Code of what was signed (SHA-256): {hash}", $"Code of what was signed: {hash}");

    /// <summary>The answer to the medication question (rule 3). Why is for staff.</summary>
    /// <param name="day">Of the answer.</param>
    public static FixedWording Decision(MedicationDecisionKind kind, string day, string reason) => new(
        $"Medication for opioid use disorder: {kind.Words().ToLowerInvariant()} ({day}). {reason}",
        kind switch
        {
            MedicationDecisionKind.OfferedAndDeclined => $"Medicine for opioid use: we offered it, and you do not want it for now ({day}).",
            MedicationDecisionKind.Contraindicated => $"Medicine for opioid use: you should not take it, for the sake of your health ({day}).",
            MedicationDecisionKind.PrescribedElsewhere => $"Medicine for opioid use: you get it from someone else ({day}).",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        });

    /// <summary>Sessions that no minutes can be taken of.</summary>
    public static FixedWording WithoutLength(int sessions) => new(
        $"{sessions} counted {(sessions == 1 ? "session has" : "sessions have")} no recorded length: counted in sessions, not in minutes.",
        $"{sessions} {(sessions == 1 ? "session has" : "sessions have")} no set length. We count {(sessions == 1 ? "it as a session" : "them as sessions")}, but add no minutes.");

    /// <summary>Counseling that was planned and has no entry.</summary>
    public static FixedWording NotRecorded(int sessions) => new(
        $"Not recorded yet: {sessions} planned in this period.",
        $"{sessions} planned {(sessions == 1 ? "session has" : "sessions have")} no entry yet.");

    /// <summary>A long time without a break in medication for opioid use disorder.</summary>
    public static FixedWording Continuous(int days) => new(
        $"Medication for opioid use disorder on {days} days in a row, without a break of more than {Adherence.LongestBreak} days: {Adherence.Continuity} days are reached.",
        $"You had your medicine on {days} days in a row, with no break of more than {Adherence.LongestBreak} days. You made it past {Adherence.Continuity} days.");

    /// <summary>Stretches without medication.</summary>
    /// <param name="stretches">Them, as days from and to.</param>
    public static FixedWording Gaps(string stretches) => new(
        $"More than {Adherence.LongestBreak} days without the medication: {stretches}.",
        $"You went more than {Adherence.LongestBreak} days with no dose: {stretches}.");
}
