namespace CaseManager.Application.Importing.Attendance;

/// <summary>What an attendance file holds. Attendances, repeats and refused add up to its rows.</summary>
/// <param name="Clients">Medical record numbers.</param>
/// <param name="Groups">Groups that met.</param>
/// <param name="Sessions">By group, date and time.</param>
/// <param name="Attendances">Rows that stand.</param>
/// <param name="Repeats">Rows that repeat an earlier one exactly.</param>
/// <param name="Refused">Rows that contradict an earlier one, or what stands in the database.</param>
public sealed record AttendanceCounts(int Clients, int Groups, int Sessions, int Attendances, int Repeats, int Refused) : ImportCounts(Repeats, Refused)
{
    /// <inheritdoc/>
    public override int Standing => Attendances;

    /// <inheritdoc/>
    public override IReadOnlyList<(string Words, int Count)> Parts =>
        [("clients", Clients), ("groups", Groups), ("sessions", Sessions), ("attendances", Attendances), ("repeats", Repeats), ("refused", Refused)];
}
