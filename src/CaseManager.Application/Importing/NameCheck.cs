using System.Text;

namespace CaseManager.Application.Importing;

// Clients are matched by MRN, never by name: where names differ, the record stands and a warning says so, once for each way of writing.
internal sealed class NameCheck(RemarkList remarks, string nameColumn, string? birthDateColumn)
{
    private readonly HashSet<(string, string)> names = [];
    private readonly HashSet<(string, DateOnly)> birthDates = [];

    public void Compare(IImportRow row, string mrn, (string Name, DateOnly? BirthDate) told, (string Name, DateOnly? BirthDate) stands)
    {
        if (!IsSame(told.Name, stands.Name) && names.Add((mrn, told.Name)))
        {
            remarks.Add(ImportRemarkKind.OtherName, row, nameColumn, $"{mrn} is “{told.Name}” here, but “{stands.Name}” in the record, which stands.");
        }

        if (told.BirthDate is { } born && born != stands.BirthDate && birthDates.Add((mrn, born)))
        {
            remarks.Add(ImportRemarkKind.OtherBirthDate, row, birthDateColumn!,
                $"{mrn} was born on {born:yyyy-MM-dd} here; the record, which stands, {(stands.BirthDate is { } date ? $"says {date:yyyy-MM-dd}" : "has no birth date")}.");
        }
    }

    // The same letters may be stored composed or decomposed.
    private static bool IsSame(string name, string other) =>
        name == other || string.Equals(name.Normalize(NormalizationForm.FormC), other.Normalize(NormalizationForm.FormC), StringComparison.Ordinal);
}
