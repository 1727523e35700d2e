using CaseManager.Domain.Centers;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Centers;

public sealed class CenterTests
{
    [TestCase("2.1", 4)]
    [TestCase("4", 4)]
    [TestCase("2.1", 3)]
    [TestCase("OTP", 3)]
    public void Levels_of_care_are_codes_of_an_edition_and_remember_it(string code, int edition) =>
        Assert.That((new AsamLevel(code, edition).Code, new AsamLevel(code, edition).Edition), Is.EqualTo((code, edition)));

    [Test]
    public void A_level_without_an_edition_is_of_the_4th() => Assert.That(new AsamLevel("2.1").Edition, Is.EqualTo(4));

    [TestCase("2.2", 4)]
    [TestCase("", 4)]
    [TestCase("1.5", 3)]
    [TestCase("OTP", 4)]
    [TestCase("2.1", 2)]
    public void A_code_that_the_edition_does_not_have_is_refused(string code, int edition) =>
        Assert.That(() => new AsamLevel(code, edition), Breaks.Rule("asam.level"));

    [TestCase("LCSW", true)]
    [TestCase(" lcsw ", true)]
    [TestCase("SW", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void Rule_10_a_site_accepts_the_credentials_of_its_list(string? credential, bool accepted) =>
        Assert.That(Packs.Groups.Accepts(credential), Is.EqualTo(accepted));

    [TestCase("Mars/Olympus")]
    [TestCase("")]
    [TestCase(null)]
    [TestCase("Central Standard Time")]
    public void A_site_has_an_IANA_time_zone(string? zone) =>
        Assert.That(() => new Site(Guid.NewGuid(), "Main", zone!), Breaks.Rule("site.time-zone"));

    [Test]
    public void Staff_sign_with_their_credential_where_they_have_one()
    {
        Assert.That(People.Clinician().Title, Is.EqualTo("Ines Ward, LCSW"));
        Assert.That(People.Volunteer().Title, Is.EqualTo("Walt Jensen"));
    }

    [TestCase("OTP")]
    [TestCase("3.2-WM")]
    [TestCase("0.5")]
    public void Levels_of_the_3rd_edition_are_accepted_with_their_edition(string code)
    {
        Assert.That((new AsamLevel(code, 3).Code, new AsamLevel(code, 3).Edition), Is.EqualTo((code, 3)));
        Assert.That(() => new AsamLevel(code), Breaks.Rule("asam.level"));
    }

    [TestCase("0.25", true)]
    [TestCase("9", true)]
    [TestCase("168", true)]
    [TestCase("168.25", false)]
    [TestCase("0", false)]
    [TestCase("-1", false)]
    [TestCase("9.1", false)]
    public void A_program_plans_hours_of_a_week_in_quarters(string hours, bool fits)
    {
        var program = new Domain.Centers.Program(Guid.NewGuid(), "Outpatient", null);
        var value = decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture);

        Assert.That(() => program.Change("Outpatient", null, value), fits ? Throws.Nothing : Breaks.Rule("program.hours"));
    }

    [TestCase(1, true)]
    [TestCase(null, true)]
    [TestCase(0, false)]
    [TestCase(1001, false)]
    public void A_room_has_at_least_one_seat_where_somebody_counted(int? seats, bool fits) =>
        Assert.That(() => new Room(Guid.NewGuid(), "Library", seats), fits ? Throws.Nothing : Breaks.Rule("room.seats"));

    [Test]
    public void A_day_is_a_holiday_once()
    {
        var site = new Site(Guid.NewGuid(), "Main", "America/Chicago");
        site.AddHoliday(new DateOnly(2026, 12, 25), "Closing party");

        Assert.That(() => site.AddHoliday(new DateOnly(2026, 12, 25), "Christmas"), Breaks.Rule("site.holiday-taken"));
        Assert.That((site.AddFederalHolidays(2026), site.AddFederalHolidays(2026)), Is.EqualTo((10, 0)), "what is there stays");
        Assert.That(site.Holidays.Single(h => h.Date == new DateOnly(2026, 12, 25)).Name, Is.EqualTo("Closing party"));
        site.RemoveHoliday(new DateOnly(2026, 12, 25));
        Assert.That(() => site.RemoveHoliday(new DateOnly(2026, 12, 25)), Breaks.Rule("site.no-holiday"));
        Assert.That((site.Holidays.Count, site.Version), Is.EqualTo((10, 4)));
    }

    [Test]
    public void What_is_archived_is_archived_once_and_brought_back_once()
    {
        var room = new Room(Guid.NewGuid(), "Library", null);

        Assert.That(room.BringBack, Breaks.Rule("archive.not-archived"));
        room.Archive();
        Assert.That(room.Archive, Breaks.Rule("archive.already"));
        room.BringBack();
        Assert.That((room.IsArchived, room.Version), Is.EqualTo((false, 3)));
    }

    [Test]
    public void Names_are_found_without_accents_and_case() =>
        Assert.That(new Room(Guid.NewGuid(), "Salle d’Été", null).SearchKey, Is.EqualTo("salle dete"));
}
