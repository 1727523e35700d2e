using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Centers;

public sealed class OpeningIntervalTests
{
    [TestCase("8-17", "08:00–17:00")]
    [TestCase("8:30-17:15", "08:30–17:15")]
    [TestCase("8 AM - 5 PM", "08:00–17:00")]
    [TestCase("8-5pm", "08:00–17:00")]
    [TestCase("1-5pm", "13:00–17:00")]
    [TestCase("12 p.m. to 12:30 p.m.", "12:00–12:30")]
    [TestCase("12am-6am", "00:00–06:00")]
    [TestCase("13–17, 8:00–12:00", "08:00–12:00, 13:00–17:00")]
    [TestCase("8-12 and 13-17", "08:00–12:00, 13:00–17:00")]
    [TestCase("0-24", "24 hours")]
    [TestCase("24 hours", "24 hours")]
    [TestCase("Open 24 hrs", "24 hours")]
    [TestCase("18:00-24:00", "18:00–24:00")]
    [TestCase("closed", "")]
    [TestCase(" ", "")]
    [TestCase(null, "")]
    public void Opening_hours_are_read_as_people_write_them(string? text, string hours)
    {
        var read = OpeningInterval.Read(DayOfWeek.Monday, text);

        Assert.That(Write(read), Is.EqualTo(hours));
        Assert.That(Write(OpeningInterval.Read(DayOfWeek.Monday, hours)), Is.EqualTo(hours), "what is shown is read again");
    }

    [TestCase("9-5")]
    [TestCase("22-6")]
    [TestCase("8-8")]
    [TestCase("25-26")]
    [TestCase("8:60-9")]
    [TestCase("13pm-14pm")]
    [TestCase("24-24")]
    [TestCase("from nine to five")]
    [TestCase("٣-٥")]
    public void What_is_no_opening_time_is_refused_beside_its_day(string text) =>
        Assert.That(() => OpeningInterval.Read(DayOfWeek.Tuesday, text), Throws.TypeOf<RuleViolationException>()
            .With.Property(nameof(RuleViolationException.Code)).EqualTo("site.opening-hours").And.Property(nameof(RuleViolationException.Field)).EqualTo("Tuesday"));

    [Test]
    public void Two_times_of_a_day_do_not_overlap()
    {
        var site = new Site(Guid.NewGuid(), "Main", "America/Chicago");

        Assert.That(() => site.SetOpeningHours(OpeningInterval.Read(DayOfWeek.Friday, "8-12, 11-17")), Breaks.Rule("site.opening-hours"));
        Assert.That(() => site.SetOpeningHours(OpeningInterval.Read(DayOfWeek.Friday, "8-24, 11-17")), Breaks.Rule("site.opening-hours"));
        site.SetOpeningHours([.. OpeningInterval.Read(DayOfWeek.Friday, "8-12, 12-17"), .. OpeningInterval.Read(DayOfWeek.Saturday, "9-10")]);
        Assert.That((site.OpeningHours.Count, site.Version), Is.EqualTo((3, 2)));
    }

    private static string Write(IEnumerable<OpeningInterval> hours) => OpeningInterval.Write(hours.Select(h => (h.Opens, h.Closes)));
}
