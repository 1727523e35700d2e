using CaseManager.Domain.Common;

namespace CaseManager.Domain.Attendance;

/// <summary>Time in treatment that hours of a level of care are asked for: days of stays within a period, seven to a week (as rule 9 does with plans).</summary>
public static class ClientWeeks
{
    private const decimal DaysPerWeek = 7;
    private const decimal MinutesPerHour = 60;

    /// <summary>Days in treatment of stays that share their first and last day; both days count, and an open stay lasts beyond the period.</summary>
    /// <param name="stays">How many such stays there are.</param>
    public static int Days(Period period, DateOnly admittedOn, DateOnly? dischargedOn, int stays = 1) => (period.Within(admittedOn, dischargedOn)?.Days ?? 0) * stays;

    /// <summary>Client-weeks, one decimal, half away from zero.</summary>
    public static decimal Of(int days) => Round(days / DaysPerWeek);

    /// <summary>The hours that days in treatment ask for, each at the hours of a week that are asked for at its level of care, one decimal.</summary>
    public static decimal Hours(IEnumerable<(int Days, decimal PerWeek)> levels) => Round(levels.Sum(l => l.Days * l.PerWeek) / DaysPerWeek);

    /// <summary>The hours that days at one level ask for, not rounded.</summary>
    public static decimal Ask(int days, decimal perWeek) => days * perWeek / DaysPerWeek;

    /// <summary>The hours of an average week that they ask for, one decimal; null where nothing is asked for.</summary>
    public static decimal? PerWeek(IReadOnlyCollection<(int Days, decimal PerWeek)> levels) =>
        levels.Sum(l => l.Days) is > 0 and var days ? Round(levels.Sum(l => l.Days * l.PerWeek) / days) : null;

    /// <summary>Minutes as hours, one decimal.</summary>
    public static decimal Hours(int minutes) => Round(minutes / MinutesPerHour);

    /// <summary>Hours delivered in an average client-week, one decimal; null where nobody was in treatment.</summary>
    public static decimal? PerWeek(int minutes, int days) => days == 0 ? null : Round(minutes / MinutesPerHour * DaysPerWeek / days);

    private static decimal Round(decimal number) => Math.Round(number, 1, MidpointRounding.AwayFromZero);
}
