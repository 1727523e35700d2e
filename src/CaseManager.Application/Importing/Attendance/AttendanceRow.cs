using CaseManager.Domain.Attendance;

namespace CaseManager.Application.Importing.Attendance;

/// <summary>One row of an attendance file, every cell read and checked.</summary>
/// <param name="Number">Which data row it is, from 1.</param>
/// <param name="Line">The line of the file where it begins, from 1.</param>
/// <param name="Mrn">Normalised.</param>
/// <param name="FirstName">Legal first name.</param>
/// <param name="LastName">Legal last name.</param>
/// <param name="BirthDate">Null where the file has none.</param>
/// <param name="Group">Code of the group.</param>
/// <param name="Date">Day of the session.</param>
/// <param name="Time">Time of the session.</param>
/// <param name="Mark">How the client attended.</param>
public sealed record AttendanceRow(
    int Number, int Line, string Mrn, string FirstName, string LastName, DateOnly? BirthDate, string Group, DateOnly Date, SessionTime Time, AttendanceMark Mark) : IImportRow
{
    internal SessionKey Session { get; } = SessionKey.Of(Group, Date, Time.Text);
}
