using System.Globalization;
using System.Text;
using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Clients;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using CaseManager.IntegrationTests.Support;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Importing;

/// <summary>The shared samples of TEDS, with names, MRNs and days made for the test.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class SharedTreatmentEpisodesTests(string database)
{
    private const string Persons = "\"mrn\": \"mrn\", \"firstName\": \"first\", \"lastName\": \"last\", \"admittedOn\": \"admitted\", \"dischargedOn\": \"discharged\"";

    private const string Admissions = $$"""
        { {{Persons}}, "teds": { "file": "admissions", "year": 2017 },
          "admission": { "criminalJustice": "DETCRIM", "daysWaited": "DAYWAIT", "education": "EDUC", "maritalStatus": "MARSTAT", "notInLaborForce": "DETNLF", "living": "LIVARAG",
            "race": "RACE", "ethnicity": "ETHNIC", "veteran": "VET", "pregnant": "PREG", "income": "PRIMINC", "insurance": "HLTHINS", "payment": "PRIMPAY", "arrests": "ARRESTS",
            "priorTreatments": "NOPRIOR", "medicationPlanned": "METHUSE", "psychiatricProblem": "PSYPROB", "selfHelp": "FREQ_ATND_SELF_HELP",
            "substances": [ { "substance": "SUB1", "route": "ROUTE1", "frequency": "FREQ1", "firstUse": "FRSTUSE1" }, { "substance": "SUB2", "route": "ROUTE2", "frequency": "FREQ2", "firstUse": "FRSTUSE2" },
              { "substance": "SUB3", "route": "ROUTE3", "frequency": "FREQ3", "firstUse": "FRSTUSE3" } ] } }
        """;

    private const string Discharges = $$"""
        { {{Persons}}, "sex": "sex", "teds": { "file": "discharges", "year": 2023 },
          "admission": { "referral": "referral_source", "daysWaited": "wait_time_days", "education": "education_level", "maritalStatus": "marital_status", "employment": "employment_admit",
            "living": "living_arrangement_admit", "race": "race", "ethnicity": "ethnicity", "veteran": "veteran_status", "pregnant": "pregnant", "income": "income_source", "insurance": "health_insurance",
            "payment": "payment_source", "arrests": "arrests_admit", "priorTreatments": "prior_treatments", "medicationPlanned": "medication_assisted_therapy",
            "psychiatricProblem": "has_cooccurring_mental_health", "selfHelp": "self_help_attendance_admit",
            "substances": [ { "substance": "primary_substance_admit", "route": "route_primary", "frequency": "frequency_primary_admit", "firstUse": "age_first_use_primary" },
              { "substance": "secondary_substance_admit" }, { "substance": "tertiary_substance_admit" } ] },
          "discharge": { "reason": "discharge_reason", "employment": "employment_discharge", "living": "living_arrangement_discharge", "arrests": "arrests_discharge", "selfHelp": "self_help_attendance_discharge",
            "substances": [ { "substance": "primary_substance_discharge", "frequency": "frequency_primary_discharge" }, { "substance": "secondary_substance_discharge" }, { "substance": "tertiary_substance_discharge" } ] } }
        """;

    [Test]
    public async Task Coded_admissions_come_in_completely_and_are_undone_completely()
    {
        await using var bench = await ImportBench.CreateAsync(database);
        var sample = Sample("teds_a_2017_coded_sample.csv", "A", Admissions, isEnded: false);

        var plan = (await bench.ImportAsync(sample)).Value!;
        var again = (await bench.ImportAsync(sample)).Value!;

        Assert.That(plan.Counts, Is.EqualTo(new ClientCounts(249, 249, 0, 0)));
        Assert.That((again.Counts, again.Additions.IsEmpty), Is.EqualTo((plan.Counts, true)));
        await using var db = bench.Database.Open();
        Assert.That(await db.Episodes.CountAsync(e => e.Substances.Any(s => s.Rank == 1 && s.Substance == Substance.Methamphetamine)), Is.EqualTo(78));
        Assert.That(await db.Episodes.CountAsync(e => e.Admission.CriminalJustice == CriminalJusticeReferral.ProbationOrParole && e.Admission.Referral == ReferralSource.CriminalJustice), Is.EqualTo(124));
        Assert.That(await db.Episodes.CountAsync(e => e.Clinical.MedicationPlanned == true), Is.EqualTo(5));

        var undone = await bench.RunAsync<UndoImport, UndoResult>(new UndoImport((await db.ImportBatches.SingleAsync()).Id));
        Assert.That(undone.Value!.IsUndone, Is.True);
        Assert.That((await bench.SnapshotAsync()).Single(), Does.StartWith("import "));
    }

    [Test]
    public async Task Decoded_discharges_come_in_completely()
    {
        await using var bench = await ImportBench.CreateAsync(database);

        var plan = (await bench.ImportAsync(Sample("teds_d_2023_decoded_sample.csv", "D", Discharges, isEnded: true))).Value!;

        Assert.That(plan.Counts, Is.EqualTo(new ClientCounts(600, 600, 0, 0)));
        await using var db = bench.Database.Open();
        var reasons = await db.Set<Discharge>().GroupBy(d => d.Reason).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        Assert.That(reasons, Is.EquivalentTo(new Dictionary<DischargeReason, int>
        {
            [DischargeReason.Transferred] = 129, [DischargeReason.DroppedOut] = 146, [DischargeReason.Completed] = 252, [DischargeReason.TerminatedByFacility] = 36,
            [DischargeReason.Other] = 31, [DischargeReason.Incarcerated] = 5, [DischargeReason.Died] = 1,
        }));
        Assert.That(await db.Episodes.CountAsync(e => e.Admission.Employment == null), Is.EqualTo(68), "empty is not known");
    }

    private static ClientFiles Sample(string name, string key, string map, bool isEnded)
    {
        using var csv = new CsvParser(new StreamReader(SharedData.File("teds", name)), CultureInfo.InvariantCulture);
        using var text = new StringWriter();
        using var writer = new CsvWriter(text, CultureInfo.InvariantCulture);
        for (var row = 0; csv.Read(); row++)
        {
            var admitted = new DateOnly(2023, 1, 2).AddDays(row % 300);
            string[] person = row == 0
                ? ["mrn", "first", "last", "admitted", "discharged"]
                : [$"{key}{row:0000}", $"Žofie {row}", $"O'Neil-{row % 7}", Iso(admitted), isEnded ? Iso(admitted.AddDays(row % 90)) : ""];
            foreach (var cell in person.Concat(csv.Record!))
            {
                writer.WriteField(cell);
            }

            writer.NextRecord();
        }

        writer.Flush();
        return ClientHistory.Files(Encoding.UTF8.GetBytes(text.ToString()), map);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
