namespace CaseManager.Domain.Medication;

/// <summary>When the next drug test is due at the latest, so that a year holds as many as the rule pack asks for.</summary>
public static class DrugTestClock
{
    /// <summary>The last day on which the next test keeps the pace: the year divided by the number, whole days, after the last one taken or the admission. Null where the rules ask for none.</summary>
    /// <param name="perYear">Fewest tests in a year by the rule pack; null or 0 for none.</param>
    public static DateOnly? DueBy(int? perYear, DateOnly admittedOn, DateOnly? lastTaken)
    {
        var from = lastTaken ?? admittedOn;
        return perYear is > 0 ? from.AddDays((from.AddYears(1).DayNumber - from.DayNumber) / perYear.Value) : null;
    }
}
