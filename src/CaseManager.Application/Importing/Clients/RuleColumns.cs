using CaseManager.Domain.Episodes;

namespace CaseManager.Application.Importing.Clients;

// The column that a rule of stays means: its fields are called like the keys of the map.
internal static class RuleColumns
{
    public static string OfAdmission(ClientMap map, string? field, ToldStay told) => map.ColumnOf(field switch
    {
        null or nameof(StepMoment.On) => ClientMap.AdmittedOn,
        nameof(StepMoment.At) => "admittedAt",
        _ when Line(field, "Diagnoses") is { } line && line < told.Diagnoses.Count => $"{ClientMap.Diagnoses}[{told.Diagnoses[line].Column}]",
        _ => $"{ClientMap.Admission}.{Key(field, told.SubstanceColumns)}",
    }, ClientMap.AdmittedOn);

    public static string OfDischarge(ClientMap map, string? field, ToldStay told) => map.ColumnOf(field switch
    {
        null or nameof(StepMoment.On) => ClientMap.DischargedOn,
        nameof(StepMoment.At) => "dischargedAt",
        _ => $"{ClientMap.Discharge}.{Key(field, told.End?.SubstanceColumns ?? [])}",
    }, ClientMap.DischargedOn);

    // Rules count substances without the empty ones.
    private static string Key(string field, IReadOnlyList<int> substances) =>
        Line(field, "Substances") is { } line && line < substances.Count ? $"substances[{substances[line]}].{Small(field.Split('.')[^1])}" : Small(field);

    // The line of a field such as Substances[0].FirstUse.
    private static int? Line(string field, string list) =>
        field.StartsWith($"{list}[", StringComparison.Ordinal) && int.TryParse(field[(list.Length + 1)..field.IndexOf(']', StringComparison.Ordinal)], out var line) ? line : null;

    private static string Small(string name) => $"{char.ToLowerInvariant(name[0])}{name[1..]}";
}
