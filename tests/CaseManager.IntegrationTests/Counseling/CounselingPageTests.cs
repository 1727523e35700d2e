using System.Net;
using CaseManager.Application.Audit;
using CaseManager.Application.Security;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Counseling;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class CounselingPageTests(string database)
{
    private readonly Sample sample = new();
    private RunningSite site = null!;
    private SiteVisitor counselor = null!;
    private string path = "";

    [SetUp]
    public async Task SetUp()
    {
        site = await RunningSite.StartAsync(database);
        await using (var db = site.Database.Open())
        {
            await sample.AddToAsync(db);
        }

        counselor = await site.SignInAsync(Role.Counselor);
        path = $"/counseling/{sample.Counseling.Id}";
    }

    [TearDown]
    public async Task TearDown()
    {
        counselor?.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    [Test]
    public async Task What_is_wrong_stands_beside_its_field_and_what_was_typed_stays()
    {
        var early = await RecordAsync("Present", "09:50", "09:00", "<b>hostile</b>");
        Assert.That(early.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(early.Page, Does.Contain("id=\"Form_StoppedAt-error\"").And.Contain("&lt;b&gt;hostile&lt;/b&gt;").And.Contain("value=\"09:50\"").And.Not.Contain("<b>hostile"));
        var nonsense = await RecordAsync("Present", "25:99", "10:00", "Kept");
        Assert.That(Decoded(nonsense), Does.Contain("“25:99” is not understood here.").And.Contain("Kept"));
        var huge = await RecordAsync("Present", "09:00", "09:50", new string('x', 20_000));
        Assert.That(Decoded(huge), Does.Contain("Note has 20000 characters; at most 10000 fit.").And.Contain(new string('x', 20_000)));
        var future = await counselor.PostAsync($"/episodes/{sample.Episode.Id}/counseling/new", [new("Kind", "Individual"), new("CounselorId", sample.Counselor.Id.ToString()), new("Date", "9999-12-31"), new("StartsAt", "09:00"), new("PlannedMinutes", "50")]);
        Assert.That(future.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Decoded(future), Does.Contain("A session is planned at most a year ahead."));
    }

    [Test]
    public async Task A_password_is_never_shown_again()
    {
        await RecordAsync("Present", "09:00", "09:50", "Went well");

        var sign = await counselor.PostAsync($"{path}/sign", [new("Signature.Version", "2"), new("Signature.Password", "my wrong password")]);
        var note = await counselor.PostAsync($"{path}/notes/new", [new("Form.Text", "He said"), new("Form.Password", "my wrong password")]);

        Assert.That((sign.Status, note.Status), Is.EqualTo((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity)));
        Assert.That(sign.Page + note.Page, Does.Contain("This is not your password").And.Contain("He said").And.Not.Contain("my wrong password"));
    }

    [Test]
    public async Task The_front_desk_sees_the_attendance_and_nothing_of_the_note()
    {
        await RecordAsync("Present", "09:00", "09:50", "Named two early signs");
        using var desk = await site.SignInAsync(Role.Staff);

        var page = await desk.GetAsync(path);

        Assert.That(page.Page, Does.Contain("Present").And.Contain("50 minutes").And.Not.Contain("early signs").And.Not.Contain("Progress note").And.Not.Contain("SUD counseling"));
        Assert.That((await desk.GetAsync($"{path}/record")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await desk.GetAsync($"{path}/notes")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await desk.GetAsync($"/episodes/{sample.Episode.Id}/counseling")).Page, Does.Contain("Present").And.Not.Contain("Plan a session"));
    }

    [Test]
    public async Task A_counseling_note_that_was_altered_is_refused_with_a_message_and_looks_are_told_without_the_client()
    {
        var written = await counselor.PostAsync($"{path}/notes/new", [new("Form.Text", "He said that his father knew."), new("Form.Password", TestUsers.Password)]);
        Assert.That(written.Page, Does.Contain("He said that his father knew."));
        await using var db = site.Database.Open();
        var look = await db.AuditEntries.OrderByDescending(e => e.Number).FirstAsync(e => e.Action == AuditActions.ViewCounselingNote);
        Assert.That((look.SubjectKind, look.ClientId), Is.EqualTo(("SudCounselingNote", (Guid?)null)));
        using var supervisor = await site.SignInAsync(Role.ClinicalSupervisor, Role.Administrator, Role.Medical, Role.Staff);
        Assert.That((await supervisor.GetAsync(written.Path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await supervisor.GetAsync($"{path}/notes")).Page, Does.Contain("No note is open to you here"));
        await db.SudCounselingNotes.Where(n => n.CounselingSessionId == sample.Counseling.Id).ExecuteUpdateAsync(set => set.SetProperty(n => n.Sealed, new byte[100]));

        var harmed = await counselor.GetAsync(written.Path);

        Assert.That(harmed.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(harmed.Page, Does.Contain("This note cannot be opened.").And.Not.Contain("father"));
    }

    [Test]
    public async Task Neither_the_search_nor_the_trail_nor_its_export_knows_what_a_counseling_note_says()
    {
        await counselor.PostAsync($"{path}/notes/new", [new("Form.Text", "He said that his father knew."), new("Form.Password", TestUsers.Password)]);
        using var everybody = await site.SignInAsync(Enum.GetValues<Role>());

        var found = await everybody.PostAsync("/clients", [new("search", "father")]);
        KeyValuePair<string, string>[] written = [new("Action", "WriteCounselingNote"), new("From", DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))];
        var trail = await everybody.PostAsync("/setup/audit", written);
        var csv = await everybody.PostAsync("/setup/audit/csv", written);
        var looks = await everybody.GetAsync($"/clients/{sample.Client.Id}/looks");

        Assert.That(found.Page, Does.Contain("Nobody matches"));
        Assert.That(trail.Page, Does.Contain("Write counseling note").And.Not.Contain("Zoë"));
        Assert.That(csv.Page, Does.Contain(",WriteCounselingNote,").And.Not.Contain("father").And.Not.Contain("P001"));
        Assert.That(looks.Page, Does.Not.Contain("ounseling note"));
    }

    private Task<SiteVisitor.Answer> RecordAsync(string status, string start, string stop, string note) => counselor.PostAsync($"{path}/record",
        [new("Form.Version", "1"), new("Form.Status", status), new("Form.StartedAt", start), new("Form.StoppedAt", stop), new("Form.Note", note)]);

    private static string Decoded(SiteVisitor.Answer answer) => WebUtility.HtmlDecode(answer.Page);
}
