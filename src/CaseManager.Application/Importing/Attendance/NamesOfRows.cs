namespace CaseManager.Application.Importing.Attendance;

// Compares the names and birth dates of rows with the record, or with the first row of a client who has none.
internal static class NamesOfRows
{
    public static void Remark(AttendanceHistory history, KnownHistory known, RemarkList remarks)
    {
        var check = new NameCheck(remarks, history.Map.LastName, history.Map.BirthDate);
        var standing = new Dictionary<string, (string Name, DateOnly? BirthDate)>();
        foreach (var row in history.Rows)
        {
            var told = ($"{row.FirstName} {row.LastName}", row.BirthDate);
            if (!standing.TryGetValue(row.Mrn, out var stands))
            {
                stands = known.Clients.GetValueOrDefault(row.Mrn) is { } client ? ($"{client.FirstName} {client.LastName}", client.BirthDate) : told;
                standing.Add(row.Mrn, stands);
            }

            check.Compare(row, row.Mrn, told, stands);
        }
    }
}
