namespace CaseManager.Domain.Common;

/// <summary>Whole years between two days, as ages are counted.</summary>
public static class Years
{
    /// <summary>How old somebody born on <paramref name="born"/> is on <paramref name="day"/>; null where the birth date is not known.</summary>
    public static int? At(DateOnly? born, DateOnly day) =>
        born is { } first ? day.Year - first.Year - (first.AddYears(day.Year - first.Year) > day ? 1 : 0) : null;
}
