using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;

namespace CaseManager.Application.Importing.Clients;

// Decides row by row which stays of a file are added. What is in the register stands, then the first row of a stay.
internal sealed class StayRows(ClientMap map, KnownRegister known, StayPrograms programs, RemarkList remarks)
{
    private readonly Dictionary<(NewClient, StayProgram), StayDays> standing = [];
    private readonly Dictionary<NewClient, ClientRow> alone = [];
    private readonly List<NewStay> added = [];

    public IReadOnlyList<NewStay> Added => added;

    // Stays of rows that stand, those that are in the register already among them.
    public int Count => standing.Values.Sum(days => days.Told);

    // Whether the row stands, or repeats one that does.
    public bool Take(ClientRow row, NewClient client)
    {
        if (row.Stay is not { } told)
        {
            TakeAlone(row, client);
            return true;
        }

        var (program, wrong) = programs.Of(told);
        return program is null
            ? Refuse(row, map.ColumnOf(wrong!.Field == nameof(ImportTarget.Site) ? ClientMap.Site : ClientMap.Program, ClientMap.AdmittedOn), wrong.Message)
            : Diagnoses(row, told) is { } diagnoses && Take(row, new NewStay(client, program, told, diagnoses), DaysOf(client, program));
    }

    // Null where one is not in the list.
    private List<DiagnosisDetails>? Diagnoses(ClientRow row, ToldStay told)
    {
        var keys = told.DiagnosisKeys;
        for (var i = 0; i < keys.Count; i++)
        {
            if (!known.Diagnoses.ContainsKey(keys[i]))
            {
                Refuse(row, map.ColumnOf($"{ClientMap.Diagnoses}[{told.Diagnoses[i].Column}]"), $"“{told.Diagnoses[i].Code}” is not in the list of diagnoses.");
                return null;
            }
        }

        return [.. keys.Select(k => new DiagnosisDetails(known.Diagnoses[k], DsmSpecifiers.None))];
    }

    private bool Take(ClientRow row, NewStay stay, StayDays days)
    {
        var (from, to) = (stay.From, stay.To);
        var taken = days.At(from);
        if (taken is { Row: { } earlier })
        {
            return Repeats(row, earlier);
        }

        if (taken is { Known: { } there } ? !Stands(row, stay.Told, there) : !IsFree(row, stay, days) || !IsAllowed(row, stay))
        {
            return false;
        }

        days.Put(new TakenStay(from, to, taken?.Known, row));
        if (taken is null)
        {
            added.Add(stay);
            RemarkOnReason(row, stay.Told);
        }

        return true;
    }

    private StayDays DaysOf(NewClient client, StayProgram program)
    {
        if (!standing.TryGetValue((client, program), out var days))
        {
            days = new StayDays(client.Known is { } person && program.Place.Program is { } there ? known.Stays[person.Id].Where(s => s.ProgramId == there.Id) : []);
            standing.Add((client, program), days);
        }

        return days;
    }

    private void TakeAlone(ClientRow row, NewClient client)
    {
        if (row.LacksAdmission)
        {
            remarks.Add(ImportRemarkKind.NoAdmission, row, map.ColumnOf(ClientMap.AdmittedOn),
                $"{row.Mrn} has no day of admission here: only the client is taken over, and not what the row says of a stay.");
        }
        else if (!alone.TryAdd(client, row))
        {
            remarks.Add(ImportRemarkKind.Repeat, row, map.ColumnOf(ClientMap.Mrn), $"Row {row.Number} repeats row {alone[client].Number}: counted once.");
        }
    }

    private bool Repeats(ClientRow row, ClientRow earlier)
    {
        var column = map.ColumnOf(ClientMap.AdmittedOn);
        if (!row.Stay!.IsSame(earlier.Stay!))
        {
            return Refuse(row, column, $"row {earlier.Number} says something else of the stay of {row.Mrn} since {row.Stay.Admission.Moment.On:yyyy-MM-dd}, and stands.");
        }

        remarks.Add(ImportRemarkKind.Repeat, row, column, $"Row {row.Number} repeats row {earlier.Number}: counted once.");
        return true;
    }

    // It is in the register already.
    private bool Stands(ClientRow row, ToldStay told, KnownStay there)
    {
        if (told.End?.Moment.On != there.DischargedOn)
        {
            return Refuse(row, map.ColumnOf(ClientMap.DischargedOn, ClientMap.AdmittedOn),
                $"the stay of {row.Mrn} since {there.AdmittedOn:yyyy-MM-dd} {Ends(told.End?.Moment.On)} here, but {Ends(there.DischargedOn)} in the register, which stands.");
        }

        if (!there.IsSame(told))
        {
            remarks.Add(ImportRemarkKind.OtherStay, row, map.ColumnOf(ClientMap.AdmittedOn),
                $"The stay of {row.Mrn} since {there.AdmittedOn:yyyy-MM-dd} is in the register already and says something else there, which stands.");
        }

        return true;
    }

    private bool IsFree(ClientRow row, NewStay stay, StayDays days) =>
        days.Sharing(stay.From, stay.To) is not { } other || Refuse(row, map.ColumnOf(ClientMap.AdmittedOn),
            $"the stay of {row.Mrn} since {stay.From:yyyy-MM-dd} shares days with {other.Words}, since {other.From:yyyy-MM-dd}. Two stays in one program cannot overlap.");

    // Every rule of a stay holds: it is made for a trial.
    private bool IsAllowed(ClientRow row, NewStay stay)
    {
        Func<ClientMap, string?, ToldStay, string> column = RuleColumns.OfAdmission;
        try
        {
            var trial = stay.Admit(Guid.Empty, Guid.Empty, null);
            column = RuleColumns.OfDischarge;
            stay.End(trial);
            return true;
        }
        catch (RuleViolationException e)
        {
            return Refuse(row, column(map, e.Field, stay.Told), e.Message);
        }
    }

    private void RemarkOnReason(ClientRow row, ToldStay told)
    {
        if (told.End is { LacksReason: true })
        {
            remarks.Add(ImportRemarkKind.NoReason, row, map.ColumnOf("discharge.reason", ClientMap.DischargedOn),
                $"Why the stay of {row.Mrn} since {told.Admission.Moment.On:yyyy-MM-dd} ended is not known here; it is kept as “other”.");
        }
    }

    private bool Refuse(ClientRow row, string column, string why)
    {
        remarks.Refuse(row, column, why);
        return false;
    }

    private static string Ends(DateOnly? day) => day is { } last ? $"ends on {last:yyyy-MM-dd}" : "has not ended";
}
