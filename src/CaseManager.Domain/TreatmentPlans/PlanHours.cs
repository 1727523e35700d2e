namespace CaseManager.Domain.TreatmentPlans;

/// <summary>The clinical hours that a plan adds up to in a week (rule 1): counseling and group therapy; peer support and medication never count.</summary>
/// <param name="MinutesPerWeek">Planned clinical minutes in an average week.</param>
/// <param name="WithoutLength">Clinical interventions that say no length and so add nothing.</param>
public sealed record PlanHours(decimal MinutesPerWeek, int WithoutLength)
{
    private const decimal DaysPerWeek = 7;
    private const decimal WeeksPerMonth = 52m / 12;

    /// <summary>Hours in an average week, one decimal, half away from zero.</summary>
    public decimal HoursPerWeek => Math.Round(MinutesPerWeek / 60, 1, MidpointRounding.AwayFromZero);

    /// <summary>Adds up the interventions of a plan that are in force on a day. A group or counseling series that serves several objectives takes place once.</summary>
    /// <param name="isCounted">Whether the minutes of an intervention's group count to the level's hours: the rule pack says so of psychoeducation.</param>
    public static PlanHours Of(TreatmentPlan plan, DateOnly day, Func<Intervention, bool> isCounted)
    {
        var clinical = plan.Interventions.Where(i => i.IsClinicalService && i.IsActiveOn(day) && isCounted(i)).ToList();
        var minutes = clinical.GroupBy(i => i.GroupId ?? i.CounselingSeriesId ?? i.Lineage).Sum(same => same.Max(i => PerWeek(i.Frequency) * (i.Minutes ?? 0)));
        return new(minutes, clinical.Count(i => i.Minutes is null));
    }

    private static decimal PerWeek(Frequency frequency) => frequency.Unit switch
    {
        FrequencyUnit.Day => frequency.Times * DaysPerWeek,
        FrequencyUnit.Week => frequency.Times,
        FrequencyUnit.Month => frequency.Times / WeeksPerMonth,
        _ => throw new InvalidOperationException($"Unknown unit {frequency.Unit}."),
    };
}
