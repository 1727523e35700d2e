using System.Globalization;

namespace CaseManager.Domain.Episodes;

/// <summary>When a step of a stay happened, on the clock of the program's site.</summary>
/// <param name="On">The day: what rules and reports go by.</param>
/// <param name="At">The time, to the minute; null where it is not known, as in an imported history.</param>
public readonly record struct StepMoment(DateOnly On, TimeOnly? At = null)
{
    /// <summary>The moment of a local date and time.</summary>
    public static StepMoment Of(DateTime local) => new(DateOnly.FromDateTime(local), new TimeOnly(local.Hour, local.Minute));

    /// <summary>Whether it lies before another. Two of one day are told apart only where both times are known.</summary>
    public bool IsBefore(StepMoment other) => On < other.On || (On == other.On && At is { } mine && other.At is { } theirs && mine < theirs);

    /// <summary>Such as <c>Nov 23, 2026, 14:05</c>, or the day alone.</summary>
    public override string ToString() =>
        On.ToString("MMM d, yyyy", CultureInfo.InvariantCulture) + At?.ToString("', 'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The field that is wrong where it must not lie on this side of <paramref name="other"/>.</summary>
    internal string FieldAgainst(StepMoment other) => On == other.On ? nameof(At) : nameof(On);
}
