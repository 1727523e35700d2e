using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;

namespace CaseManager.Domain.Medication;

/// <summary>A line of the dose log. It never changes; a correction is another line, and this one is kept as corrected.</summary>
public sealed class DoseEvent : Entity
{
    /// <summary>Longest remark, in characters.</summary>
    public const int RemarkLength = 500;

    private DoseEvent() => By = "";

    internal DoseEvent(DoseEntry entry, decimal? dose, Period? cover, StepAuthor author, Guid? correctsId, string? why)
    {
        (Kind, Date, At) = (entry.Kind, entry.Date, MinuteOf(entry, author));
        (Dose, Days, CoversFrom, CoversUntil) = (dose, entry.Kind is DoseKind.TakenHome ? entry.Days : null, cover?.From, cover?.To);
        (Remark, CorrectsId, Why) = (Require.OptionalText(entry.Remark, nameof(Remark), RemarkLength), correctsId, why);
        (By, EnteredAt) = (Require.Text(author.Name, nameof(By), MedicationOrder.ActorLength), author.UtcNow);
    }

    /// <summary>The order.</summary>
    public Guid MedicationOrderId { get; private set; }

    /// <summary>What became of the dose.</summary>
    public DoseKind Kind { get; private set; }

    /// <summary>Day in the site's zone.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>The instant, to the minute (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>What was given, in the unit of the order; null where nothing was.</summary>
    public decimal? Dose { get; private set; }

    /// <summary>Days of supply taken home.</summary>
    public int? Days { get; private set; }

    /// <summary>First day on which the client has the medication by it; null where none.</summary>
    public DateOnly? CoversFrom { get; private set; }

    /// <summary>Last such day.</summary>
    public DateOnly? CoversUntil { get; private set; }

    /// <summary>What is to be said of it.</summary>
    public string? Remark { get; private set; }

    /// <summary>Who entered it.</summary>
    public string By { get; private set; }

    /// <summary>When it was entered (UTC).</summary>
    public DateTime EnteredAt { get; private set; }

    /// <summary>The line that it takes the place of.</summary>
    public Guid? CorrectsId { get; private set; }

    /// <summary>Why that one was corrected.</summary>
    public string? Why { get; private set; }

    /// <summary>Whether another line took its place: it counts nowhere and is kept.</summary>
    public bool IsCorrected { get; private set; }

    /// <summary>Whether the client got something.</summary>
    public bool IsGiven => Kind is DoseKind.Observed or DoseKind.TakenHome;

    internal void GiveWay() => IsCorrected = true;

    internal bool Says(DoseEntry entry, decimal? dose, StepAuthor author) =>
        Kind == entry.Kind && Date == entry.Date && At == MinuteOf(entry, author) && Dose == dose && Days == (entry.Kind is DoseKind.TakenHome ? entry.Days : null);

    private static DateTime MinuteOf(DoseEntry entry, StepAuthor author) => author.Clock.ToUtc(entry.Date, new TimeOnly(entry.Time.Hour, entry.Time.Minute));
}
