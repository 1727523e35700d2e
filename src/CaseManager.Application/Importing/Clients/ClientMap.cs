using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;

namespace CaseManager.Application.Importing.Clients;

/// <summary>Which column of a clients file holds what.</summary>
/// <param name="Columns">
/// The column of each key of the map. Keys of objects and lists in it are written as in <c>admission.referral</c> and <c>admission.substances[0].route</c>.
/// </param>
/// <param name="DateFormat">How dates are written, as a .NET format such as <c>M/d/yyyy</c>.</param>
/// <param name="SexValues">What each value of the sex column means; null where it is coded as in TEDS.</param>
/// <param name="Codes">The code set of TEDS that coded columns are written in, by codes or by labels; null where none is coded.</param>
public sealed record ClientMap(
    IReadOnlyDictionary<string, string> Columns, string DateFormat, IReadOnlyDictionary<string, RecordedSex>? SexValues, TedsCodeSet? Codes)
{
    /// <summary>Key of the medical record number.</summary>
    public const string Mrn = "mrn";

    /// <summary>Key of the legal last name.</summary>
    public const string LastName = "lastName";

    /// <summary>Key of the birth date.</summary>
    public const string BirthDate = "birthDate";

    /// <summary>Key of the site.</summary>
    public const string Site = "site";

    /// <summary>Key of the program.</summary>
    public const string Program = "program";

    /// <summary>Key of the first day of the stay.</summary>
    public const string AdmittedOn = "admittedOn";

    /// <summary>Key of the last day of the stay.</summary>
    public const string DischargedOn = "dischargedOn";

    /// <summary>Key of what was asked at admission.</summary>
    public const string Admission = "admission";

    /// <summary>Key of what was asked at the end.</summary>
    public const string Discharge = "discharge";

    /// <summary>Key of the list of diagnoses.</summary>
    public const string Diagnoses = "diagnoses";

    /// <summary>The column of a key, or the one that stands for it where the file has none.</summary>
    public string ColumnOf(string key, string otherwise = Mrn) => Columns.TryGetValue(key, out var column) ? column : Columns[otherwise];
}
