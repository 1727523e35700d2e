using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;

namespace CaseManager.Application.Reporting.Register;

/// <summary>Clients × sessions of a group in a period. Voided sessions are not in it, nor sessions to come.</summary>
public sealed record RegisterModel(
    RegisteredGroup Group, IReadOnlyList<RegisterSession> Sessions, IReadOnlyList<RegisterClient> Clients, IReadOnlyDictionary<(Guid Session, Guid Client), AttendanceFact> Marks)
{
    /// <summary>The last day that is in it: of the period, or today where that comes first.</summary>
    public required DateOnly Until { get; init; }
}

/// <summary>The group of a register.</summary>
public sealed record RegisteredGroup(string Code, string Name, GroupKind Kind, Fellowship? Fellowship, string Site, string TimeZoneId, string? Facilitator, string? Credential);

/// <summary>A column of a register.</summary>
/// <param name="ScheduledMinutes">Null where the session has no length.</param>
public sealed record RegisterSession(Guid Id, DateOnly Date, TimeOnly? StartsAt, string TimeText, int? ScheduledMinutes, bool IsCancelled);

/// <summary>A row of a register.</summary>
public sealed record RegisterClient(Guid Id, string Mrn, string FirstName, string LastName, string? PreferredName);
