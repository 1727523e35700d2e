using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;

namespace CaseManager.UnitTests.PeerSupport;

public sealed class MeetingTests
{
    private static readonly MeetingDetails Details = new("Steps", Fellowship.NarcoticsAnonymous, "America/Chicago") { Days = "1", StartsAt = new TimeOnly(19, 0), Place = "St. Luke's" };

    [Test]
    public void One_of_a_list_is_not_changed_by_hand()
    {
        var meeting = Listed("a");

        Assert.That(() => meeting.Change(Details), Throws.TypeOf<RuleViolationException>().With.Property("Code").EqualTo("meeting.listed"));
        Assert.That(() => meeting.Remove(DateTime.UtcNow), Throws.TypeOf<RuleViolationException>().With.Property("Code").EqualTo("meeting.listed"));
    }

    [Test]
    public void One_that_is_kept_by_hand_is_changed_taken_off_and_brought_back()
    {
        var meeting = Meeting.ByHand(Details);
        meeting.Change(Details with { Name = "Traditions" });
        meeting.Remove(DateTime.UtcNow);
        Assert.That(() => meeting.Remove(DateTime.UtcNow), Throws.TypeOf<RuleViolationException>());
        meeting.BringBack();

        Assert.That((meeting.Name, meeting.RemovedAt, meeting.Version), Is.EqualTo(("Traditions", (DateTime?)null, 4)));
    }

    [Test]
    public void An_import_can_be_taken_back_to_what_was_before()
    {
        var meeting = Listed("a");
        var before = meeting.Details;
        var change = meeting.Follow(null, Guid.NewGuid(), DateTime.UtcNow);
        Assert.That(meeting.RemovedAt, Is.Not.Null);
        var back = meeting.Follow(Details with { Name = "Other", Types = " O " }, Guid.NewGuid(), DateTime.UtcNow);
        Assert.That((meeting.RemovedAt, meeting.Name), Is.EqualTo(((DateTime?)null, "Other")));

        meeting.TakeBack(back);
        Assert.That((meeting.RemovedAt is null, meeting.Details), Is.EqualTo((false, before)));
        meeting.TakeBack(change);
        Assert.That((meeting.RemovedAt, meeting.Details), Is.EqualTo(((DateTime?)null, before)));
    }

    [Test]
    public void Keys_of_a_list_differ_by_case_and_sources_do_not()
    {
        Assert.That(Listed("recA").MatchKey, Is.Not.EqualTo(Listed("reca").MatchKey));
        Assert.That(Listed("a", "SPRINGFIELD").MatchKey, Is.EqualTo(Listed("a").MatchKey));
        var (one, other) = (Meeting.ByHand(Details), Meeting.ByHand(Details));
        Assert.That(one.MatchKey, Is.Not.EqualTo(other.MatchKey));
    }

    [Test]
    public void A_day_needs_a_time_and_an_appointment_does_not()
    {
        Assert.That(() => Meeting.ByHand(Details with { StartsAt = null }), Throws.TypeOf<RuleViolationException>().With.Property("Code").EqualTo("meeting.time"));
        Assert.That(Meeting.ByHand(Details with { StartsAt = null, Days = "" }).Days, Is.Empty);
    }

    [Test]
    public void What_differs_is_told_with_what_it_was()
    {
        var differences = Details.DifferencesTo(Details with { StartsAt = new TimeOnly(20, 0), Link = "https://example.org/", Region = "West" });

        Assert.That(differences, Is.EqualTo(new[] { new MeetingDifference("begin", "19:00", "20:00") }));
    }

    [TestCase("", "2026-03-04", null)]
    [TestCase("3", "2026-03-04", "2026-03-04")]
    [TestCase("2", "2026-03-04", "2026-03-03")]
    [TestCase("4", "2026-03-04", "2026-02-26")]
    [TestCase("135", "2026-03-03", "2026-03-02")]
    public void The_last_time_of_a_meeting_is_found(string days, string today, string? last) =>
        Assert.That(MeetingDays.LastOn(days, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)),
            Is.EqualTo(last is null ? (DateOnly?)null : DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)));

    [TestCase("https://example.org/j/1?pwd=secret#secret", false, "https://example.org/j/1")]
    [TestCase("http://example.org/x?id=7", true, "http://example.org/x?id=7")]
    [TestCase("  ", false, null)]
    public void A_link_keeps_no_passcode(string address, bool keepQuery, string? kept) => Assert.That(WebLink.Of(address, "Link", keepQuery), Is.EqualTo(kept));

    private static Meeting Listed(string key, string source = "Springfield") => Meeting.Listed(Details, source, key, Guid.NewGuid());
}
