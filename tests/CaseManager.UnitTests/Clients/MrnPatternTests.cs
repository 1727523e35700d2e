using CaseManager.Domain.Clients;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Clients;

public sealed class MrnPatternTests
{
    private static readonly Guid Site = Guid.NewGuid();

    [TestCase("HL-{0000}", "HL-0041")]
    [TestCase("{YY}-{00000}", "26-00041")]
    [TestCase("{000}/{YY}", "041/26")]
    [TestCase("hl{0}", "HL41")]
    public void A_number_fills_the_zeros_and_the_year(string pattern, string mrn)
    {
        var made = new MrnPattern(Site, pattern, 41);

        Assert.That(made.Take(Days.Monday), Is.EqualTo(mrn));
        Assert.That((made.NextNumber, made.Version), Is.EqualTo((42, 2)));
        Assert.That(Mrn.Normalize(mrn), Is.EqualTo(mrn));
    }

    [Test]
    public void Numbers_start_again_in_a_new_year_only_where_the_year_is_part_of_them()
    {
        var (yearly, running) = (new MrnPattern(Site, "{YY}-{000}", 8), new MrnPattern(Site, "N{000}", 8));

        Assert.That((yearly.Take(new DateOnly(2026, 12, 31)), yearly.Take(new DateOnly(2027, 1, 1)), yearly.Take(new DateOnly(2027, 1, 2))), Is.EqualTo(("26-008", "27-001", "27-002")));
        Assert.That((running.Take(new DateOnly(2026, 12, 31)), running.Take(new DateOnly(2027, 1, 1))), Is.EqualTo(("N008", "N009")));
    }

    [Test]
    public void A_next_number_that_was_entered_is_the_next_one_also_in_a_new_year()
    {
        var pattern = new MrnPattern(Site, "{YY}-{000}", 8);
        pattern.Take(new DateOnly(2026, 12, 31));
        pattern.Change("{YY}-{000}", 500);

        Assert.That((pattern.Take(new DateOnly(2027, 1, 2)), pattern.Take(new DateOnly(2028, 1, 2))), Is.EqualTo(("27-500", "28-001")));
    }

    [Test]
    public void A_number_that_outgrows_its_zeros_is_written_out() =>
        Assert.That(new MrnPattern(Site, "HL-{000}", 12_345).Take(Days.Monday), Is.EqualTo("HL-12345"));

    [TestCase("")]
    [TestCase("HL-")]
    [TestCase("HL-{}")]
    [TestCase("{00}{00}")]
    [TestCase("{YY}{YY}{00}")]
    [TestCase("HL {00}")]
    [TestCase("-{00}")]
    [TestCase("HL}-{00}")]
    [TestCase("{0000000000}")]
    [TestCase("ABCDEFGHIJKLMNOPQRSTUVWXYZ-{000}")]
    public void What_would_make_no_MRN_is_no_pattern(string pattern) =>
        Assert.That(() => new MrnPattern(Site, pattern), Breaks.Rule("mrn-pattern.form"));

    [Test]
    public void Numbers_are_counted_from_one() =>
        Assert.That(() => new MrnPattern(Site, "{00}", 0), Breaks.Rule("mrn-pattern.next"));
}
