namespace CaseManager.BrowserTests.Support;

/// <summary>A clock that runs on from noon (UTC) of a day, whatever the day of the test run is.</summary>
internal sealed class PlayedTime(DateOnly day) : TimeProvider
{
    private readonly DateTimeOffset start = new(day.ToDateTime(new TimeOnly(16, 0)), TimeSpan.Zero);
    private readonly long started = System.GetTimestamp();

    private TimeSpan ahead;

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(started) + ahead;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan by) => ahead += by;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
}
