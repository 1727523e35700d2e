using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Meetings;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;

namespace CaseManager.IntegrationTests.PeerSupport;

public sealed class MeetingFileReaderTests
{
    [TestCase("\"day\": 0, \"time\": \"19:00\"", "0")]
    [TestCase("\"day\": 6, \"time\": \"19:00\"", "6")]
    [TestCase("\"day\": \"3\", \"time\": \"19:00\"", "3")]
    [TestCase("\"day\": [5, 1, 3, 1], \"time\": \"19:00\"", "135")]
    [TestCase("\"day\": [\"2\", 4], \"time\": \"19:00\"", "24")]
    [TestCase("\"day\": null", "")]
    [TestCase("\"day\": \"\"", "")]
    [TestCase("\"day\": []", "")]
    [TestCase("", "")]
    public void A_day_is_a_number_a_text_a_list_or_missing(string more, string days) => Assert.That(MeetingLists.Read(more).Days, Is.EqualTo(days));

    [TestCase("7")]
    [TestCase("-1")]
    [TestCase("\"7\"")]
    [TestCase("\"Monday\"")]
    [TestCase("1.5")]
    [TestCase("[1, 9]")]
    [TestCase("true")]
    [TestCase("99999999999999999999")]
    public void A_day_that_is_none_refuses_its_meeting_alone(string day)
    {
        var read = MeetingLists.Reader.Read(MeetingLists.Guide(MeetingLists.Item("good"), MeetingLists.Item("bad", $"\"day\": {day}, \"time\": \"19:00\"")));

        Assert.That(read.Rows.Select(r => r.Key), Is.EqualTo(new[] { "good" }));
        Assert.That(read.RefusedKeys, Is.EqualTo(new[] { "bad" }));
        Assert.That(read.Faults.Select(f => (f.Kind, f.Row, f.Line, f.Column)), Is.EqualTo(new[] { (ImportRemarkKind.Refused, 2, 3, "day") }));
    }

