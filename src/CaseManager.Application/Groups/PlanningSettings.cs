namespace CaseManager.Application.Groups;

/// <summary>The <c>Groups</c> section of the configuration.</summary>
/// <param name="DaysAhead">How many days ahead sessions of groups are made.</param>
public sealed record PlanningSettings(int DaysAhead = PlanningSettings.UsualDays)
{
    /// <summary>Four weeks.</summary>
    public const int UsualDays = 28;

    /// <summary>A year.</summary>
    public const int MostDays = 366;
}
