using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManager.Web.Screens;

/// <summary>The time zones that a site can be in: those of the United States first, by the names people use.</summary>
public static class TimeZoneChoices
{
    private static readonly (string Id, string Words)[] UnitedStates =
    [
        ("America/New_York", "Eastern (New York)"), ("America/Chicago", "Central (Chicago)"), ("America/Denver", "Mountain (Denver)"),
        ("America/Phoenix", "Mountain, no daylight saving (Phoenix)"), ("America/Los_Angeles", "Pacific (Los Angeles)"), ("America/Anchorage", "Alaska (Anchorage)"),
        ("Pacific/Honolulu", "Hawaii (Honolulu)"), ("America/Puerto_Rico", "Atlantic (Puerto Rico, Virgin Islands)"), ("Pacific/Guam", "Chamorro (Guam, Northern Marianas)"),
        ("Pacific/Pago_Pago", "Samoa (Pago Pago)"), ("America/Detroit", "Eastern (Detroit)"), ("America/Indiana/Indianapolis", "Eastern (Indianapolis)"), ("America/Boise", "Mountain (Boise)"),
    ];

    private static readonly IReadOnlyList<SelectListItem> Known = [.. Listed(), .. Others()];

    /// <summary>All of them, and <paramref name="now"/> where it is none of them.</summary>
    public static IReadOnlyList<SelectListItem> With(string? now) =>
        string.IsNullOrEmpty(now) || Known.Any(z => z.Value == now) ? Known : [.. Known, new SelectListItem(now, now)];

    private static IEnumerable<SelectListItem> Listed()
    {
        var group = new SelectListGroup { Name = "United States" };
        return UnitedStates.Where(z => TimeZoneInfo.TryFindSystemTimeZoneById(z.Id, out _)).Select(z => new SelectListItem(z.Words, z.Id) { Group = group });
    }

    private static IEnumerable<SelectListItem> Others()
    {
        var listed = UnitedStates.Select(z => z.Id).ToHashSet();
        var ids = TimeZoneInfo.GetSystemTimeZones().Select(Iana).OfType<string>().Distinct().Where(id => id.Contains('/') && !listed.Contains(id)).Order(StringComparer.Ordinal);
        return Choices.Grouped(ids, id => id.Split('/')[0], id => (id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('_', ' '), id));
    }

    // On Windows the zones have other names.
    private static string? Iana(TimeZoneInfo zone) =>
        zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var id) ? id : null;
}
