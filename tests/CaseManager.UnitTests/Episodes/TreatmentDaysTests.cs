using CaseManager.Domain.Episodes;

namespace CaseManager.UnitTests.Episodes;

public sealed class TreatmentDaysTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    [Test]
    public void Days_in_a_row_go_on_with_a_stay_that_begins_by_the_day_after_another_ended()
    {
        (DateOnly, DateOnly?)[] stays = [(First, First.AddDays(9)), (First.AddDays(10), First.AddDays(19)), (First.AddDays(15), null)];

        Assert.That(TreatmentDays.InARow(stays, First.AddDays(29)), Is.EqualTo(30));
        Assert.That(TreatmentDays.InARow(stays, First.AddDays(4)), Is.EqualTo(5), "only what lies before the day");
        Assert.That(TreatmentDays.InARow(stays.Reverse(), First.AddDays(29)), Is.EqualTo(30));
    }

    [Test]
    public void A_day_without_a_stay_starts_the_row_again()
    {
        (DateOnly, DateOnly?)[] stays = [(First, First.AddDays(8)), (First.AddDays(10), First.AddDays(19))];

        Assert.That(TreatmentDays.InARow(stays, First.AddDays(60)), Is.EqualTo(10), "a row that is over counts to its last day");
        Assert.That(TreatmentDays.InARow(stays, First.AddDays(-1)), Is.Zero);
        Assert.That(TreatmentDays.InARow([], First), Is.Zero);
    }
}
