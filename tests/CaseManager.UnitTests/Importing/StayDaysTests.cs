using CaseManager.Application.Importing.Clients;
using FsCheck;
using FsCheck.Fluent;

namespace CaseManager.UnitTests.Importing;

public sealed class StayDaysTests
{
    [Test]
    public void What_is_found_by_halving_is_what_looking_through_all_finds()
    {
        var stay = Gen.Choose(0, 60).SelectMany(from => Gen.Choose(-1, 12).Select(days => (From: from, To: days < 0 ? (int?)null : from + days)));
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(stay.NonEmptyListOf().ToArbitrary(), wanted =>
        {
            var days = new StayDays([]);
            var taken = new List<(int From, int? To)>();
            return wanted.All(w =>
            {
                var shares = taken.Exists(t => (t.To is null || w.From <= t.To) && (w.To is null || t.From <= w.To));
                var isSame = (days.Sharing(Day(w.From), w.To is { } to ? Day(to) : null) is not null) == shares;
                if (!shares)
                {
                    taken.Add(w);
                    days.Put(new TakenStay(Day(w.From), w.To is { } last ? Day(last) : null, null, null));
                }

                return isSame && (days.At(Day(w.From)) is not null) == taken.Exists(t => t.From == w.From);
            });
        }));
    }

    private static DateOnly Day(int number) => new DateOnly(2025, 1, 1).AddDays(number);
}
