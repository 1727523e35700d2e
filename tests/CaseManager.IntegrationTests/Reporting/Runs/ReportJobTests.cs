using System.Net;
using System.Text.RegularExpressions;
using CaseManager.Application.Security;
using CaseManager.IntegrationTests.Support;
using UglyToad.PdfPig;

namespace CaseManager.IntegrationTests.Reporting.Runs;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed partial class ReportJobTests(string database)
{
    [Test]
    public async Task A_report_that_is_asked_for_on_the_web_is_made_by_a_job_and_can_be_downloaded()
    {
        await using var site = await RunningSite.StartAsync(database, jobs: true);
        var sample = new Sample();
        await using (var db = site.Database.Open())
        {
            await sample.AddToAsync(db);
        }

        using var counselor = await site.SignInAsync(Role.Counselor);
        var asked = await counselor.PostAsync("/reports/new",
            [new("Kind", "Progress"), new("ClientId", sample.Client.Id.ToString()), new("From", "2026-02-01"), new("To", "2026-03-02"), new("Audience", "Internal")]);
        Assert.That(asked.Path, Does.Match("^/reports/[0-9a-f-]{36}$"), asked.Page);

        Assert.That(async () => (await counselor.GetAsync($"{asked.Path}/pdf")).Status, Is.EqualTo(HttpStatusCode.OK).After(60_000, 250));
        using var pdf = PdfDocument.Open((await counselor.GetAsync($"{asked.Path}/pdf")).Bytes);
        Assert.That(pdf.GetPages().Select(p => p.Text), Has.All.Contain("42 CFR part 2 prohibits unauthorized use or disclosure of these records."));
        Assert.That((await counselor.GetAsync($"{asked.Path}/csv")).Page, Does.Contain("Part 2 – internal use only"));
        Assert.That(Heading().Match((await counselor.GetAsync($"{asked.Path}/view")).Page).Value, Does.Contain("Progress"));

        using var staff = await site.SignInAsync(Role.Staff);
        Assert.That((await staff.GetAsync($"{asked.Path}/pdf")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        var bytes = (await counselor.GetAsync($"{asked.Path}/pdf")).Bytes;
        Assert.That((await VerifyAsync(counselor, bytes)).Page, Does.Contain("This is the file that was made here."));
        Assert.That((await VerifyAsync(counselor, [.. bytes, 10])).Page, Does.Contain("This is not the file that was made here."), "the code is read out of a real PDF");
        Assert.That((await VerifyAsync(staff, bytes)).Page, Does.Contain("Nothing like it is known."), "the front desk may not read it");
    }

    private static Task<SiteVisitor.Answer> VerifyAsync(SiteVisitor visitor, byte[] pdf) =>
        visitor.UploadAsync("/reports/verify", new MultipartFormDataContent { { new ByteArrayContent(pdf), "Form.File", "report.pdf" } });

    [GeneratedRegex("<h1[^>]*>.*?</h1>", RegexOptions.Singleline)]
    private static partial Regex Heading();
}
