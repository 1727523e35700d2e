using System.Text;
using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Infrastructure.Importing;

namespace CaseManager.IntegrationTests.Importing;

public sealed class ImportedFilesTests
{
    private const string Good = "P1,A,One,G1,2025-01-06,09:30 - 11:00,yes\n";
    private static readonly AttendanceFileReader Reader = new();

    [Test]
    public void A_file_is_read_whatever_marks_and_line_ends_it_has()
    {
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(
            "mrn , first,last,group,day,hours,came\r\n\r\np1,\"Zo\u00eb\",\"O\"\"Neil,\nJr\",G1,2025-01-06,09:30 - 11:00,yes\r\n,,,,,,\r\n P2 ,Ann, Lee ,G1,2025-01-06,09:30 - 11:00,no")).ToArray();

        var rows = Reader.Read(History.Files(bytes)).Rows;

        Assert.That(rows.Select(r => (r.Mrn, r.FirstName, r.LastName, r.Mark.Status, r.Line)), Is.EqualTo(new[]
        {
            ("P1", "Zoë", "O\"Neil,\nJr", AttendanceStatus.Present, 3), ("P2", "Ann", "Lee", AttendanceStatus.NoShow, 6),
        }));
    }

    [TestCase("mrn,first,last,group,day,hours\nP1,A,One,G1,2025-01-06,09:30", "line 1 (the header), column “came”: this column is missing; the key “status” of the map asks for it. The columns there are “mrn”, “first”")]
    [TestCase("mrn,first,last,group,day,hours,came,day\n", "line 1 (the header), column “day”: two columns have this name.")]
    [TestCase(History.Header, "has a header but no rows.")]
    [TestCase("\n\n", "is empty: it has no header.")]
    [TestCase("mrn;first;last;group\nP1;A;One;G1", "line 1 (the header): the cells are separated by semicolons, not by commas.")]
    [TestCase("mrn\tfirst\tlast\tgroup\nP1\tA\tOne\tG1", "line 1 (the header): the cells are separated by tabs, not by commas.")]
    [TestCase("hello world", "column “mrn”: this column is missing")]
    [TestCase(History.Header + Good + "P2,B,Two,G1,2025-02-30,09:30 - 11:00,yes", "row 2, column “day”: “2025-02-30” is not a date written as yyyy-MM-dd.")]
    [TestCase(History.Header + "\n\n" + Good + "P2,B,Two,G1,01/02/2025,09:30 - 11:00,yes", "row 2 (line 5), column “day”: “01/02/2025” is not a date")]
    [TestCase(History.Header + "P2,B,Two,G1,9999-12-31,09:30 - 11:00,yes", "row 1, column “day”: “9999-12-31” is not a date")]
    [TestCase(History.Header + "P2,B,Two,G1,2025-01-06,09:30 - 11:00,maybe", "row 1, column “came”: “maybe” is not one of the statusValues of the map: yes, no, excused.")]
    [TestCase(History.Header + "P 2,B,Two,G1,2025-01-06,09:30 - 11:00,yes", "row 1, column “mrn”: An MRN is up to 32 letters")]
    [TestCase(History.Header + ",B,Two,G1,2025-01-06,09:30 - 11:00,yes", "row 1, column “mrn”: The MRN is required.")]
    [TestCase(History.Header + "P2,B,,G1,2025-01-06,09:30 - 11:00,yes", "row 1, column “last”: Last name is required.")]
    [TestCase(History.Header + "P2,B,Two,,2025-01-06,09:30 - 11:00,yes", "row 1, column “group”: Group is required.")]
    [TestCase(History.Header + "P2,B,Two,G1,2025-01-06,,yes", "row 1, column “hours”: Time is required.")]
    [TestCase(History.Header + Good + "P2,B,Two,G1\n", "row 2, column “group”: the row has 4 cells, the header 7")]
    [TestCase(History.Header + Good + "P2,B,Two,G1,2025-01-06,09:30 - 11:00,yes,more\n", "row 2, column “came”: the row has 8 cells, the header 7")]
    [TestCase(History.Header + Good + "P2,B,Tw\"o,G1,2025-01-06,09:30 - 11:00,yes\n", "row 2, column “last”: a quotation mark stands where none may.")]
    [TestCase(History.Header + Good + "P2,\"B,Two,G1,2025-01-06,09:30 - 11:00,yes\n" + Good, "row 2, column “first”: a quotation mark is opened and never closed.")]
    [TestCase(History.Header + Good + "P2,B\u0000,Two,G1,2025-01-06,09:30 - 11:00,yes\n", "row 2, column “first”: there is a NUL character")]
    [TestCase(History.Header + "P2,B\u0007,Two,G1,2025-01-06,09:30 - 11:00,yes\n", "row 1, column “first”: First name holds characters that cannot be stored.")]
    public void What_is_wrong_is_said_with_row_and_column(string file, string message) =>
        Assert.That(Problem(History.Files(file)), Has.Property("Code").EqualTo("import.attendance").And.Property("Message").StartsWith("The attendance file").And.Property("Message").Contains(message));

    [Test]
    public void A_cell_that_never_ends_is_cut_short_in_the_message()
    {
        var problem = Problem(History.Files(History.Header + $"P1,{new string('x', 20_000)},One,G1,2025-01-06,09:30 - 11:00,yes\n"));

        Assert.That(problem.Message, Is.EqualTo("The attendance file, row 1, column “first”: the cell has 20000 characters; at most 10000 fit."));
    }

    [Test]
    public void A_wrong_encoding_is_found_in_its_cell()
    {
        var latin = Encoding.Latin1.GetBytes(History.Header + Good + "P2,José,Two,G1,2025-01-06,09:30 - 11:00,yes\n");

        Assert.That(Problem(History.Files(latin)).Message, Is.EqualTo(
            "The attendance file, row 2, column “first”: the encoding is wrong: byte 0xE9 is not UTF-8. Save it as “CSV UTF-8”."));
    }

    [Test]
    public void Files_that_are_no_text_say_what_they_are()
    {
        Assert.That(Problem(History.Files(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(History.Header)).ToArray())).Message, Does.Contain("line 1 (the header): the encoding is UTF-16"));
        Assert.That(Problem(History.Files("PK\u0003\u0004 and so on")).Message, Does.Contain("a workbook or a zip file"));
    }

    [Test]
    public void Bytes_at_random_give_a_message_and_never_anything_else()
    {
        var random = new Random(4711);
        for (var run = 0; run < 2000; run++)
        {
            var bytes = Encoding.UTF8.GetBytes(History.Header + Good + Good);
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                Reader.Read(History.Files(bytes[..random.Next(1, bytes.Length)]));
            }
            catch (RuleViolationException e)
            {
                Assert.That(e.Code, Is.EqualTo("import.attendance"));
            }
        }
    }

    [TestCase("\"mrn\": \"mrn\",", "", "the key “mrn” is missing.")]
    [TestCase("\"mrn\":", "\"mrm\":", "the key “mrm” is not known.")]
    [TestCase("\"mrn\": \"mrn\"", "\"mrn\": 5", "the key “mrn” must be a text")]
    [TestCase("\"mrn\": \"mrn\"", "\"mrn\": \"mrn\", \"mrn\": \"first\"", "the key “mrn” is there twice.")]
    [TestCase("\"Present\"", "\"Here\"", "the key “statusValues.yes” says “Here”, which is no status.")]
    [TestCase("\"Present\"", "\"Late\"", "the key “minutesMissed” is missing: Late and LeftEarly")]
    [TestCase("\"Present\"", "1", "the key “statusValues.yes” says “1”, which is no status.")]
    [TestCase("{ \"mrn\"", "[ \"mrn\"", "is not JSON: it goes wrong in line 1")]
    [TestCase("\"date\": \"day\"", "\"date\": \"day\", \"dateFormat\": \"MM\"", "the key “dateFormat” says “MM”")]
    public void A_wrong_map_names_the_key(string there, string instead, string message)
    {
        var map = History.Map.Replace(there, instead, StringComparison.Ordinal);

        Assert.That(Problem(History.Files(History.Header + Good, map)), Has.Property("Code").EqualTo("import.map").And.Property("Message").Contains(message));
    }

    [Test]
    public void A_map_may_name_more_columns_and_another_way_to_write_dates()
    {
        var map = History.Map.Replace("\"mrn\": \"mrn\"", "\"mrn\": \"mrn\", \"birthDate\": \"born\", \"minutesMissed\": \"late\", \"reason\": \"why\", \"dateFormat\": \"M/d/yyyy\"", StringComparison.Ordinal)
            .Replace("\"no\": \"NoShow\"", "\"no\": \"NoShow\", \"late\": \"Late\"", StringComparison.Ordinal);
        const string header = "mrn,first,last,group,day,hours,came,born,late,why\n";

        var rows = Reader.Read(History.Files(header + "P1,A,One,G1,1/6/2025,9:30 - 11:00,late,7/4/1980,10,\nP2,B,Two,G1,1/6/2025,9:30 - 11:00,excused,,,Court\n", map)).Rows;
        var problem = Problem(History.Files(header + "P1,A,One,G1,1/6/2025,9:30 - 11:00,late,7/4/1980,soon,\n", map));

        Assert.That((rows[0].Mark, rows[0].BirthDate), Is.EqualTo((new AttendanceMark(AttendanceStatus.Late, 10), (DateOnly?)new DateOnly(1980, 7, 4))));
        Assert.That((rows[1].Mark, rows[1].BirthDate), Is.EqualTo((new AttendanceMark(AttendanceStatus.Excused, reason: ExcuseReason.Court), (DateOnly?)null)));
        Assert.That(problem.Message, Is.EqualTo("The attendance file, row 1, column “late”: Say how many minutes were missed."));
    }

    [TestCase("group,name", "code,name", "line 1 (the header), column “group”: this column is missing.")]
    [TestCase(",Therapy,", ",Choir,", "row 1, column “kind”: “Choir” is not one of Therapy, Psychoeducation, PeerSupport.")]
    [TestCase("AlcoholicsAnonymous", "", "row 2, column “fellowship”: a peer support group needs the fellowship")]
    [TestCase("AlcoholicsAnonymous", "AA", "row 2, column “fellowship”: “AA” is not one of")]
    [TestCase("Psychoeducation,", "Psychoeducation,Other", "row 3, column “fellowship”: only a peer support group has a fellowship.")]
    [TestCase(",LPC,2", ",LPC,-2", "row 1, column “capacity”: “-2” is not a number of seats.")]
    [TestCase("G2,", "g1,", "row 2, column “group”: the group “g1” is there twice.")]
    public void A_wrong_groups_file_says_where(string there, string instead, string message)
    {
        var groups = History.Groups.Replace(there, instead, StringComparison.Ordinal);

        Assert.That(Problem(History.Files(History.Header + Good, groups: groups)), Has.Property("Code").EqualTo("import.groups").And.Property("Message").Contains(message));
    }

    private static RuleViolationException Problem(AttendanceFiles files) => Assert.Throws<RuleViolationException>(() => Reader.Read(files))!;
}
