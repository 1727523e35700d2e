using System.Text;
using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Infrastructure.Importing;

namespace CaseManager.IntegrationTests.Importing;

public sealed class RemarksCsvTests
{
    [TestCase("=HYPERLINK(1)")]
    [TestCase("+1")]
    [TestCase("-1")]
    [TestCase("@SUM(A1)")]
    [TestCase("\t=1")]
    public void No_cell_is_taken_for_a_formula(string text)
    {
        var csv = Encoding.UTF8.GetString(RemarksCsv.Write([new ImportRemark(ImportRemarkKind.Refused, 3, 4, text, text)]));

        Assert.That(csv, Does.StartWith("\uFEFFrow,line,column,kind,message\r\n3,4,"));
        Assert.That(csv.Split(',')[^1].TrimStart('"'), Does.StartWith("'"));
    }

    [Test]
    public void Quotation_marks_and_letters_are_kept()
    {
        var csv = Encoding.UTF8.GetString(RemarksCsv.Write([new ImportRemark(ImportRemarkKind.OtherName, 1, 2, "last", "“Zukić”, not \"Zukic\"")]));

        Assert.That(csv, Does.EndWith("1,2,last,OtherName,\"“Zukić”, not \"\"Zukic\"\"\"\r\n"));
    }
}
