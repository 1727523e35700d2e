using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;

namespace CaseManager.Domain.Counseling;

/// <summary>Counseling lies within the stay that it belongs to.</summary>
internal static class CounselingStay
{
    /// <exception cref="RuleViolationException"><c>counseling.outside-stay</c>.</exception>
    public static void RequireIn(Episode stay, DateOnly day, string field) => Require.That(stay.Covers(day), "counseling.outside-stay",
        stay.DischargedOn is { } last
            ? $"The stay lasted from {new StepMoment(stay.AdmittedOn)} to {new StepMoment(last)}. Choose a day of it."
            : $"The stay began on {new StepMoment(stay.AdmittedOn)}. Choose that day or a later one.", field);
}
