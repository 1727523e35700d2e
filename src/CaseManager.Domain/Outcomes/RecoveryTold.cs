namespace CaseManager.Domain.Outcomes;

/// <summary>A recovery start date of a client's own, as they told it; see <see cref="Clients.RecoveryStart"/>.</summary>
/// <param name="Start">Null where they no longer wished one.</param>
/// <param name="On">The day on which it was recorded, in the site's zone.</param>
public sealed record RecoveryTold(DateOnly? Start, DateOnly On);
