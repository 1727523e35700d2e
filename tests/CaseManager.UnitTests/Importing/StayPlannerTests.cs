using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Episodes;
using FsCheck;
using FsCheck.Fluent;

namespace CaseManager.UnitTests.Importing;

public sealed class StayPlannerTests
{
    private static readonly PlannedClient Client = new(
        new AttendanceRow(1, 2, "P1", "A", "One", null, "G1", Day(1), SessionTime.Parse("09:00"), AttendanceMark.Present), null);

    [Test]
    public void A_stay_that_is_still_open_holds_every_later_row() =>
        Assert.That(Stays([Stay(10, null)], 10, 200), Is.EqualTo("10-open"));

    [Test]
    public void Rows_between_two_admissions_get_a_stay_of_their_own() =>
        Assert.That(Stays([Stay(10, 20), Stay(40, 50)], 15, 25, 30, 45), Is.EqualTo("10-20, 25-30 new, 40-50"));

    [Test]
    public void An_imported_stay_follows_the_rows_on_both_sides() =>
        Assert.That(Stays([Stay(10, 20, imported: true)], 5, 12, 30), Is.EqualTo("5-30 extended"));

    [Test]
    public void An_imported_stay_never_grows_into_another_one() =>
        Assert.That(Stays([Stay(10, 20, imported: true), Stay(40, 50)], 30, 60), Is.EqualTo("10-30 extended, 40-50, 60-60 new"));

    [Test]
    public void Whatever_the_rows_are_each_lies_in_its_stay_and_no_two_stays_share_a_day()
    {
        var days = Gen.Choose(0, 120).NonEmptyListOf();
        var stays = Gen.Elements(true, false).ListOf(4);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Zip(days, stays).ToArbitrary(), both =>
        {
            var (rows, imported) = both;
            var records = rows.Select(d => new PlannedRecord(Client, Day(d), AttendanceMark.Present)).ToList();
            var known = imported.Select((isImported, i) => Stay(10 + (i * 30), 20 + (i * 30), isImported));

            var planned = new StayPlanner(Client, known).Assign(records).OrderBy(s => s.From).ToList();

            return records.TrueForAll(r => r.Stay.Covers(r.Date)) && planned.Zip(planned.Skip(1)).All(p => p.First.To < p.Second.From);
        }));
    }

    private static string Stays(IEnumerable<Episode> known, params int[] days)
    {
        var records = days.Select(d => new PlannedRecord(Client, Day(d), AttendanceMark.Present)).ToList();
        var stays = new StayPlanner(Client, known).Assign(records);
        return string.Join(", ", stays.OrderBy(s => s.From).Select(s =>
            $"{Number(s.From)}-{(s.To is { } to ? Number(to) : "open")}{(s.Known is null ? " new" : s.IsExtended ? " extended" : "")}"));
    }

    private static Episode Stay(int from, int? to, bool imported = false) =>
        new(Guid.NewGuid(), Guid.NewGuid(), Day(from), to is { } last ? Day(last) : null, imported ? Guid.NewGuid() : null);

    private static DateOnly Day(int number) => new DateOnly(2025, 1, 1).AddDays(number);

    private static int Number(DateOnly day) => day.DayNumber - new DateOnly(2025, 1, 1).DayNumber;
}
