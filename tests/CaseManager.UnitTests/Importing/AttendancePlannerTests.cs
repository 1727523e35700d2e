using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.UnitTests.Importing;

public sealed class AttendancePlannerTests
{
    private static readonly KnownHistory Nothing = new() { Place = new Place(null, null, null), Clients = new Dictionary<string, KnownClient>() };

    [Test]
    public void A_repeat_is_counted_once_and_a_contradiction_is_refused()
    {
        var plan = Plan(Row(1, "P1"), Row(2, "P1"), Row(3, "P1", status: AttendanceStatus.NoShow), Row(4, "P1", status: AttendanceStatus.NoShow), Row(5, "P1"));

        Assert.That(plan.Counts, Is.EqualTo(new AttendanceCounts(Clients: 1, Groups: 1, Sessions: 1, Attendances: 1, Repeats: 2, Refused: 2)));
        Assert.That(plan.Remarks.Select(r => (r.Kind, r.Row)), Is.EqualTo(new[]
        {
            (ImportRemarkKind.Refused, 3), (ImportRemarkKind.Refused, 4), (ImportRemarkKind.Repeat, 2), (ImportRemarkKind.Repeat, 5),
        }));
        Assert.That(plan.Remarks[0].Message, Does.StartWith("Row 3 contradicts row 1: NoShow against Present for P1 in G1 on 2025-01-06").And.EndWith("Row 1 stands."));
    }

    [Test]
    public void A_session_is_its_group_its_date_and_the_text_of_its_time()
    {
        var plan = Plan(Row(1, "P1"), Row(2, "P1", group: "G2"), Row(3, "P1", day: 7), Row(4, "P1", time: "09:30-11:00"), Row(5, "P2", group: "g1"));

        Assert.That(plan.Counts, Is.EqualTo(new AttendanceCounts(2, 2, 4, 5, 0, 0)));
    }

    [Test]
    public void Each_client_gets_one_stay_from_the_first_row_to_the_last()
    {
        var plan = Plan(Row(1, "P1", day: 20), Row(2, "P2", day: 8), Row(3, "P1", day: 6), Row(4, "P1", day: 9));

        Assert.That(plan.Changes.Stays.Select(s => (s.Client.FirstRow.Mrn, s.From.Day, s.To!.Value.Day)), Is.EqualTo(new[] { ("P1", 6, 20), ("P2", 8, 8) }));
    }

    [Test]
    public void Another_name_for_the_same_number_is_told_once()
    {
        var plan = Plan(Row(1, "P1"), Row(2, "P1", day: 7, last: "Other"), Row(3, "P1", day: 8, last: "Other"), Row(4, "P1", day: 9, last: "Third"));

        Assert.That(plan.Remarks.Select(r => (r.Kind, r.Row)), Is.EqualTo(new[] { (ImportRemarkKind.OtherName, 2), (ImportRemarkKind.OtherName, 4) }));
        Assert.That(plan.Additions.Rows.Clients, Is.EqualTo(1));
    }

    [Test]
    public void The_same_letters_in_another_form_are_the_same_name()
    {
        var known = Nothing with { Clients = new Dictionary<string, KnownClient> { ["P1"] = new(Guid.NewGuid(), "P1", "A", "Muñoz", null) } };

        Assert.That(AttendancePlanner.Plan(History(Row(1, "P1", last: "Mun\u0303oz")), known).Remarks, Is.Empty);
    }

    [Test]
    public void The_numbers_of_merged_records_are_one_person()
    {
        var id = Guid.NewGuid();
        var known = Nothing with { Clients = new[] { "P1", "P2" }.ToDictionary(mrn => mrn, mrn => new KnownClient(id, mrn, "A", "One", null)) };

        var plan = AttendancePlanner.Plan(History(Row(1, "P1", day: 6), Row(2, "P2", day: 20), Row(3, "P2", day: 6)), known);

        Assert.That(plan.Changes.Stays.Select(s => (s.From.Day, s.To!.Value.Day)), Is.EqualTo(new[] { (6, 20) }));
        Assert.That((plan.Counts.Repeats, plan.Additions.Rows.Attendances), Is.EqualTo((1, 2)));
    }

    [Test]
    public void Rule_1_of_peer_support_presence_only_is_kept()
    {
        var plan = AttendancePlanner.Plan(
            History(
                Row(1, "P1", "G2") with { Mark = new AttendanceMark(AttendanceStatus.Late, 10) },
                Row(2, "P2", "G2") with { Mark = new AttendanceMark(AttendanceStatus.Excused, reason: ExcuseReason.Other) },
                Row(3, "P3", "G2"), Row(4, "P1") with { Mark = new AttendanceMark(AttendanceStatus.Late, 10) }),
            Nothing);

        Assert.That(plan.Changes.Sessions.SelectMany(s => s.Records).Select(r => r.Mark.Status), Is.EqualTo(new[]
        {
            AttendanceStatus.Present, AttendanceStatus.NoShow, AttendanceStatus.Present, AttendanceStatus.Late,
        }));
        Assert.That(plan.Remarks.Select(r => (r.Kind, r.Row)), Is.EqualTo(new[] { (ImportRemarkKind.PresenceOnly, 1), (ImportRemarkKind.PresenceOnly, 2) }));
    }

    [Test]
    public void A_group_that_nobody_describes_stops_the_import() =>
        Assert.That(() => Plan(Row(1, "P1", group: "G9")), Throws.TypeOf<RuleViolationException>().With.Property("Code").EqualTo("import.groups").And.Message.Contains("Row 1").And.Message.Contains("“G9”"));

    [Test]
    public void A_roster_above_capacity_is_told_once_for_the_session()
    {
        var plan = Plan(Row(1, "P1"), Row(2, "P2"), Row(3, "P3"));

        Assert.That(plan.Remarks.Single(), Has.Property("Kind").EqualTo(ImportRemarkKind.OverCapacity).And.Property("Row").EqualTo(1).And.Property("Message").Contains("3 clients for 2 seats"));
        Assert.That(plan.Additions.Rows.Attendances, Is.EqualTo(3));
    }

    private static AttendancePlan Plan(params AttendanceRow[] rows) => AttendancePlanner.Plan(History(rows), Nothing);

    private static AttendanceHistory History(params AttendanceRow[] rows) => new(
        rows,
        new Dictionary<string, GroupRow>(StringComparer.OrdinalIgnoreCase)
        {
            ["G1"] = new("G1", "Coping Skills", GroupKind.Therapy, null, "Nora Field", "LPC", 2),
            ["G2"] = new("G2", "AA Lunch Meeting", GroupKind.PeerSupport, Fellowship.AlcoholicsAnonymous, null, null, null),
        },
        new AttendanceMap
        {
            Mrn = "mrn", FirstName = "first", LastName = "last", Group = "group", Date = "day", Time = "hours", Status = "came",
            StatusValues = new Dictionary<string, AttendanceStatus>(),
        });

    private static AttendanceRow Row(
        int number, string mrn, string group = "G1", int day = 6, string time = "09:30 - 11:00", AttendanceStatus status = AttendanceStatus.Present, string last = "One") =>
        new(number, number + 1, mrn, "A", last, null, group, new DateOnly(2025, 1, day), SessionTime.Parse(time), new AttendanceMark(status));
}
