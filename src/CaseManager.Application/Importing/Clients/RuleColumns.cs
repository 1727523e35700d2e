using CaseManager.Domain.Episodes;

namespace CaseManager.Application.Importing.Clients;

// The column that a rule of stays means: its fields are called like the keys of the map.
internal static class RuleColumns
{
    public static string OfAdmission(ClientMap map, string? field, ToldStay told) => map.ColumnOf(field switch
    {
        null or nameof(StepMoment.On) => ClientMap.AdmittedOn,
        nameof(StepMoment.At) => "admittedAt",
        _ => $"{ClientMap.Admission}.{Key(field, told.SubstanceColumns)}",
    }, ClientMap.AdmittedOn);

    public static string OfDischarge(ClientMap map, string? field, ToldStay told) => map.ColumnOf(field switch
    {
        null or nameof(StepMoment.On) => ClientMap.DischargedOn,
        nameof(StepMoment.At) => "dischargedAt",
        _ => $"{ClientMap.Discharge}.{Key(field, told.End?.SubstanceColumns ?? [])}",
    }, ClientMap.DischargedOn);

    // Rules count substances without the empty ones.
    private static string Key(string field, IReadOnlyList<int> substances)
    {
        var key = string.Join('.', field.Split('.').Select(part => $"{char.ToLowerInvariant(part[0])}{part[1..]}"));
        for (var i = 0; i < substances.Count; i++)
        {
            if (key.StartsWith($"substances[{i}]", StringComparison.Ordinal))
            {
                return $"substances[{substances[i]}]{key[$"substances[{i}]".Length..]}";
            }
        }

        return key;
    }
}
