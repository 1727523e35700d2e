using CaseManager.Domain.Common;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Web;

public sealed class HostileInputTests
{
    private static readonly string[] Texts =
    [
        "", "   ", new string('x', 40_000), "a\0b", "\u202Eevil", "<script>alert(1)</script>", "'; DROP TABLE Clients;--", "=HYPERLINK(\"x\")", "%ED%A0%80", "%FF%FE", "👩‍👩‍👧‍👦", "\r\n\t", "../../etc/passwd", "{{7*7}}",
    ];

    private static readonly string[] Numbers = ["", "-1", "0", "2147483647", "-2147483648", "99999999999999999999", "1e9", "NaN", "٣", "0x10", "5.5"];
    private static readonly string[] Days = ["", "0001-01-01", "9999-12-31", "2026-02-30", "2026-13-45", "31/12/2026", "yesterday", "-2026-01-01", "1000-01-01"];
    private static readonly string[] Times = ["", "00:00", "23:59:59.9999999", "24:00", "25:99", "noon", "-1:00"];
    private static readonly string[] Words = ["", "99", "-1", "Nonsense", "Present,Late", "0"];
    private static readonly string[] Keys = ["", "not-a-key", Guid.Empty.ToString(), "11111111-2222-3333-4444-555555555555"];

    [Test]
    public async Task No_form_breaks_whatever_is_sent_in_one_of_its_fields()
    {
        await using var demo = await DemoSite.StartAsync();
        using var visitor = await demo.SignInAsync();
        var (broken, sent) = (new List<string>(), 0);
        foreach (var door in demo.Doors.Where(d => d is { Method: "POST", Action: not null } && d.Pattern != "sign-out"))
        {
            var fields = FormField.Of(door.Action!);
            foreach (var (hostile, value) in fields.SelectMany(f => ValuesFor(f.Type).Select(v => (f, v))))
            {
                var version = await VersionAsync(demo, door.Action!.ControllerName);
                var form = fields.Select(f => f == hostile ? new(f.Name, value) : f.Valid(demo.Keys, version));
                var answer = await visitor.PostAsync(door.PathWith(demo.Keys), form);
                sent++;
                if ((int)answer.Status is >= 500 or 403)
                {
                    broken.Add($"{door} {hostile.Name} = {value[..Math.Min(30, value.Length)]}: {answer.Status}");
                }
            }
        }

        Assert.That(broken, Is.Empty);
        Assert.That(sent, Is.GreaterThan(500));
    }

    [Test]
    public async Task No_form_breaks_when_every_field_is_hostile_or_missing()
    {
        await using var demo = await DemoSite.StartAsync();
        using var visitor = await demo.SignInAsync();
        var broken = new List<string>();
        foreach (var door in demo.Doors.Where(d => d is { Method: "POST", Action: not null } && d.Pattern != "sign-out"))
        {
            var names = FormField.Of(door.Action!).Select(f => f.Name).ToList();
            foreach (var form in Texts.Select(t => names.Select(n => new KeyValuePair<string, string>(n, t))).Append([]))
            {
                var answer = await visitor.PostAsync(door.PathWith(demo.Keys), form);
                if ((int)answer.Status is >= 500 or 403)
                {
                    broken.Add($"{door} {form.FirstOrDefault().Value}: {answer.Status}");
                }
            }
        }

        Assert.That(broken, Is.Empty);
    }

    [Test]
    public async Task No_list_breaks_whatever_page_is_asked_for()
    {
        await using var demo = await DemoSite.StartAsync();
        using var visitor = await demo.SignInAsync();
        foreach (var door in demo.Doors.Where(d => d.Method == "GET" && d.Action?.Parameters.Any(p => p.Name == "page") == true))
        {
            foreach (var page in new[] { "-1", "0", "999999999", "2147483647", "99999999999999", "abc", "", "%00" })
            {
                var answer = await visitor.GetAsync($"{door.PathWith(demo.Keys)}?page={page}&kind={page}");
                Assert.That((door.ToString(), page, (int)answer.Status), Is.EqualTo((door.ToString(), page, 200)));
            }
        }
    }

    private static string[] ValuesFor(Type type) =>
        type == typeof(string) ? Texts : type == typeof(int) || type == typeof(decimal) ? Numbers : type == typeof(DateOnly) ? Days : type == typeof(TimeOnly) ? Times : type == typeof(Guid) ? Keys : Words;

    private static async Task<int> VersionAsync(DemoSite demo, string controller)
    {
        await using var db = demo.Site.Database.Open();
        if (controller == "SessionNotes")
        {
            // Its address names the session; 0 where none is written yet.
            return await db.SessionNotes.Where(n => n.SessionId == demo.Keys[controller]).Select(n => n.Version).FirstOrDefaultAsync();
        }

        IQueryable<AggregateRoot>? rows = controller switch
        {
            "Clients" or "Recovery" => db.Clients,
            "Groups" or "GroupSchedule" or "GroupTopics" => db.Groups,
            "Sessions" or "Corrections" or "SessionMoves" or "SessionTopics" => db.GroupSessions,
            "Plans" or "PlanReviews" or "PlanPrints" => db.TreatmentPlans,
            "CounselingSessions" => db.CounselingSessions,
            "RulePacks" or "RulePackDrafts" => db.RulePacks,
            "Sites" => db.Sites,
            "Programs" => db.Programs,
            "Staff" => db.Staff,
            "Rooms" => db.Rooms,
            "PlanLibrary" => db.LibraryEntries,
            "ReportFilters" => db.SavedFilters,
            "Users" => db.Users,
            "MedicationOrders" or "Doses" => db.MedicationOrders,
            "DrugTests" => db.DrugTests,
            "Meetings" => db.Meetings,
            "ReportSchedules" => db.ReportSchedules,
            "Episodes" or "Admissions" or "CareTeam" => db.Episodes,
            _ => null,
        };
        return rows is null ? 1 : await rows.Where(r => r.Id == demo.Keys[controller]).Select(r => r.Version).SingleAsync();
    }
}
