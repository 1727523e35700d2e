using System.Globalization;
using CaseManager.Domain.Reporting;

namespace CaseManager.Web.Screens;

/// <summary>How screens write dates and numbers.</summary>
public static class Show
{
    /// <summary>Stands where there is nothing.</summary>
    public const string None = "–";

    /// <summary>Such as <c>Mon, Nov 23, 2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("ddd, MMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>Nov 23, 2026</c>.</summary>
    public static string Date(DateOnly? day) => day?.ToString("MMM d, yyyy", CultureInfo.InvariantCulture) ?? None;

    /// <summary>The days of a report: none of a plan, one where it is of one.</summary>
    public static string Days(ReportKind kind, DateOnly from, DateOnly to) => kind is ReportKind.TreatmentPlan ? None : from == to ? Date(from) : $"{Date(from)} – {Date(to)}";

    /// <summary>Age in full years.</summary>
    public static int Years(DateOnly born, DateOnly today) => today.Year - born.Year - (today < born.AddYears(today.Year - born.Year) ? 1 : 0);

    /// <summary>One decimal, such as <c>87.5 %</c>.</summary>
    public static string Percent(decimal? value) => value is { } percent ? percent.ToString("0.0", CultureInfo.InvariantCulture) + " %" : None;

    /// <summary>Such as <c>1 day</c> or <c>12 days</c>.</summary>
    public static string Days(int days) => days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days} days");

    /// <summary>Yes, no, or a dash.</summary>
    public static string YesNo(bool? value) => value is null ? None : value.Value ? "Yes" : "No";

    /// <summary>A number, or a dash.</summary>
    public static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? None;
}
