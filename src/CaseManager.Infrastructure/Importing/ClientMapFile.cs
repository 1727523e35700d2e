using CaseManager.Application.Codes;
using CaseManager.Application.Importing.Clients;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;

namespace CaseManager.Infrastructure.Importing;

// The map of a clients file.
internal sealed class ClientMapFile(ITedsCodeSets codeSets)
{
    private const string Teds = "teds";
    private const string Sex = "sex";
    private const string SexValues = "sexValues";
    private const string DateFormat = "dateFormat";
    private const string Substances = "substances";
    private const string LastContactOn = "lastContactOn";
    private static readonly string[] Required = [ClientMap.Mrn, "firstName", ClientMap.LastName];

    private static readonly string[] Plain =
    [
        "middleName", "preferredName", ClientMap.BirthDate, Sex, ClientMap.Site, ClientMap.Program, ClientMap.AdmittedOn, "admittedAt", ClientMap.DischargedOn, "dischargedAt",
    ];

    private static readonly string[] Optional = [.. Plain, SexValues, DateFormat, Teds, ClientMap.Admission, ClientMap.Diagnoses, ClientMap.Discharge];
    private static readonly string[] SubstanceDetails = ["route", "frequency", "firstUse"];
    private static readonly string[] SubstanceAtEndDetails = ["frequency"];

    private readonly Dictionary<string, string> columns = [];

    public ClientMap Read(ReadOnlyMemory<byte> file) => MapObject.Read(file, Required, Optional, Read);

    private ClientMap Read(MapObject keys)
    {
        Take(keys, "", [.. Required, .. Plain]);
        TakeItems(keys, ClientMap.Admission, CodedItems.Admission.Select(i => i.Key).Concat(CodedItems.Clinical.Select(i => i.Key)), SubstanceDetails, []);
        TakeItems(keys, ClientMap.Discharge, CodedItems.Discharge.Select(i => i.Key).Append(CodedItems.Reason), SubstanceAtEndDetails, [LastContactOn]);
        TakeDiagnoses(keys);
        var sexes = keys.Has(SexValues) ? keys.Values<RecordedSex>(SexValues, "sex", "{ \"F\": \"Female\", \"M\": \"Male\" }") : null;
        var codes = Codes(keys);
        RequireWhole(keys, sexes is not null, codes is not null);
        return new ClientMap(columns, keys.DateFormat(DateFormat), sexes, codes);
    }

    private void Take(MapObject keys, string path, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (keys.TextIfAny(name) is { } column)
            {
                columns.Add(path + name, column);
            }
        }
    }

    private void TakeItems(MapObject keys, string stage, IEnumerable<string> items, string[] details, string[] plain)
    {
        string[] names = [.. items, .. plain];
        if (keys.ObjectIfAny(stage, [], [.. names, Substances]) is not { } asked)
        {
            return;
        }

        Take(asked, $"{stage}.", names);
        var substances = asked.Objects(Substances, ["substance"], details);
        if (substances.Count > SubstanceOrder.Most)
        {
            throw asked.Wrong(Substances, $"names {substances.Count} substances; at most {SubstanceOrder.Most} are kept.");
        }

        for (var i = 0; i < substances.Count; i++)
        {
            Take(substances[i], $"{stage}.{Substances}[{i}].", ["substance", .. details]);
        }
    }

    private void TakeDiagnoses(MapObject keys)
    {
        var named = keys.Texts(ClientMap.Diagnoses);
        if (named.Count > DiagnosisOrder.Most)
        {
            throw keys.Wrong(ClientMap.Diagnoses, $"names {named.Count} columns; at most {DiagnosisOrder.Most} are kept.");
        }

        for (var i = 0; i < named.Count; i++)
        {
            columns.Add($"{ClientMap.Diagnoses}[{i}]", named[i]);
        }
    }

    private TedsCodeSet? Codes(MapObject keys)
    {
        if (keys.ObjectIfAny(Teds, ["file", "year"], []) is not { } teds)
        {
            return null;
        }

        var file = teds.Text("file") switch
        {
            "admissions" => TedsFile.Admissions,
            "discharges" => TedsFile.Discharges,
            var other => throw teds.Wrong("file", $"says “{other}”; it is admissions or discharges."),
        };
        try
        {
            return codeSets.Of(file, teds.Number("year"));
        }
        catch (RuleViolationException e) when (e.Code == "teds.year")
        {
            throw teds.Wrong("year", $"is wrong. {e.Message}");
        }
    }

    // What a part cannot do without.
    private void RequireWhole(MapObject keys, bool hasSexes, bool hasCodes)
    {
        string[] ofStays = [ClientMap.Site, ClientMap.Program, "admittedAt", ClientMap.DischargedOn, ClientMap.Admission, ClientMap.Diagnoses, ClientMap.Discharge];
        string[] ofEnds = ["dischargedAt", ClientMap.Discharge];
        RequireKey(keys, ClientMap.AdmittedOn, ofStays, "the column of the first day");
        RequireKey(keys, ClientMap.DischargedOn, ofEnds, "the column of the last day");
        if (keys.Has(SexValues))
        {
            RequireKey(keys, Sex, [SexValues], "the column of the sex");
        }

        var coded = columns.Keys.FirstOrDefault(k => k == Sex ? !hasSexes : k.Contains('.', StringComparison.Ordinal) && !k.EndsWith(LastContactOn, StringComparison.Ordinal));
        if (coded is not null && !hasCodes)
        {
            throw keys.Wrong(Teds, $"is missing: it says which codes “{coded}” is written in, such as {{ \"file\": \"admissions\", \"year\": 2017 }}"
                + (coded == Sex ? $"; or say in {SexValues} what its values mean." : "."));
        }
    }

    private static void RequireKey(MapObject keys, string needed, string[] by, string what)
    {
        if (!keys.Has(needed) && by.FirstOrDefault(keys.Has) is { } key)
        {
            throw keys.Wrong(needed, $"is missing: “{key}” needs {what}.");
        }
    }
}
