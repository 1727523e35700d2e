using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>What figures are called, the rule that each is counted by, and what its rows are: the only table of it.</summary>
public static class CountedWords
{
    private const string Share = "Every record that is not excused, of a session that was not cancelled; those of somebody who was there are marked. Percent = marked ÷ all, one decimal.";
    private const string Summed = "minutes attended ÷ scheduled minutes = minute rate, one decimal. Scheduled is the planned length, or the actual length where one was recorded. Sixty minutes are an hour.";
    private const string OfPlan = "on the days on which plan and intervention were active.";
    private const string OfDomain = " of the interventions under the goals of the domain, while they were active; what several of them share counts once. Planned is the sum of what each planned.";

    private const string Once = "Those that count are marked: the same fellowship, day and hour counts once, as the center recorded it; that there were some, how often is not known, counts for none.";

    private static readonly string DueRule = $"What the due engine computed last for running stays, by the rule pack of the site. At risk is what is due within {Wording.Words.Number(PlanDue.AtRiskDays)} days, or after "
        + $"{Wording.Words.Number(PlanDue.AtRiskServiceDays)} more days of service where the rule counts those.";

    private static readonly Dictionary<CountedWhat, CountedFigure> Table = new()
    {
        [CountedWhat.Counted] = new(RowsOf.Records, "Counted", "Every record that is not excused, of a session that was not cancelled. Voided sessions never count."),
        [CountedWhat.Attended] = new(RowsOf.Records, "Attended", "Records with the status present, late or left early, of sessions that were not cancelled."),
        [CountedWhat.AttendedShare] = new(RowsOf.Records, "Attended of counted", Share),
        [CountedWhat.NoShow] = new(RowsOf.Records, "No-show", "Absences without a reason that the program accepts, at sessions that were not cancelled."),
        [CountedWhat.Excused] = new(RowsOf.Records, "Excused", "Absences with a reason that the program accepts. They leave the count of sessions and minutes."),
        [CountedWhat.WithoutLength] = new(RowsOf.Records, "Without length", "Counted records of sessions without a length. They count in sessions, not in minutes."),
        [CountedWhat.Minutes] = new(RowsOf.Records, "Minutes attended", $"Counted records of sessions with a length: {Summed}"),
        [CountedWhat.Sessions] = new(RowsOf.Sessions, "Sessions held", "Sessions that were not cancelled, where somebody who is counted here has a record."),
        [CountedWhat.Cancelled] = new(RowsOf.Sessions, "Sessions cancelled", "Sessions that the program cancelled, where somebody who is counted here belonged to the group on that day, or has a record. They count for nobody."),
        [CountedWhat.CancelledForEach] = new(RowsOf.Sessions, "Cancelled, of all clients", "Sessions that the program cancelled, once for each client of the register who belonged to the group on that day, or has a record. They count for nobody."),
        [CountedWhat.Seats] = new(RowsOf.Records, "Seats used", "Whoever was there, of any program, at sessions held of groups with a size limit: a seat that somebody else sits on is taken."),
        [CountedWhat.SeatShare] = new(RowsOf.Sessions, "Seats used of seats", "Sessions held of groups with a size limit, with whoever was there, of any program, and the limit of today. Percent = seats used ÷ seats, one decimal."),
        [CountedWhat.CounselingAttended] = new(RowsOf.Counseling, "Counseling attended", "Counseling sessions recorded as present, late or left early."),
        [CountedWhat.CounselingShare] = new(RowsOf.Counseling, "Counseling attended of counted", "Counseling sessions that are recorded, neither excused nor cancelled; those attended are marked. Percent = marked ÷ all, one decimal."),
        [CountedWhat.CounselingMinutes] = new(RowsOf.Counseling, "Counseling minutes attended", $"Counseling sessions that are recorded, neither excused nor cancelled, from start to stop: {Summed}"),
        [CountedWhat.CounselingNoShow] = new(RowsOf.Counseling, "Counseling no-show", "Counseling missed without a reason that the program accepts."),
        [CountedWhat.CounselingExcused] = new(RowsOf.Counseling, "Counseling excused", "Counseling missed with a reason that the program accepts. It leaves the count of sessions and minutes."),
        [CountedWhat.CounselingCancelled] = new(RowsOf.Counseling, "Counseling cancelled", "Counseling sessions that the program cancelled. They count for nobody."),
        [CountedWhat.CounselingObjective] = new(RowsOf.Counseling, "Counseling on the objective", "Counseling sessions in which the objective was worked on."),
        [CountedWhat.ClientWeeks] = new(RowsOf.Stays, "Client-weeks", "Days of the period on which stays lasted, first and last day included, divided by seven; one decimal."),
        [CountedWhat.AskedHours] = new(RowsOf.Stays, "Hours asked for", "Days of stays within the period ÷ 7 × the fewest hours of a week of the level of care that the stay was at on those days, by the rule pack of the last day, else what the program plans with. "
            + "A stay without a level of its own is at that of the program. In a week = hours asked for ÷ client-weeks for which any are."),
        [CountedWhat.HoursThatCount] = new(RowsOf.Figures, "Hours that count", "Hours attended in therapy, in psychoeducation where the rule pack of the site counts it, and in counseling. Peer support never counts."),
        [CountedWhat.HoursInAWeek] = new(RowsOf.Figures, "Hours in a client-week", "Hours that count ÷ client-weeks, one decimal."),
        [CountedWhat.DueClients] = new(RowsOf.Tasks, "Clients with something due", DueRule),
        [CountedWhat.Overdue] = new(RowsOf.Tasks, "Overdue", DueRule),
        [CountedWhat.AtRisk] = new(RowsOf.Tasks, "At risk", DueRule),
        [CountedWhat.Due] = new(RowsOf.Tasks, "Due", DueRule),
        [CountedWhat.Planned] = new(RowsOf.Deliveries, "Planned", "Frequency × days on which plan and intervention were active ÷ 7, a monthly frequency by calendar month, pro rata; the sum has one decimal."),
        [CountedWhat.Delivered] = new(RowsOf.Deliveries, "Delivered", $"Sessions of the linked group or series that the client came to, or doses given, {OfPlan} A supply to take home counts once for each of its days."),
        [CountedWhat.DeliveryNoShow] = new(RowsOf.Deliveries, "Missed", $"Sessions of the linked group or series missed without a reason, or doses missed, {OfPlan}"),
        [CountedWhat.DeliveryExcused] = new(RowsOf.Deliveries, "Excused", $"Sessions of the linked group or series missed with a reason, {OfPlan} They are never subtracted from planned."),
        [CountedWhat.DeliveryCancelled] = new(RowsOf.Deliveries, "Cancelled", $"Sessions of the linked group or series that the program cancelled, {OfPlan} They are never subtracted from planned."),
        [CountedWhat.ClinicalDelivered] = new(RowsOf.Deliveries, "Clinical sessions delivered", $"Group and counseling sessions that the client came to,{OfDomain}"),
        [CountedWhat.PeerSupportDelivered] = new(RowsOf.Deliveries, "Peer support delivered", $"Peer support meetings that the client came to,{OfDomain}"),
        [CountedWhat.DosesDelivered] = new(RowsOf.Deliveries, "Doses given", $"Doses given,{OfDomain}"),
        [CountedWhat.Objectives] = new(RowsOf.Objectives, "Objectives", "Objectives under the goals of the domain, each as its last review says; at a signed review, as the last review before the signature says."),
        [CountedWhat.Meetings] = new(RowsOf.Meetings, "Peer support meetings", $"Peer support attended at the center, and entries of the log that say which day. {Once}"),
        [CountedWhat.MeetingsOnSite] = new(RowsOf.Meetings, "Peer support at the center", $"Peer support attended at the center. {Once}"),
        [CountedWhat.MeetingsTold] = new(RowsOf.Meetings, "Peer support outside, as told", $"Entries of the log that say which day. {Once}"),
        [CountedWhat.MeetingWeeks] = new(RowsOf.Meetings, "Weeks with a meeting", "Weeks from Monday with a peer support meeting, at the center or as told. The first one of each week is marked."),
        [CountedWhat.DaysCovered] = new(RowsOf.PrescribedDays, "Days covered", "Prescribed days; those on which the client had the medication by what was given are marked. Percent = marked ÷ all, one decimal. Days that two doses share count once; today counts from when something is recorded for it."),
    };

    /// <summary>What is counted.</summary>
    public static string Words(this CountedWhat what) => Table[what].Words;

    /// <summary>How it is counted.</summary>
    public static string Rule(this CountedWhat what) => Table[what].Rule;

    /// <summary>What its rows are.</summary>
    public static RowsOf Rows(this CountedWhat what) => Table[what].Of;

    /// <summary>Whether it is of a recovery domain, not of one intervention.</summary>
    public static bool IsOfDomain(this CountedWhat what) => what is CountedWhat.ClinicalDelivered or CountedWhat.PeerSupportDelivered or CountedWhat.DosesDelivered;
}
