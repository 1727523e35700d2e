using System.Globalization;
using CaseManager.Application.Episodes;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;

namespace CaseManager.Web.Screens;

/// <summary>The stays of a client on one scale, so that their bars stand below each other as they followed each other.</summary>
public sealed class StayTimeline
{
    /// <summary>Units from the first day of the first stay to the end of the last day of the last.</summary>
    public const int Width = 1000;

    private readonly TimeProvider time;
    private readonly int first;
    private readonly int days;

    /// <param name="stays">Every one, newest first.</param>
    public StayTimeline(Guid clientId, IReadOnlyList<StayRow> stays, TimeProvider time)
    {
        (ClientId, Stays, this.time) = (clientId, stays, time);
        first = stays.Count == 0 ? 0 : stays.Min(s => s.AdmittedOn.DayNumber);
        days = stays.Count == 0 ? 1 : Math.Max(1, stays.Max(s => Last(s).DayNumber) - first + 1);
    }

    /// <summary>Whose they are.</summary>
    public Guid ClientId { get; }

    /// <summary>Every one, newest first.</summary>
    public IReadOnlyList<StayRow> Stays { get; }

    /// <summary>The clock of the site of the newest stay; UTC where there is none.</summary>
    public SiteClock Clock => SiteClock.Of(Stays.Count == 0 ? "UTC" : Stays[0].TimeZoneId);

    /// <summary>Today on that clock.</summary>
    public DateOnly Today => Clock.Today(time);

    /// <summary>Days on which the client was in any program.</summary>
    public int DaysInAll => TreatmentDays.InAll(Stays.Select(s => (s.AdmittedOn, s.DischargedOn, s.Today(time))));

    /// <summary>Days of one stay.</summary>
    public int DaysOf(StayRow stay) => TreatmentDays.Of(stay.AdmittedOn, stay.DischargedOn, stay.Today(time));

    /// <summary>Where a day begins on the scale.</summary>
    public string X(DateOnly day) => Units(day.DayNumber - first);

    /// <summary>How long a stay is on the scale.</summary>
    public string Length(StayRow stay) => Units(Math.Max(1, Last(stay).DayNumber - stay.AdmittedOn.DayNumber + 1));

    /// <summary>Where the client went on after a transfer.</summary>
    public StayRow? After(StayRow stay) => Stays.FirstOrDefault(s => s.TransferredFromId == stay.Id);

    private DateOnly Last(StayRow stay) => stay.DischargedOn ?? stay.Today(time);

    private string Units(int span) => ((double)span * Width / days).ToString("0.##", CultureInfo.InvariantCulture);
}
