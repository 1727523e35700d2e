using System.Text;
using CaseManager.Application.Importing.Clients;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Infrastructure.Codes;
using CaseManager.Infrastructure.Importing;

namespace CaseManager.IntegrationTests.Importing;

public sealed class ClientFilesTests
{
    private const string Good = "P1,A,One,1980-07-04,2025-01-06,,\n";
    private static readonly ClientFileReader Reader = new(new TedsCodeSets());

    [Test]
    public void A_file_is_read_whatever_marks_and_line_ends_it_has()
    {
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(
            "mrn , first,last,born,in,out,why\r\n\r\np1,\"Zo\u00eb\",\"O\"\"Neil,\nJr\",,2025-01-06,,\r\n,,,,,,\r\n P2 ,Ann, Lee ,1980-07-04,,,")).ToArray();

        var rows = Reader.Read(ClientHistory.Files(bytes)).Rows;

        Assert.That(rows.Select(r => (r.Mrn, r.Names.First, r.Names.Last, r.BirthDate, r.Stay?.Admission.Moment.On, r.Line)), Is.EqualTo(new[]
        {
            ("P1", "Zoë", "O\"Neil,\nJr", (DateOnly?)null, (DateOnly?)new DateOnly(2025, 1, 6), 3), ("P2", "Ann", "Lee", new DateOnly(1980, 7, 4), null, 6),
        }));
    }

    [TestCase("mrn,first,last,born,in,out\nP1,A,One,,,", "line 1 (the header), column “why”: this column is missing; the key “discharge.reason” of the map asks for it.")]
    [TestCase("mrn;first;last\nP1;A;One", "line 1 (the header): the cells are separated by semicolons, not by commas.")]
    [TestCase(ClientHistory.Header, "has a header but no rows.")]
    [TestCase("\n\n", "is empty: it has no header.")]
    [TestCase(ClientHistory.Header + Good + "P2,B,Two\n", "row 2, column “last”: the row has 3 cells, the header 7")]
    [TestCase(ClientHistory.Header + Good + "P2,\"B,Two,,,,\n" + Good, "row 2, column “first”: a quotation mark is opened and never closed.")]
    [TestCase(ClientHistory.Header + Good + "P2,B\u0000,Two,,,,\n", "row 2, column “first”: there is a NUL character")]
    public void What_is_no_such_table_is_one_message(string file, string message) => Assert.That(
        Problem(ClientHistory.Files(file)), Has.Property("Code").EqualTo("import.clients").And.Property("Field").EqualTo("Clients").And.Message.StartsWith("The clients file").And.Message.Contains(message));

    [Test]
    public void A_wrong_encoding_is_found_in_its_cell() => Assert.That(
        Problem(ClientHistory.Files(Encoding.Latin1.GetBytes(ClientHistory.Header + Good + "P2,José,Two,,,,\n"))).Message,
        Is.EqualTo("The clients file, row 2, column “first”: the encoding is wrong: byte 0xE9 is not UTF-8. Save it as “CSV UTF-8”."));

    [TestCase("P 2,B,Two,,,,", "Row 2, column “mrn”: An MRN is up to 32 letters")]
    [TestCase(",B,Two,,,,", "Row 2, column “mrn”: The MRN is required.")]
    [TestCase("P2,,Two,,,,", "Row 2, column “first”: First name is required.")]
    [TestCase("P2,B,Two,4.7.1980,,,", "Row 2, column “born”: “4.7.1980” is not a date written as yyyy-MM-dd.")]
    [TestCase("P2,B,Two,,2025-02-30,,", "Row 2, column “in”: “2025-02-30” is not a date")]
    [TestCase("P2,B,Two,,2025-01-06,2025-01-07,8", "Row 2, column “why”: “8” is not a code of REASON in TEDS-D 2023. Its codes are 1 (Treatment completed)")]
    [TestCase("P2,B,Two,,,2025-01-07,", "Row 2, column “out”: there is a day of discharge, but none of admission.")]
    [TestCase("P2,B,Two,,2025-01-06,,1", "Row 2, column “out”: the row tells how the stay ended, but not when.")]
    public void A_cell_that_is_wrong_refuses_its_row_alone(string row, string message)
    {
        var records = Reader.Read(ClientHistory.Of(Good.TrimEnd(), row, "P3,C,Three,,,,"));

        Assert.That(records.Rows.Select(r => r.Mrn), Is.EqualTo(new[] { "P1", "P3" }));
        Assert.That(records.Faults.Single().Message, Does.StartWith(message));
    }

    [Test]
    public void Everything_that_is_wrong_with_a_row_is_told_at_once() =>
        Assert.That(Reader.Read(ClientHistory.Of("P 1,,One,x,y,z,9")).Faults.Select(f => f.Column), Is.EquivalentTo(new[] { "mrn", "first", "born", "in", "out", "why" }));

    [Test]
    public void Bytes_at_random_give_a_message_and_never_anything_else()
    {
        var random = new Random(4711);
        for (var run = 0; run < 2000; run++)
        {
            var bytes = Encoding.UTF8.GetBytes(ClientHistory.Header + Good + Good);
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                Reader.Read(ClientHistory.Files(bytes[..random.Next(1, bytes.Length)]));
            }
            catch (RuleViolationException e)
            {
                Assert.That(e.Code, Is.EqualTo("import.clients"));
            }
        }
    }

    [TestCase("\"mrn\": \"mrn\",", "", "the key “mrn” is missing.")]
    [TestCase("\"mrn\":", "\"mrm\":", "the key “mrm” is not known.")]
    [TestCase("\"reason\"", "\"reasons\"", "the key “discharge.reasons” is not known. The keys are employment,")]
    [TestCase("\"why\"", "7", "the key “discharge.reason” must be a text")]
    [TestCase("\"admittedOn\": \"in\",", "", "the key “admittedOn” is missing: “dischargedOn” needs the column of the first day.")]
    [TestCase("\"dischargedOn\": \"out\",", "", "the key “dischargedOn” is missing: “discharge” needs the column of the last day.")]
    [TestCase("\"teds\": { \"file\": \"discharges\", \"year\": 2023 },", "", "the key “teds” is missing: it says which codes “discharge.reason” is written in")]
    [TestCase("\"mrn\": \"mrn\",", "\"mrn\": \"mrn\", \"sex\": \"why\", \"sexValues\": { \"F\": \"Woman\" },", "the key “sexValues.F” says “Woman”, which is no sex. Known are Female,")]
    [TestCase("2023", "1999", "the key “teds.year” is wrong. The codes of TEDS-D are known from 2006 on")]
    [TestCase("2023", "\"2023\"", "the key “teds.year” must be a whole number.")]
    [TestCase("\"discharges\"", "\"TEDS-D\"", "the key “teds.file” says “TEDS-D”; it is admissions or discharges.")]
    [TestCase("{ \"reason\": \"why\" }", "[ \"why\" ]", "the key “discharge” must be an object with keys of")]
    [TestCase("{ \"reason\": \"why\" }", "{ \"substances\": \"why\" }", "the key “discharge.substances” must be a list in square brackets.")]
    [TestCase("{ \"reason\": \"why\" }", "{ \"substances\": [ { \"frequency\": \"why\" } ] }", "the key “discharge.substances[0].substance” is missing.")]
    [TestCase("{ \"mrn\"", "[ \"mrn\"", "is not JSON: it goes wrong in line 1")]
    [TestCase("\"mrn\": \"mrn\"", "\"mrn\": \"mrn\", \"dateFormat\": \"MM\"", "the key “dateFormat” says “MM”")]
    public void A_wrong_map_names_the_key(string there, string instead, string message)
    {
        var map = ClientHistory.Map.Replace(there, instead, StringComparison.Ordinal);
        Assert.That(map, Is.Not.EqualTo(ClientHistory.Map));

        Assert.That(Problem(ClientHistory.Files(ClientHistory.Header + Good, map)), Has.Property("Code").EqualTo("import.map").And.Message.Contains(message));
    }

    [Test]
    public void Coded_columns_are_read_by_code_or_label_and_a_detail_implies_what_it_is_asked_of()
    {
        const string map = """
            { "mrn": "mrn", "firstName": "first", "lastName": "last", "sex": "sex", "admittedOn": "in", "dateFormat": "M/d/yyyy", "teds": { "file": "admissions", "year": 2017 },
              "admission": { "criminalJustice": "crim", "notInLaborForce": "nlf", "substances": [ { "substance": "s1" }, { "substance": "s2" }, { "substance": "s3" } ] } }
            """;

        var rows = Reader.Read(ClientHistory.Files("mrn,first,last,sex,in,crim,nlf,s1,s2,s3\nP1,A,One,Female,1/6/2025,3,Student,-9,5,None\nP2,B,Two,1,1/6/2025,,-9,1,,\n", map)).Rows;

        Assert.That(rows.Select(r => r.Sex), Is.EqualTo(new RecordedSex?[] { RecordedSex.Female, RecordedSex.Male }));
        var items = rows[0].Stay!.Admission.Items;
        Assert.That((items.Referral, items.CriminalJustice, items.Employment, items.NotInLaborForce), Is.EqualTo((
            (ReferralSource?)ReferralSource.CriminalJustice, (CriminalJusticeReferral?)CriminalJusticeReferral.ProbationOrParole, (EmploymentStatus?)EmploymentStatus.NotInLaborForce, (NotInLaborForce?)NotInLaborForce.Student)));
        Assert.That(rows[0].Stay!.Admission.Substances, Is.EqualTo(new[] { new SubstanceDetails(Substance.Heroin) }), "empty ones are passed over, and none behind others");
        Assert.That(rows[0].Stay!.SubstanceColumns, Is.EqualTo(new[] { 1 }));
        Assert.That((rows[1].Stay!.Admission.Items, rows[1].Stay!.Admission.Substances.Single().Substance), Is.EqualTo((AdmissionItems.Empty, Substance.None)));
    }

    private static RuleViolationException Problem(ClientFiles files) => Assert.Throws<RuleViolationException>(() => Reader.Read(files))!;
}
