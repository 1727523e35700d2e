using CaseManager.Domain.Reporting.Packs;

namespace CaseManager.Domain.Reporting.Schedules;

/// <summary>What a schedule asks for, when, and on whose clock.</summary>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Kind">Which document.</param>
/// <param name="Target">Of what.</param>
/// <param name="SubjectId">The client, the group, the counselor, the program or the site.</param>
/// <param name="Audience">Who it is for (rule 12).</param>
/// <param name="Form">What comes of a pack; of no interest for a single report.</param>
/// <param name="Covers">Which days.</param>
/// <param name="Rhythm">When.</param>
/// <param name="SiteId">The site whose clock counts.</param>
/// <param name="Disclosure">What was decided where it is for somebody else.</param>
public sealed record ScheduleOrder(
    string Name, ReportKind Kind, ScheduleTarget Target, Guid SubjectId, Audience Audience, PackForm Form, SchedulePeriod Covers, Rhythm Rhythm, Guid SiteId, Disclosure? Disclosure = null);
