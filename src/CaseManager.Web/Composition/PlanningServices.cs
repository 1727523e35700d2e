using CaseManager.Application.Groups;

namespace CaseManager.Web.Composition;

/// <summary>The settings of planning groups ahead.</summary>
internal static class PlanningServices
{
    private const string DaysAhead = "Groups:DaysAhead";

    /// <summary>The settings, checked.</summary>
    /// <exception cref="ConfigurationException">One is wrong.</exception>
    public static PlanningSettings ReadPlanning(this IConfiguration configuration) => configuration[DaysAhead] is not { Length: > 0 } text ? new PlanningSettings()
        : int.TryParse(text, out var days) && days is >= 1 and <= PlanningSettings.MostDays ? new PlanningSettings(days)
        : throw new ConfigurationException($"Groups__DaysAhead is “{text}”; it must be a number from 1 to {PlanningSettings.MostDays}.");
}
