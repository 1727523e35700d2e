using System.Globalization;
using CaseManager.Application.PeerSupport;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManager.Web.Screens;

/// <summary>Choices of the forms of the directory.</summary>
public static class MeetingChoices
{
    /// <summary>Days of the week.</summary>
    public static IReadOnlyList<SelectListItem> Days { get; } = Choices.Of<DayOfWeek>(DayName);

    /// <summary>Types by name.</summary>
    public static IReadOnlyList<SelectListItem> Of(IMeetingTypes types) => [.. types.All.Select(t => new SelectListItem($"{t.Name} ({t.Code})", t.Code))];

    /// <summary>A day of the week.</summary>
    public static string DayName(DayOfWeek day) => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(day);
}
