using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Clients;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Importing;

public sealed class ClientPlannerTests
{
    private static readonly DateTime Now = new(2026, 3, 4, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Site North = new Site(Guid.NewGuid(), "North", "America/Chicago").WithKey();
    private static readonly Program Outpatient = new Program(North.Id, "Outpatient", null).WithKey();
    private static readonly Program Residential = new Program(North.Id, "Residential", null).WithKey();
    private static readonly ClientMap Map = new(
        new[] { "mrn", "firstName", "lastName", "birthDate", "program", "admittedOn", "dischargedOn", "admission.criminalJustice", "admission.substances[0].firstUse", "admission.substances[2].firstUse", "discharge.reason", "diagnoses[1]" }
            .ToDictionary(key => key, key => $"col {key}"), ImportFiles.IsoDate, null, null);

    [Test]
    public void A_row_brings_a_client_and_with_a_day_of_admission_a_stay()
    {
        var plan = Plan(new(), Row(1, "P1", from: 10, to: 20), Row(2, "P2"), Row(3, "P1", from: 30));

        Assert.That(plan.Counts, Is.EqualTo(new ClientCounts(Clients: 2, Stays: 2, Repeats: 0, Refused: 0)));
        Assert.That((plan.Additions.Rows.Clients, plan.Additions.Rows.Stays), Is.EqualTo((2, 2)));
    }

    [Test]
    public void A_repeat_is_counted_once_and_a_contradiction_is_refused()
    {
        var plan = Plan(new(), Row(1, "P1", from: 10, to: 20), Row(2, "P1", from: 10, to: 20), Row(3, "P1", from: 10, to: 21), Row(4, "P2"), Row(5, "P2"));

        Assert.That(plan.Counts, Is.EqualTo(new ClientCounts(2, 1, 2, 1)));
        Assert.That(plan.Remarks.Select(r => (r.Kind, r.Row)), Is.EqualTo(new[] { (ImportRemarkKind.Refused, 3), (ImportRemarkKind.Repeat, 2), (ImportRemarkKind.Repeat, 5) }));
        Assert.That(plan.Remarks[0].Message, Is.EqualTo("Row 3, column “col admittedOn”: row 1 says something else of the stay of P1 since 2025-01-11, and stands."));
    }

    [TestCase(5, 9, true)]
    [TestCase(5, 10, false)]
    [TestCase(20, null, false)]
    [TestCase(21, null, true)]
    [TestCase(12, 15, false)]
    [TestCase(5, null, false)]
    public void Two_stays_in_one_program_share_no_day(int from, int? to, bool isFree)
    {
        var person = Person("P1");
        var known = new KnownRegister { Clients = Of(person), Stays = Stays(person, (10, 20)) };

        var beside = Plan(known, Row(1, "P1", from: from, to: to));
        var inOneFile = Plan(new(), Row(1, "P1", from: 10, to: 20), Row(2, "P1", from: from, to: to));

        Assert.That((beside.Additions.Rows.Stays, beside.Counts.Refused), Is.EqualTo(isFree ? (1, 0) : (0, 1)));
        Assert.That((inOneFile.Additions.Rows.Stays, inOneFile.Counts.Refused), Is.EqualTo(isFree ? (2, 0) : (1, 1)));
    }

    [Test]
    public void The_same_days_in_another_program_are_another_stay() =>
        Assert.That(Plan(new(), Row(1, "P1", from: 10, to: 20), Row(2, "P1", from: 10, to: 20, program: "residential")).Additions.Rows.Stays, Is.EqualTo(2));

    [Test]
    public void A_stay_of_the_register_stands()
    {
        var person = Person("P1");
        var known = new KnownRegister { Clients = Of(person), Stays = Stays(person, (10, 20)) };

        var same = Plan(known, Row(1, "P1", from: 10, to: 20));
        var longer = Plan(known, Row(1, "P1", from: 10, to: 25));
        var open = Plan(known, Row(1, "P1", from: 10));
        var told = Plan(known, Row(1, "P1", from: 10, to: 20, items: new AdmissionItems { Veteran = true }));

        Assert.That((same.Counts, same.Additions.IsEmpty, same.Remarks.Count), Is.EqualTo(((ImportCounts)new ClientCounts(1, 1, 0, 0), true, 0)));
        Assert.That(longer.Remarks.Single().Message, Is.EqualTo("Row 1, column “col dischargedOn”: the stay of P1 since 2025-01-11 ends on 2025-01-26 here, but ends on 2025-01-21 in the register, which stands."));
        Assert.That(open.Remarks.Single().Message, Does.Contain("has not ended here, but ends on"));
        Assert.That((told.Remarks.Single().Kind, told.Additions.IsEmpty), Is.EqualTo((ImportRemarkKind.OtherStay, true)));
    }

    [Test]
    public void A_row_that_breaks_a_rule_is_refused_with_its_column_and_stops_no_other()
    {
        var plan = Plan(
            new(),
            Row(1, "P1", from: 10, born: Day(11)),
            Row(2, "P2", from: 900),
            Row(3, "P3", from: 10, to: 9),
            Row(4, "P4", from: 10, to: 900),
            Row(5, "P5", born: Day(900)),
            Row(6, "P6", from: 10, items: new AdmissionItems { Referral = ReferralSource.Self, CriminalJustice = CriminalJusticeReferral.Court }),
            Row(7, "P7", from: 10, program: "Nowhere"),
            Row(8, "P8", from: 10, born: Day(10).AddYears(-20), uses: [new(Substance.Alcohol), new(Substance.Heroin, FirstUse: NumberRange.Exactly(21))]),
            Row(9, "P9", from: 10));

        Assert.That(plan.Remarks.Select(r => (r.Row, r.Column)), Is.EqualTo(new[]
        {
            (1, "col admittedOn"), (2, "col admittedOn"), (3, "col dischargedOn"), (4, "col dischargedOn"), (5, "col birthDate"), (6, "col admission.criminalJustice"),
            (7, "col program"), (8, "col admission.substances[2].firstUse"),
        }));
        Assert.That(plan.Counts, Is.EqualTo(new ClientCounts(1, 1, 0, 8)));
        Assert.That(plan.Clients.Single().FirstRow.Mrn, Is.EqualTo("P9"), "whom only refused rows name is not kept");
    }

    [Test]
    public void The_future_begins_at_the_site()
    {
        // 3 am in London is the evening before in Chicago.
        var early = new DateTime(2026, 3, 4, 3, 0, 0, DateTimeKind.Utc);
        var today = Row(1, "P1", from: 427);

        Assert.That(Plan(new(), early, today).Counts.Refused, Is.EqualTo(1));
        Assert.That(Plan(new(), Now, today).Counts.Refused, Is.Zero);
    }

    [TestCase("F9999", "“F9999” is not in the list of diagnoses.")]
    [TestCase("F11", "cannot be billed")]
    [TestCase("F1010", "is retired")]
    public void A_diagnosis_that_cannot_be_chosen_refuses_the_row(string code, string message)
    {
        var retired = new DiagnosisCode(new DiagnosisEntry("F10.10", true, "Alcohol abuse", "Alcohol abuse"), "2021");
        retired.Retire("2031");
        DiagnosisCode[] list = [retired, new(new DiagnosisEntry("F11", false, "Opioids", "Opioids"), "2021"), new(new DiagnosisEntry("F11.20", true, "Opioid dependence", "Opioid dependence"), "2021")];
        var known = new KnownRegister { Diagnoses = list.ToDictionary(c => c.Key) };

        var plan = Plan(known, Row(1, "P1", from: 10, diagnoses: [("F11.20", 1)]), Row(2, "P2", from: 10, diagnoses: [(code, 1)]));

        Assert.That(plan.Remarks.Single(), Has.Property("Row").EqualTo(2).And.Property("Column").EqualTo("col diagnoses[1]").And.Property("Message").Contains(message));
        Assert.That(plan.Stays.Single().Diagnoses.Single().Code.Code, Is.EqualTo("F11.20"));
    }

    [Test]
    public void Another_name_or_birth_date_is_told_and_the_register_stands()
    {
        var person = Person("P1", "Ana", "Zukić", Day(-9000));

        var plan = Plan(new KnownRegister { Clients = Of(person) }, Row(1, "P1", last: "Other", born: Day(-9001)), Row(2, "P2", last: "One"), Row(3, "P2", last: "Two"));

        Assert.That(plan.Remarks.Select(r => (r.Kind, r.Row)), Is.EqualTo(new[]
        {
            (ImportRemarkKind.Repeat, 3), (ImportRemarkKind.OtherName, 1), (ImportRemarkKind.OtherName, 3), (ImportRemarkKind.OtherBirthDate, 1),
        }));
        Assert.That(plan.Clients.Select(c => c.FirstRow.Number), Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public void A_new_client_who_looks_like_another_one_is_told_and_kept_apart()
    {
        var born = Day(-9000);
        var person = Person("P1", "Jon", "Smith", born);
        var known = new KnownRegister { Clients = Of(person), Persons = [person] };

        var plan = Plan(known, Row(1, "P2", first: "John", last: "Smith", born: born), Row(2, "P3", first: "SMITH", last: "Jon"), Row(3, "P4", first: "Mary", last: "Lee", born: born), Row(4, "P1", first: "Jon", last: "Smith"));

        Assert.That(plan.Remarks.Select(r => (r.Kind, r.Row)), Is.EqualTo(new[] { (ImportRemarkKind.LikelyDuplicate, 1), (ImportRemarkKind.LikelyDuplicate, 2) }));
        Assert.That(plan.Remarks[0].Message, Does.Contain("P2 may be the same person as P1"));
        Assert.That(plan.Additions.Rows.Clients, Is.EqualTo(3));
    }

    [Test]
    public void Records_that_were_merged_are_one_person()
    {
        var person = Person("P1", last: "One");
        var known = new KnownRegister { Clients = new Dictionary<string, KnownPerson> { ["P1"] = person, ["P2"] = person }, Persons = [person] };

        var plan = Plan(known, Row(1, "P1", from: 10, to: 20), Row(2, "P2", from: 15, to: 30));

        Assert.That(plan.Counts, Is.EqualTo(new ClientCounts(1, 1, 0, 1)));
    }

    [Test]
    public void An_end_without_a_reason_and_a_stay_without_a_first_day_are_told()
    {
        var end = new ToldEnd(new StepMoment(Day(20)), new DischargeDetails(DischargeReason.Other) { Living = LivingArrangement.Homeless }, LacksReason: true);
        var row = Row(1, "P1", from: 10);

        var plan = Plan(new(), row with { Stay = row.Stay! with { End = end } }, Row(2, "P2") with { LacksAdmission = true });

        Assert.That(plan.Remarks.Select(r => (r.Kind, r.Row)), Is.EqualTo(new[] { (ImportRemarkKind.NoAdmission, 2), (ImportRemarkKind.NoReason, 1) }));
        Assert.That(plan.Counts, Is.EqualTo(new ClientCounts(2, 1, 0, 0)));
    }

    private static ClientPlan Plan(KnownRegister known, params ClientRow[] rows) => Plan(known, Now, rows);

    private static ClientPlan Plan(KnownRegister known, DateTime utcNow, params ClientRow[] rows) => new ClientPlanner(
        new ClientRecords(rows, [], Map), known, new StayPrograms(new PlaceFinder(null, [North], [Outpatient, Residential]), new ImportTarget("North", "Outpatient"), utcNow), DateOnly.FromDateTime(utcNow)).Plan();

    private static ClientRow Row(
        int number, string mrn, string first = "A", string last = "One", DateOnly? born = null, int? from = null, int? to = null, string? program = null,
        AdmissionItems? items = null, IReadOnlyList<SubstanceDetails>? uses = null, IReadOnlyList<(string Code, int Column)>? diagnoses = null)
    {
        var row = new ClientRow(number, number + 1, mrn, new ClientNames(first, last == "One" ? $"One{mrn}" : last), born, null);
        if (from is not { } admitted)
        {
            return row;
        }

        var admission = new AdmissionRecord(new StepMoment(Day(admitted))) { Items = items ?? AdmissionItems.Empty, Substances = uses ?? [] };
        var end = to is { } until ? new ToldEnd(new StepMoment(Day(until)), null, false) : null;
        return row with { Stay = new ToldStay(null, program, admission, end) { SubstanceColumns = [0, 2], Diagnoses = diagnoses ?? [] } };
    }

    private static KnownPerson Person(string mrn, string first = "A", string? last = null, DateOnly? born = null)
    {
        var names = new ClientNames(first, last ?? $"One{mrn}");
        return new KnownPerson(Guid.NewGuid(), mrn, names, born, [names.LegalKey]);
    }

    private static Dictionary<string, KnownPerson> Of(KnownPerson person) => new() { [person.Mrn] = person };

    private static ILookup<Guid, KnownStay> Stays(KnownPerson person, params (int From, int To)[] days) =>
        days.Select(d => new KnownStay(person.Id, Outpatient.Id, Day(d.From), Day(d.To))).ToLookup(s => s.ClientId);

    private static DateOnly Day(int number) => new DateOnly(2025, 1, 1).AddDays(number);
}
