namespace CaseManager.Domain.Reporting.Schedules;

/// <summary>One time at which a schedule asks.</summary>
/// <param name="Day">Its day at the site: what tells it from all others of its schedule, since no schedule asks twice a day.</param>
/// <param name="At">The instant (UTC).</param>
public readonly record struct Occurrence(DateOnly Day, DateTime At);
