using CaseManager.Domain.Attendance;

namespace CaseManager.Application.Reporting.Progress;

/// <summary>What was delivered of one intervention.</summary>
/// <param name="Delivered">Present, Late or LeftEarly sessions, or doses given.</param>
/// <param name="Excused">Excused absences by reason.</param>
/// <param name="Cancelled">Sessions that the program cancelled.</param>
/// <param name="NoShows">Absences without a reason.</param>
public sealed record Delivery(int Delivered, IReadOnlyDictionary<ExcuseReason, int> Excused, int Cancelled, int NoShows)
{
    /// <summary>Counts rows.</summary>
    public static Delivery Of(IReadOnlyCollection<DeliveryRow> rows)
    {
        int Sum(DeliveryOutcome outcome) => rows.Where(r => r.Outcome == outcome).Sum(r => r.Number);
        return new(Sum(DeliveryOutcome.Delivered), rows.Where(r => r.Outcome is DeliveryOutcome.Excused).GroupBy(r => r.Reason!.Value).ToDictionary(r => r.Key, r => r.Sum(one => one.Number)),
            Sum(DeliveryOutcome.Cancelled), Sum(DeliveryOutcome.NoShow));
    }
}

/// <summary>A session or a dose of an intervention.</summary>
/// <param name="Of">What it is.</param>
/// <param name="Id">The session or the line of the dose log.</param>
/// <param name="Reason">Why it was excused.</param>
/// <param name="Number">How often it counts: a supply to take home counts for each dose.</param>
public sealed record DeliveryRow(DeliveryOf Of, Guid Id, DateOnly Date, DeliveryOutcome Outcome, ExcuseReason? Reason = null, int Number = 1);

/// <summary>What came of it.</summary>
public enum DeliveryOutcome
{
    /// <summary>The client was there, or had the dose.</summary>
    Delivered,

    /// <summary>Missed without a reason.</summary>
    NoShow,

    /// <summary>Missed with a reason that the program accepts.</summary>
    Excused,

    /// <summary>The program cancelled it.</summary>
    Cancelled,
}

/// <summary>What a row is.</summary>
public enum DeliveryOf
{
    /// <summary>A session of a group.</summary>
    GroupSession,

    /// <summary>A counseling session.</summary>
    CounselingSession,

    /// <summary>A line of the dose log.</summary>
    Dose,
}
