using CaseManager.Domain.Episodes;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Episodes;

public sealed class EpisodeTests
{
    private static readonly DateOnly Admitted = Days.Monday;

    [Test]
    public void A_stay_covers_its_first_and_last_day_and_lasts_until_discharge()
    {
        var closed = Stay(10);
        var open = Stay(null);

        Assert.That((closed.Covers(Admitted), closed.Covers(Admitted.AddDays(10)), closed.Covers(Admitted.AddDays(11)), closed.Covers(Admitted.AddDays(-1))),
            Is.EqualTo((true, true, false, false)));
        Assert.That(open.Covers(Admitted.AddYears(5)), Is.True);
    }

    [TestCase(-5, -1, false)]
    [TestCase(-5, 0, true)]
    [TestCase(10, null, true)]
    [TestCase(11, null, false)]
    [TestCase(2, 3, true)]
    public void Two_stays_overlap_where_they_share_a_day(int from, int? to, bool overlap) =>
        Assert.That(Stay(10).Overlaps(Admitted.AddDays(from), to is { } days ? Admitted.AddDays(days) : null), Is.EqualTo(overlap));

    [Test]
    public void Discharge_is_not_before_admission() => Assert.That(() => Stay(-1), Breaks.Rule("episode.order"));

    [Test]
    public void Only_an_imported_stay_follows_its_history()
    {
        var imported = new Episode(Guid.NewGuid(), Guid.NewGuid(), Admitted, Admitted, Guid.NewGuid());

        imported.FollowHistory(Admitted.AddDays(-7), Admitted.AddDays(7));

        Assert.That((imported.AdmittedOn, imported.DischargedOn), Is.EqualTo((Admitted.AddDays(-7), (DateOnly?)Admitted.AddDays(7))));
        Assert.That(() => Stay(10).FollowHistory(Admitted, Admitted), Breaks.Rule("episode.not-imported"));
    }

    private static Episode Stay(int? days) => new(Guid.NewGuid(), Guid.NewGuid(), Admitted, days is { } d ? Admitted.AddDays(d) : null);
}
