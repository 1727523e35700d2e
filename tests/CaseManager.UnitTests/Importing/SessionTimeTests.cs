using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;

namespace CaseManager.UnitTests.Importing;

public sealed class SessionTimeTests
{
    [TestCase("09:31AM - 09:50AM", "09:31", 19)]
    [TestCase("14:03PM - 15:25PM", "14:03", 82)]
    [TestCase("11:40AM - 13:10PM", "11:40", 90)]
    [TestCase("1:05 pm – 2:00 PM", "13:05", 55)]
    [TestCase("12:00AM - 12:30AM", "00:00", 30)]
    [TestCase("12:00PM to 12:45PM", "12:00", 45)]
    [TestCase("09.30 - 11.00", "09:30", 90)]
    [TestCase("23:30 - 00:45", "23:30", 75)]
    [TestCase("09:43AM - 23:37PM", "09:43", 834)]
    [TestCase("09:30 - 11:00 (Zoom)", "09:30", 90)]
    public void Start_and_length_are_read_as_people_write_them(string text, string start, int minutes)
    {
        var time = SessionTime.Parse(text);

        Assert.That((time.Text, time.StartsAt, time.Minutes), Is.EqualTo((text, (TimeOnly?)TimeOnly.Parse(start, null), (int?)minutes)));
    }

    [TestCase("11:42AM(Roll Call)", "11:42")]
    [TestCase("16:25PM (Roll Call)", "16:25")]
    public void Without_an_end_the_length_is_not_known(string text, string start)
    {
        var time = SessionTime.Parse(text);

        Assert.That((time.StartsAt, time.Minutes, time.WrittenMinutes), Is.EqualTo(((TimeOnly?)TimeOnly.Parse(start, null), (int?)null, (int?)null)));
    }

    [TestCase("Morning")]
    [TestCase("25:00 - 26:00")]
    [TestCase("09:75 - 10:00")]
    [TestCase("09:30 - 11:00 - 12:00")]
    [TestCase("=1+1")]
    public void What_is_no_time_is_kept_as_text(string text) => Assert.That(SessionTime.Parse(text), Is.EqualTo(new SessionTime(text, null, null)));

    [Test]
    public void A_length_of_0_is_kept_as_no_length() =>
        Assert.That((SessionTime.Parse("13:15PM - 13:15PM").Minutes, SessionTime.Parse("13:15PM - 13:15PM").WrittenMinutes), Is.EqualTo(((int?)null, (int?)0)));
}
