namespace CaseManager.Domain.RulePacks;

/// <summary>A day until which something is to be done, with the version of the rules that says so: that version never changes, so the day can be explained for ever.</summary>
/// <param name="Kind">The clock.</param>
/// <param name="Day">The last day on which it is still in time.</param>
/// <param name="VersionId">The version that it was computed from.</param>
public sealed record DueDate(RuleKind Kind, DateOnly Day, Guid VersionId);
