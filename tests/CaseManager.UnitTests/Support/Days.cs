namespace CaseManager.UnitTests.Support;

/// <summary>Fixed points in time; no test reads the clock.</summary>
internal static class Days
{
    /// <summary>A Monday.</summary>
    public static readonly DateOnly Monday = new(2026, 3, 2);

    /// <summary>An instant on that Monday (UTC).</summary>
    public static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
}