    [TestCase("19:00", "19:00")]
    [TestCase("8:00", "08:00")]
    [TestCase("7:30 PM", "19:30")]
    [TestCase("7:30pm", "19:30")]
    [TestCase("7:30 a.m.", "07:30")]
    [TestCase("12:00 AM", "00:00")]
    [TestCase("12:15 PM", "12:15")]
    [TestCase("00:00", "00:00")]
    [TestCase(" 23:59:00 ", "23:59")]
    public void A_time_is_written_in_many_ways(string text, string time) =>
        Assert.That($"{MeetingLists.Read($"\"day\": 1, \"time\": \"{text}\"").StartsAt:HH\\:mm}", Is.EqualTo(time));

    [TestCase("24:00")]
    [TestCase("13:00 PM")]
    [TestCase("0:30 PM")]
    [TestCase("7")]
    [TestCase("noon")]
    [TestCase("19:60")]
    [TestCase("٧:٣٠")]
    public void A_time_that_is_none_refuses_its_meeting(string text)
    {
        var read = MeetingLists.Reader.Read(MeetingLists.Guide(MeetingLists.Item("one", $"\"day\": 1, \"time\": \"{text}\"")));

        Assert.That((read.Rows.Count, read.Faults.Single().Column), Is.EqualTo((0, "time")));
    }

    [TestCase("\"19:00\"", null, 60)]
    [TestCase("\"19:00\", \"end_time\": \"20:30\"", "20:30", 90)]
    [TestCase("\"23:00\", \"end_time\": \"00:30\"", "00:30", 90)]
    [TestCase("\"19:00\", \"end_time\": \"19:00\"", "19:00", 60)]
    [TestCase("\"19:00\", \"end_time\": \"8:15 PM\"", "20:15", 75)]
    public void Without_an_end_a_meeting_counts_an_hour_and_it_may_end_after_midnight(string time, string? end, int minutes)
    {
        var meeting = MeetingLists.Read($"\"day\": 1, \"time\": {time}");

        Assert.That(meeting.EndsAt is { } at ? $"{at:HH\\:mm}" : null, Is.EqualTo(end));
        Assert.That(Meeting.MinutesOf(meeting.StartsAt, meeting.EndsAt), Is.EqualTo(minutes));
    }

    [Test]
    public void An_end_that_cannot_be_read_is_left_out_and_said()
    {
        var read = MeetingLists.Reader.Read(MeetingLists.Guide(MeetingLists.Item("one", "\"day\": 1, \"time\": \"19:00\", \"end_time\": \"late\"")));

        Assert.That((read.Rows.Single().Details.EndsAt, read.Faults.Single().Kind), Is.EqualTo(((TimeOnly?)null, ImportRemarkKind.MeetingPartLeftOut)));
    }

    [TestCase("[\"O\", \"D\"]", " D O ")]
    [TestCase("\"C\"", " C ")]
    [TestCase("\"o, x\"", " O X ")]
    [TestCase("[\"onl\", \"ONL\"]", " ONL ")]
    [TestCase("[\"12X12\", \"zz\"]", " 12x12 ZZ ")]
    [TestCase("null", "")]
    public void Types_are_a_list_or_a_text_in_any_case_and_may_be_unknown(string types, string stored) =>
        Assert.That(MeetingLists.Read($"\"day\": 1, \"time\": \"19:00\", \"types\": {types}").Types, Is.EqualTo(stored));

    [Test]
    public void Text_is_read_without_entities_and_tags()
    {
        var read = MeetingLists.Reader.Read(MeetingLists.Guide(
            """{ "slug": 263, "name": " Bill &amp; Bob&#8217;s <b>Book</b>\n Club ", "location": "St. Luke&rsquo;s", "address": "1 Main St", "city": "Springfield", "state": "IL", "postal_code": 62701 }"""));

        var row = read.Rows.Single();
        Assert.That((row.Key, row.Details.Name, row.Details.Place, row.Details.Address), Is.EqualTo(("263", "Bill & Bob’s Book Club", "St. Luke’s", "1 Main St, Springfield, IL 62701")));
    }

    [Test]
    public void Contacts_phones_passcodes_payment_and_notes_are_not_kept()
    {
        var secrets = """
            "conference_url": "https://zoom.example.org/j/123?pwd=Secret1#Secret2", "conference_url_notes": "Password Secret3", "conference_phone": "+1555Secret4", "conference_phone_notes": "Secret5",
            "contact_1_name": "Secret6", "contact_1_phone": "Secret7", "contact_1_email": "Secret8", "email": "Secret9", "phone": "Secret10", "venmo": "Secret11", "square": "Secret12", "paypal": "Secret13",
            "notes": "Secret14", "group_notes": "Secret15", "location_notes": "Secret16", "entity_email": "Secret17", "feedback_emails": ["Secret18"], "mailing_address": "Secret19"
            """;
        var meeting = MeetingLists.Read($"\"day\": 1, \"time\": \"19:00\", {secrets}");

        Assert.That(meeting.ToString(), Does.Not.Contain("Secret"));
        Assert.That((meeting.Link, meeting.Venue), Is.EqualTo(("https://zoom.example.org/j/123", MeetingVenue.Online)));
    }

    [TestCase("javascript:alert(1)")]
    [TestCase("https://user:secret@example.org/")]
    [TestCase("ftp://example.org/")]
    [TestCase("555-387-9122")]
    public void A_link_that_is_no_web_address_is_left_out(string link)
    {
        var read = MeetingLists.Reader.Read(MeetingLists.Guide(MeetingLists.Item("one", $"\"url\": \"{link}\"")));

        Assert.That((read.Rows.Single().Details.Page, read.Faults.Single().Column), Is.EqualTo(((string?)null, "url")));
    }

    [Test]
    public void Each_meeting_has_its_own_zone_or_that_of_the_import()
    {
        var read = MeetingLists.Reader.Read(MeetingLists.Guide(
            MeetingLists.Item("own", "\"timezone\": \"America/New_York\""), MeetingLists.Item("none", ""), MeetingLists.Item("odd", "\"timezone\": \"Mars/Olympus\"")));

        Assert.That(read.Rows.Select(r => r.Details.TimeZoneId), Is.EqualTo(new[] { "America/New_York", "America/Chicago", "America/Chicago" }));
        Assert.That(read.Faults.Single().Column, Is.EqualTo("timezone"));
    }

    [Test]
    public void A_BMLT_week_begins_on_day_1_a_meeting_has_a_length_and_unpublished_ones_stay_out()
    {
        var read = MeetingLists.Reader.Read(MeetingLists.Bmlt(
            """{ "id_bigint": "2", "weekday_tinyint": "1", "start_time": "23:00:00", "duration_time": "01:30:00", "formats": "B,O,BT,XX", "published": "1", "meeting_name": "Late &amp; live", "location_text": "Hospital", "location_street": "1 Kossuth Ave.", "location_municipality": "New York", "location_province": "NY", "email_contact": "Secret", "phone_meeting_number": "Secret" }""",
            """{ "id_bigint": "3", "weekday_tinyint": "7", "start_time": "10:00:00", "duration_time": "00:00:00", "formats": "", "published": "1", "meeting_name": "Saturday" }""",
            """{ "id_bigint": "4", "weekday_tinyint": "2", "start_time": "10:00:00", "duration_time": "01:00:00", "formats": "O", "published": "0", "meeting_name": "Closed" }"""));

        Assert.That(read.Rows.Select(r => (r.Key, r.Details.Days, $"{r.Details.StartsAt:HH\\:mm}", r.Details.EndsAt)),
            Is.EqualTo(new[] { ("2", "0", "23:00", (TimeOnly?)new TimeOnly(0, 30)), ("3", "6", "10:00", null) }));
        var first = read.Rows[0].Details;
        Assert.That((first.Fellowship, first.Name, first.Address, first.Types), Is.EqualTo((Fellowship.NarcoticsAnonymous, "Late & live", "1 Kossuth Ave., New York, NY", " BE NA-BT NA-XX O ")));
        Assert.That((read.Unpublished, first.ToString()), Is.EqualTo((1, first.ToString().Replace("Secret", "", StringComparison.Ordinal))));
    }

    [TestCase("{}", "is not a list")]
    [TestCase("", "is not JSON: it goes wrong in line 1, character 1")]
    [TestCase("[]", "holds no meeting")]
    [TestCase("[{}, ]", "line 1, character 6")]
    [TestCase("[{}]\n\n  more", "line 3, character 3")]
    [TestCase("[{\n\"a\": }]", "line 2, character 6")]
    public void What_is_no_list_is_refused_with_its_position(string json, string message)
    {
        var refused = Assert.Throws<RuleViolationException>(() => MeetingLists.Reader.Read(MeetingLists.Text(json, MeetingLists.GuideOptions)))!;

        Assert.That((refused.Code, refused.Message), Is.EqualTo(("import.meetings", refused.Message)));
        Assert.That(refused.Message, Does.Contain(message));
    }

    [TestCase("null")]
    [TestCase("\"text\"")]
    [TestCase("[[]]")]
    [TestCase("{ \"slug\": \"\", \"name\": \"x\" }")]
    [TestCase("{ \"name\": \"x\" }")]
    [TestCase("{ \"slug\": \"x\" }")]
    [TestCase("{ \"slug\": \"x\", \"name\": {} }")]
    [TestCase("{ \"slug\": \"x\", \"name\": \"\\ud800\" }")]
    [TestCase("{ \"slug\": \"x\", \"name\": \"a\\u0000b\" }")]
    [TestCase("{ \"\\ud800\": 1, \"name\": \"x\" }")]
    public void A_hostile_item_is_refused_alone(string item)
    {
        var read = MeetingLists.Reader.Read(MeetingLists.Guide(item, MeetingLists.Item("good")));

        Assert.That(read.Rows.Select(r => (r.Key, r.Number)), Is.EqualTo(new[] { ("good", 2) }));
        Assert.That(read.Faults.Single().Row, Is.EqualTo(1));
    }

    [Test]
    public void Deep_nesting_and_too_many_items_are_refused()
    {
        var deep = $"[{{\"slug\":\"a\",\"name\":{new string('[', 500)}{new string(']', 500)}}}]";
        var many = $"[{string.Join(',', Enumerable.Repeat("0", 50_001))}]";

        Assert.That(() => MeetingLists.Reader.Read(MeetingLists.Text(deep, MeetingLists.GuideOptions)), Throws.TypeOf<RuleViolationException>());
        Assert.That(() => MeetingLists.Reader.Read(MeetingLists.Text(many, MeetingLists.GuideOptions)), Throws.TypeOf<RuleViolationException>().With.Message.Contains("more than 50000"));
    }

    private static IEnumerable<TestCaseData> WrongOptions =>
    [
        new TestCaseData(MeetingLists.GuideOptions with { Format = null }, nameof(MeetingOptions.Format)),
        new TestCaseData(MeetingLists.GuideOptions with { Format = (MeetingFormat)9 }, nameof(MeetingOptions.Format)),
        new TestCaseData(MeetingLists.GuideOptions with { Source = " " }, nameof(MeetingOptions.Source)),
        new TestCaseData(MeetingLists.GuideOptions with { Fellowship = null }, nameof(MeetingOptions.Fellowship)),
        new TestCaseData(MeetingLists.GuideOptions with { Fellowship = Fellowship.Other }, nameof(MeetingOptions.FellowshipName)),
        new TestCaseData(MeetingLists.GuideOptions with { SiteZone = "Mars/Olympus" }, nameof(MeetingOptions.SiteZone)),
    ];

    [TestCaseSource(nameof(WrongOptions))]
    public void What_a_list_does_not_say_of_itself_is_asked_for(MeetingOptions options, string field) =>
        Assert.That(() => MeetingLists.Reader.Read(MeetingLists.Text($"[{MeetingLists.Item("a")}]", options)), Throws.TypeOf<RuleViolationException>().With.Property("Field").EqualTo(field));
}
