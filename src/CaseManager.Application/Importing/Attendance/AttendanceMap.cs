using CaseManager.Domain.Attendance;

namespace CaseManager.Application.Importing.Attendance;

/// <summary>Which column of an attendance file holds what. Its JSON has one key for each property, the first letter small.</summary>
public sealed record AttendanceMap
{
    /// <summary>Column of the medical record number.</summary>
    public required string Mrn { get; init; }

    /// <summary>Column of the legal first name.</summary>
    public required string FirstName { get; init; }

    /// <summary>Column of the legal last name.</summary>
    public required string LastName { get; init; }

    /// <summary>Column of the birth date; null where the file has none.</summary>
    public string? BirthDate { get; init; }

    /// <summary>Column of the code of the group.</summary>
    public required string Group { get; init; }

    /// <summary>Column of the day of the session.</summary>
    public required string Date { get; init; }

    /// <summary>Column of the time of the session, such as <c>09:30 - 11:00</c>.</summary>
    public required string Time { get; init; }

    /// <summary>Column of how the client attended.</summary>
    public required string Status { get; init; }

    /// <summary>What each value of that column means.</summary>
    public required IReadOnlyDictionary<string, AttendanceStatus> StatusValues { get; init; }

    /// <summary>Column of the minutes that a client was late or left early; needed where <see cref="StatusValues"/> name Late or LeftEarly.</summary>
    public string? MinutesMissed { get; init; }

    /// <summary>Column of why an absence was excused, an <see cref="ExcuseReason"/>; where it is missing or empty, Other.</summary>
    public string? Reason { get; init; }

    /// <summary>How dates are written, as a .NET format such as <c>M/d/yyyy</c>.</summary>
    public string DateFormat { get; init; } = ImportFiles.IsoDate;
}
