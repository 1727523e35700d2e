using System.Globalization;
using CaseManager.Application.Importing.Clients;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;

namespace CaseManager.Infrastructure.Importing;

// The rows of a clients file, by its map.
internal sealed class ClientRows(CsvTable table, ClientMap map)
{
    private readonly RowCells cells = new(table, map.Columns);

    public ClientRecords ReadAll()
    {
        var rows = new List<ClientRow>();
        var any = false;
        while (table.Read())
        {
            any = true;
            var faults = cells.Faults.Count;
            var row = Row();
            if (cells.Faults.Count == faults)
            {
                rows.Add(row);
            }
        }

        return any ? new ClientRecords(rows, cells.Faults, map) : throw FileFault.Clients.Whole("has a header but no rows.");
    }

    private ClientRow Row()
    {
        var mrn = cells.Read(ClientMap.Mrn, Mrn.Normalize);
        var names = new ClientNames(Name("firstName")!, Name(ClientMap.LastName)!, OptionalName("middleName"), OptionalName("preferredName"));
        var stay = Stay();
        return new ClientRow(table.Row, table.Line, mrn!, names, Date(ClientMap.BirthDate), cells.ReadIfAny("sex", Sex)) { Stay = stay, LacksAdmission = stay is null && TellsOfStay() };
    }

    private string? Name(string key) => cells.Read(key, text => Require.Text(text, Words(key), Client.NameLength));

    private string? OptionalName(string key) => cells.ReadIfAny(key, text => Require.OptionalText(text, Words(key), Client.NameLength));

    private static string Words(string key) => char.ToUpperInvariant(key[0]) + key[1..];

    private RecordedSex? Sex(string text) => map.SexValues is { } values
        ? values.TryGetValue(text, out var known) ? known : throw new RuleViolationException("import.sex", $"“{CellText.Short(text)}” is not one of the sexValues of the map: {string.Join(", ", values.Keys)}.")
        : map.Codes!.Read(TedsVariable.Sex, text) switch { Domain.Codes.Sex.Female => RecordedSex.Female, Domain.Codes.Sex.Male => RecordedSex.Male, _ => null };

    private ToldStay? Stay()
    {
        var admitted = Moment(ClientMap.AdmittedOn, "admittedAt");
        var end = End();
        if (admitted is not { } moment)
        {
            if (end is not null)
            {
                cells.Refuse(ClientMap.DischargedOn, "there is a day of discharge, but none of admission.");
            }

            return null;
        }

        var (numbers, substances) = Substances();
        var admission = new AdmissionRecord(moment) { Items = Implied(Items(ClientMap.Admission, CodedItems.Admission, AdmissionItems.Empty)),
            Clinical = Items(ClientMap.Admission, CodedItems.Clinical, ClinicalItems.Empty), Substances = substances };
        return new ToldStay(Place(ClientMap.Site, Site.NameLength), Place(ClientMap.Program, Program.NameLength), admission, end) { SubstanceColumns = numbers, Diagnoses = Diagnoses() };
    }

    // The coded items of a file may hold a detail alone: it is only asked of those whom it implies.
    private static AdmissionItems Implied(AdmissionItems items) => items with
    {
        Referral = items.Referral ?? (items.CriminalJustice is null ? null : ReferralSource.CriminalJustice),
        Employment = items.Employment ?? (items.NotInLaborForce is null ? null : EmploymentStatus.NotInLaborForce),
    };

    private ToldEnd? End()
    {
        var moment = Moment(ClientMap.DischargedOn, "dischargedAt");
        var reason = Coded($"{ClientMap.Discharge}.{CodedItems.Reason}", TedsVariable.DischargeReason);
        var nothing = new DischargeDetails(reason ?? DischargeReason.Other);
        var items = Items(ClientMap.Discharge, CodedItems.Discharge, nothing);
        items = items with
        {
            LastContactOn = Date($"{ClientMap.Discharge}.lastContactOn"),
            Employment = items.Employment ?? (items.NotInLaborForce is null ? null : EmploymentStatus.NotInLaborForce),
        };
        var (numbers, substances) = SubstancesAtEnd();
        var isKnown = reason is not null || items != nothing || substances.Count > 0;
        if (moment is { } last)
        {
            return new ToldEnd(last, isKnown ? items with { Substances = substances } : null, isKnown && reason is null) { SubstanceColumns = numbers };
        }

        if (isKnown && cells.Has(ClientMap.DischargedOn))
        {
            cells.Refuse(ClientMap.DischargedOn, "the row tells how the stay ended, but not when.");
        }

        return null;
    }

    private T Items<T>(string stage, IEnumerable<CodedItem<T>> coded, T items)
        where T : class
    {
        foreach (var item in coded)
        {
            items = cells.ReadIfAny($"{stage}.{item.Key}", text => item.Read(items, map.Codes!, text)) ?? items;
        }

        return items;
    }

    // Empty ones are passed over, and so is “none” behind others.
    private (List<int> Numbers, List<SubstanceDetails> Substances) Substances()
    {
        var (numbers, found) = (new List<int>(), new List<SubstanceDetails>());
        for (var i = 0; i < SubstanceOrder.Most; i++)
        {
            var key = $"{ClientMap.Admission}.substances[{i}]";
            if (Coded($"{key}.substance", TedsVariable.Substance) is { } substance && (substance is not Substance.None || found.Count == 0))
            {
                numbers.Add(i);
                found.Add(new SubstanceDetails(substance, Coded($"{key}.route", TedsVariable.Route), Coded($"{key}.frequency", TedsVariable.Frequency), Coded($"{key}.firstUse", TedsVariable.FirstUse)));
            }
        }

        return (numbers, found);
    }

    private (List<int> Numbers, List<(Substance Substance, SubstanceFrequency? Frequency)> Substances) SubstancesAtEnd()
    {
        var (numbers, found) = (new List<int>(), new List<(Substance, SubstanceFrequency?)>());
        for (var i = 0; i < SubstanceOrder.Most; i++)
        {
            var key = $"{ClientMap.Discharge}.substances[{i}]";
            if (Coded($"{key}.substance", TedsVariable.Substance) is { } substance && (substance is not Substance.None || found.Count == 0))
            {
                numbers.Add(i);
                found.Add((substance, Coded($"{key}.frequency", TedsVariable.Frequency)));
            }
        }

        return (numbers, found);
    }

    private List<(string Code, int Column)> Diagnoses() =>
        [.. Enumerable.Range(0, DiagnosisOrder.Most).Select(i => (Code: cells.ReadIfAny($"{ClientMap.Diagnoses}[{i}]", DiagnosisEntry.Dotted), i)).Where(d => d.Code is not null).Select(d => (d.Code!, d.i))];

    private T? Coded<T>(string key, TedsVariable<T> variable)
        where T : struct => cells.ReadIfAny(key, text => map.Codes!.Read(variable, text));

    private string? Place(string key, int length) => cells.ReadIfAny(key, text => Require.OptionalText(text, Words(key), length));

    private DateOnly? Date(string key) => cells.ReadIfAny(key, text => (DateOnly?)CellText.Date(text, map.DateFormat));

    private StepMoment? Moment(string day, string time) => Date(day) is { } on ? new StepMoment(on, cells.ReadIfAny(time, CellText.Time)) : null;

    private bool TellsOfStay() => map.Columns.Keys.Where(k => k.Contains('.', StringComparison.Ordinal) || k.StartsWith(ClientMap.Diagnoses, StringComparison.Ordinal)).Any(k => cells.ReadIfAny(k, text => text) is not null);
}
