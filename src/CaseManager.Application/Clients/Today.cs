namespace CaseManager.Application.Clients;

internal static class Today
{
    // A client belongs to no site: a day is over nowhere before it is over in the last time zone.
    internal static DateOnly Latest(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime.AddHours(14));

    internal static DateOnly Earliest(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime.AddHours(-12));
}
