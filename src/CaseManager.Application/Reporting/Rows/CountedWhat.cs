namespace CaseManager.Application.Reporting.Rows;

/// <summary>What a figure of a report counts. <see cref="CountedWords"/> has the rule of each, and whose rows they are.</summary>
public enum CountedWhat
{
    /// <summary>Records that count (m of “n of m”).</summary>
    Counted,

    /// <summary>Records of somebody who was there (n of “n of m”).</summary>
    Attended,

    /// <summary>Records that count, those of somebody who was there marked: sessions attended in percent.</summary>
    AttendedShare,

    /// <summary>Absences without a reason.</summary>
    NoShow,

    /// <summary>Excused absences.</summary>
    Excused,

    /// <summary>Counted records of sessions without a length.</summary>
    WithoutLength,

    /// <summary>Counted records of sessions with a length, whose minutes are added up: minutes attended, minute rate, hours.</summary>
    Minutes,

    /// <summary>Sessions that took place.</summary>
    Sessions,

    /// <summary>Sessions that the program cancelled.</summary>
    Cancelled,

    /// <summary>The same of a register, once for each client on it.</summary>
    CancelledForEach,

    /// <summary>Seats that somebody sat on, of groups with a size limit.</summary>
    Seats,

    /// <summary>Sessions of groups with a size limit, with their seats: seats used in percent.</summary>
    SeatShare,

    /// <summary>Counseling sessions that the client came to.</summary>
    CounselingAttended,

    /// <summary>Counseling sessions that count, those attended marked: attended in percent.</summary>
    CounselingShare,

    /// <summary>Counseling sessions that count, whose minutes are added up.</summary>
    CounselingMinutes,

    /// <summary>Counseling missed without a reason.</summary>
    CounselingNoShow,

    /// <summary>Counseling missed for a reason that the program accepts.</summary>
    CounselingExcused,

    /// <summary>Counseling sessions that the program cancelled.</summary>
    CounselingCancelled,

    /// <summary>Counseling sessions that worked on an objective.</summary>
    CounselingObjective,

    /// <summary>Stays with their days in the period: client-weeks.</summary>
    ClientWeeks,

    /// <summary>The same with the hours that their levels of care ask for.</summary>
    AskedHours,

    /// <summary>What hours that count are made of.</summary>
    HoursThatCount,

    /// <summary>Hours that count and client-weeks: what hours in a client-week are made of.</summary>
    HoursInAWeek,

    /// <summary>Clients for whom something is due.</summary>
    DueClients,

    /// <summary>What is overdue.</summary>
    Overdue,

    /// <summary>What is at risk of being late.</summary>
    AtRisk,

    /// <summary>What is due with time left.</summary>
    Due,

    /// <summary>The days for which an intervention was planned.</summary>
    Planned,

    /// <summary>What was delivered of an intervention.</summary>
    Delivered,

    /// <summary>What was missed of it without a reason.</summary>
    DeliveryNoShow,

    /// <summary>What was missed of it for a reason that the program accepts.</summary>
    DeliveryExcused,

    /// <summary>What the program cancelled of it.</summary>
    DeliveryCancelled,

    /// <summary>Clinical sessions delivered for a recovery domain.</summary>
    ClinicalDelivered,

    /// <summary>Peer support meetings delivered for a recovery domain.</summary>
    PeerSupportDelivered,

    /// <summary>Doses delivered for a recovery domain.</summary>
    DosesDelivered,

    /// <summary>Objectives of a recovery domain that stand at a status.</summary>
    Objectives,

    /// <summary>Peer support meetings, at the center and as told.</summary>
    Meetings,

    /// <summary>Peer support meetings at the center.</summary>
    MeetingsOnSite,

    /// <summary>Peer support meetings outside of the center, as told.</summary>
    MeetingsTold,

    /// <summary>Weeks with a peer support meeting.</summary>
    MeetingWeeks,

    /// <summary>Prescribed days, those on which the client had the medication marked.</summary>
    DaysCovered,
}
