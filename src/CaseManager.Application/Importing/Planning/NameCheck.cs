using System.Text;

namespace CaseManager.Application.Importing.Planning;

// Clients are matched by MRN, never by name: where names differ, the record stands and a warning says so, once for each way of writing.
internal static class NameCheck
{
    public static void Remark(AttendanceHistory history, KnownHistory known, RemarkList remarks)
    {
        var standing = new Dictionary<string, (string Name, DateOnly? BirthDate)>();
        var names = new HashSet<(string, string)>();
        var birthDates = new HashSet<(string, DateOnly)>();
        foreach (var row in history.Rows)
        {
            if (!standing.TryGetValue(row.Mrn, out var stands))
            {
                stands = known.Clients.GetValueOrDefault(row.Mrn) is { } client
                    ? ($"{client.FirstName} {client.LastName}", client.BirthDate)
                    : ($"{row.FirstName} {row.LastName}", row.BirthDate);
                standing.Add(row.Mrn, stands);
            }

            var name = $"{row.FirstName} {row.LastName}";
            if (!IsSame(name, stands.Name) && names.Add((row.Mrn, name)))
            {
                remarks.Add(ImportRemarkKind.OtherName, row, history.Map.LastName, $"{row.Mrn} is “{name}” here, but “{stands.Name}” in the record, which stands.");
            }

            if (row.BirthDate is { } born && born != stands.BirthDate && birthDates.Add((row.Mrn, born)))
            {
                remarks.Add(ImportRemarkKind.OtherBirthDate, row, history.Map.BirthDate!,
                    $"{row.Mrn} was born on {born:yyyy-MM-dd} here; the record, which stands, {(stands.BirthDate is { } date ? $"says {date:yyyy-MM-dd}" : "has no birth date")}.");
            }
        }
    }

    // The same letters may be stored composed or decomposed.
    private static bool IsSame(string name, string other) =>
        name == other || string.Equals(name.Normalize(NormalizationForm.FormC), other.Normalize(NormalizationForm.FormC), StringComparison.Ordinal);
}
