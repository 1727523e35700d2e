using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Clients;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Importing;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Importing;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ClientImportTests(string database)
{
    private static readonly string[] Rows =
    [
        "P1,Ana,Zukić,1980-07-04,2025-01-06,2025-02-01,1", "P1,Ana,Zukić,1980-07-04,2025-03-03,,", "P2,Bo,Two,,,,", "P3,Cy,Three,2030-01-01,2025-01-06,,", "P1,Ana,Zukić,1980-07-04,2025-03-03,,",
    ];

    [Test]
    public async Task Clients_and_stays_come_in_and_a_refused_row_stops_no_other()
    {
        await using var bench = await ImportBench.CreateAsync(database);

        var plan = (await bench.ImportAsync(ClientHistory.Of(Rows))).Value!;

        Assert.That(plan.Counts, Is.EqualTo(new ClientCounts(Clients: 2, Stays: 2, Repeats: 1, Refused: 1)));
        Assert.That(plan.Additions, Is.EqualTo(new ImportAdditions(1, 1, 0, 0, new ImportedRows(Clients: 2, Stays: 2))));
        Assert.That(plan.Remarks[0].Message, Is.EqualTo("Row 4, column “born”: The birth date lies in the future."));
        await using var db = bench.Database.Open();
        var stays = await db.Episodes.Include(e => e.Steps).ThenInclude(s => s.Discharge).Include(e => e.Client).Include(e => e.Program.Site).OrderBy(e => e.AdmittedOn).ToListAsync();
        Assert.That(stays.Select(e => (e.Client.Mrn, e.AdmittedOn, e.DischargedOn, e.Program.Name, e.Program.Site.Name)), Is.EqualTo(new[]
        {
            ("P1", new DateOnly(2025, 1, 6), (DateOnly?)new DateOnly(2025, 2, 1), "Imported", "Imported"), ("P1", new DateOnly(2025, 3, 3), null, "Imported", "Imported"),
        }));
        Assert.That(stays[0].Steps.Single(s => s.Kind is StepKind.Discharged).Discharge!.Reason, Is.EqualTo(DischargeReason.Completed));
        Assert.That((await db.ImportBatches.SingleAsync()).Kind, Is.EqualTo(ImportKind.Clients));
    }

    [Test]
    public async Task Importing_it_again_changes_nothing()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await bench.ImportAsync(ClientHistory.Of(Rows));
        var before = await bench.SnapshotAsync();

        var again = (await bench.ImportAsync(ClientHistory.Of(Rows))).Value!;

        Assert.That(again.Counts, Is.EqualTo(new ClientCounts(2, 2, 1, 1)));
        Assert.That(again.Additions.IsEmpty, Is.True);
        Assert.That(await bench.SnapshotAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_rehearsal_says_the_same_and_writes_nothing()
    {
        await using var bench = await ImportBench.CreateAsync(database);

        Assert.That((await bench.ImportAsync(ClientHistory.Of(Rows), rehearse: true)).Value!.Counts, Is.EqualTo(new ClientCounts(2, 2, 1, 1)));
        Assert.That(await bench.SnapshotAsync(), Is.Empty);
    }

    [Test]
    public async Task A_file_of_refused_rows_alone_changes_nothing_and_says_so()
    {
        await using var bench = await ImportBench.CreateAsync(database);

        var plan = (await bench.ImportAsync(ClientHistory.Of("P3,Cy,Three,2030-01-01,2025-01-06,,", "P 4,Di,Four,,,,"))).Value!;

        Assert.That((plan.NothingWords, plan.Counts.Refused), Is.EqualTo(("Every row is refused; nothing changes.", 2)));
        Assert.That(await bench.SnapshotAsync(), Is.Empty);
    }

    [Test]
    public async Task Every_column_is_read_into_its_place()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await bench.AddProgramAsync("North", "Outpatient");

        var plan = (await bench.ImportAsync(ClientHistory.Whole(
            "P1,Ana,Zukić,Annie,1980-07-04,F,2025-01-06,09:30,2025-02-01,north,OUTPATIENT,7,3,2,4,1,4,2,3,5,4,2,1,1,2,4,0,5,1,2,2,5,4,3,3,2,1,2,1,F1120,f10.10,2,3,1,1,3,5,1,2025-01-30",
            "P2,Bo,Two,,,X,2025-01-07,,,North,Outpatient,-9,,-9"))).Value!;

        Assert.That(plan.Remarks, Is.Empty);
        await using var db = bench.Database.Open();
        var client = await db.Clients.SingleAsync(c => c.Mrn == "P1");
        Assert.That((client.DisplayName, client.Profile.Sex), Is.EqualTo(("Annie Zukić", (RecordedSex?)RecordedSex.Female)));
        var stay = await db.Episodes.AsSplitQuery().Include(e => e.Steps).ThenInclude(s => s.Discharge!.Substances).Include(e => e.Substances)
            .Include(e => e.Diagnoses).ThenInclude(d => d.DiagnosisCode).SingleAsync(e => e.ClientId == client.Id);
        Assert.That(stay.Admission, Is.EqualTo(new AdmissionItems
        {
            Referral = ReferralSource.CriminalJustice, CriminalJustice = CriminalJusticeReferral.ProbationOrParole, DaysWaited = NumberRange.Parse("8-14"), Education = EducationLevel.SomeCollege,
            MaritalStatus = MaritalStatus.NeverMarried, Employment = EmploymentStatus.NotInLaborForce, NotInLaborForce = NotInLaborForce.Student, Living = LivingArrangement.Independent,
            Race = Race.White, Ethnicity = Ethnicity.NotHispanic, Veteran = false, Pregnant = true, Income = IncomeSource.Wages, Insurance = HealthInsurance.Medicaid,
            Payment = PaymentSource.Medicaid, Arrests = NumberRange.Exactly(0),
        }));
        Assert.That(stay.Clinical, Is.EqualTo(new ClinicalItems
        {
            PriorTreatments = NumberRange.AtLeast(5), MedicationPlanned = true, PsychiatricProblem = false, SelfHelp = new SelfHelpAttendance(NumberRange.Parse("1-3")),
        }));
        Assert.That(stay.Substances.OrderBy(s => s.Rank).Select(s => s.Details), Is.EqualTo(new[]
        {
            new SubstanceDetails(Substance.Heroin, SubstanceRoute.Injection, SubstanceFrequency.Daily, NumberRange.Parse("15-17")),
            new SubstanceDetails(Substance.Alcohol, SubstanceRoute.Oral, SubstanceFrequency.SomeUse, NumberRange.Parse("0-11")),
        }));
        Assert.That(stay.Diagnoses.OrderBy(d => d.Rank).Select(d => (d.DiagnosisCode.Code, d.Severity)), Is.EqualTo(new[] { ("F11.20", (DsmSeverity?)null), ("F10.10", DsmSeverity.Mild) }));
        Assert.That(stay.Steps.Single(s => s.Number == 1).Moment, Is.EqualTo(new StepMoment(new DateOnly(2025, 1, 6), new TimeOnly(9, 30))));
        var end = stay.Steps.Single(s => s.Number == 2).Discharge!;
        Assert.That((end.Reason, end.Employment, end.Living, end.Arrests, end.SelfHelp, end.LastContactOn), Is.EqualTo((
            DischargeReason.DroppedOut, (EmploymentStatus?)EmploymentStatus.Unemployed, (LivingArrangement?)LivingArrangement.Homeless, (NumberRange?)NumberRange.Exactly(1),
            new SelfHelpAttendance(NumberRange.Parse("4-7")), new DateOnly(2025, 1, 30))));
        Assert.That(end.Substances.Select(s => (s.Substance, s.Frequency)), Is.EqualTo(new[] { (Substance.Heroin, (SubstanceFrequency?)SubstanceFrequency.NoUse) }));
        Assert.That((await db.Episodes.SingleAsync(e => e.Client.Mrn == "P2")).Admission, Is.EqualTo(AdmissionItems.Empty), "-9 and empty are not known");
    }

    [Test]
    public async Task A_row_that_names_an_unknown_program_is_refused_and_a_wrong_word_beside_the_file_stops_it()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await bench.AddProgramAsync("North", "Outpatient");
        var files = ClientHistory.Files("mrn,first,last,in,where\nP1,A,One,2025-01-06,Outpatient\nP2,B,Two,2025-01-06,Choir\nP3,C,Three,2025-01-06,\n",
            """{ "mrn": "mrn", "firstName": "first", "lastName": "last", "admittedOn": "in", "program": "where" }""");

        var plan = (await bench.ImportAsync(files, new ImportTarget("North"))).Value!;
        var wrong = await bench.ImportAsync(files, new ImportTarget("South"));

        Assert.That(plan.Counts, Is.EqualTo(new ClientCounts(2, 2, 0, 1)));
        Assert.That(plan.Remarks.Single().Message, Is.EqualTo("Row 2, column “where”: No program of North is named “Choir”. The programs are: Outpatient."));
        Assert.That(plan.Places, Is.EqualTo(new[] { new ImportPlace("North", "Outpatient"), new ImportPlace("North", "Imported") }));
        Assert.That(wrong.Problems.Single().Code, Is.EqualTo("import.site"));
    }

    [Test]
    public async Task A_record_that_was_merged_leads_to_the_one_that_stands()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await using (var db = bench.Database.Open())
        {
            var (survivor, merged) = (db.Clients.Add(new Client("P1", "Ana", "One")).Entity, db.Clients.Add(new Client("P2", "Ana", "One")).Entity);
            db.ClientMerges.Add(ClientMerge.Of(survivor, merged, [], "Ada", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 1, 1), "Same person"));
            await db.SaveChangesAsync();
        }

        await bench.ImportAsync(ClientHistory.Of("P2,Ana,One,,2025-01-06,2025-02-01,1", "P1,Ana,One,,2025-01-20,,"));

        await using var after = bench.Database.Open();
        Assert.That((await after.Episodes.Include(e => e.Client).SingleAsync()).Client.Mrn, Is.EqualTo("P1"));
        Assert.That(await after.Clients.CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task Whoever_admits_a_client_meanwhile_is_told()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        await bench.ImportAsync(ClientHistory.Of("P1,Ana,One,,,,"));
        await using var open = bench.Database.Open();
        var client = await open.Clients.SingleAsync();

        await bench.ImportAsync(ClientHistory.Of("P1,Ana,One,,2025-01-06,,"));
        client.Correct(new ClientNames("Ann", "One"), null, new DateOnly(2026, 1, 1));

        Assert.That(async () => await open.SaveChangesAsync(), Throws.TypeOf<DbUpdateConcurrencyException>());
    }

    [Test]
    public async Task Hostile_cells_are_kept_as_text_or_refused_with_their_column()
    {
        await using var bench = await ImportBench.CreateAsync(database);

        var plan = (await bench.ImportAsync(ClientHistory.Of(
            "P1,=cmd|' /C calc'!A0,'); DROP TABLE Clients;--,,,,", "../P2,A,One,,,,", $"P3,{new string('x', 101)},One,,,,", "P4,A\u0007,One,,,,", "P5,A,One,31/12/1980,6 Jan,,9", "P6,<script>alert(1)</script>,Evil,,,,", "P7,A,\u202Eevil,,,,"))).Value!;

        Assert.That(plan.Remarks.Where(r => r.Kind is ImportRemarkKind.Refused).Select(r => (r.Row, r.Column)), Is.EqualTo(new[]
        {
            (2, "mrn"), (3, "first"), (4, "first"), (5, "in"), (5, "why"), (5, "born"), (7, "last"),
        }));
        Assert.That(plan.Counts, Is.EqualTo(new ClientCounts(2, 0, 0, 5)));
        await using var db = bench.Database.Open();
        Assert.That(await db.Clients.OrderBy(c => c.Mrn).Select(c => c.LegalFirstName).ToListAsync(), Is.EqualTo(new[] { "=cmd|' /C calc'!A0", "<script>alert(1)</script>" }));
    }
}
