using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Reporting;

public sealed class SavedFilterTests
{
    private static readonly Period Week = new(Days.Monday, Days.Monday.AddDays(6));
    private static readonly ReportFilter OfProgram = new(ProgramId: Guid.NewGuid());

    [TestCase(PeriodRule.Last30Days, "2026-03-05", "2026-02-04 to 2026-03-05")]
    [TestCase(PeriodRule.Last90Days, "2026-03-31", "2026-01-01 to 2026-03-31")]
    [TestCase(PeriodRule.LastMonth, "2026-03-31", "2026-02-01 to 2026-02-28")]
    [TestCase(PeriodRule.LastMonth, "2026-01-01", "2025-12-01 to 2025-12-31")]
    [TestCase(PeriodRule.LastQuarter, "2026-03-31", "2025-10-01 to 2025-12-31")]
    [TestCase(PeriodRule.LastQuarter, "2026-04-01", "2026-01-01 to 2026-03-31")]
    [TestCase(PeriodRule.LastYear, "2026-12-31", "2026-01-01 to 2026-12-31")]
    public void Days_that_move_on_follow_from_today(PeriodRule rule, string today, string days) =>
        Assert.That(rule.On(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))?.ToString(), Is.EqualTo(days));

    [Test]
    public void Fixed_days_are_kept_and_have_to_be_said()
    {
        Assert.That(() => Saved(PeriodRule.FixedDays, null), Breaks.Rule("saved-filter.days"));
        Assert.That(Saved(PeriodRule.FixedDays, Week), Has.Property(nameof(SavedFilter.From)).EqualTo(Week.From).And.Property(nameof(SavedFilter.To)).EqualTo(Week.To));
        Assert.That(Saved(PeriodRule.LastMonth, Week).From, Is.Null);
        Assert.That(PeriodRule.FixedDays.On(Days.Monday), Is.Null);
    }

    [Test]
    public void Only_what_fits_the_report_is_saved()
    {
        Assert.That(() => new SavedFilter(Guid.NewGuid(), "Ours", ReportKind.ProgramSummary, ReportFilter.None, PeriodRule.LastMonth, null), Breaks.Rule("report.filter"));
        Assert.That(() => new SavedFilter(Guid.NewGuid(), "Ours", ReportKind.Register, ReportFilter.None, PeriodRule.LastMonth, null), Breaks.Rule("report.filter"));
        Assert.That(new SavedFilter(Guid.NewGuid(), "Ours", ReportKind.CaseloadDue, OfProgram, PeriodRule.FixedDays, null).From, Is.Null, "a caseload is of today");
    }

    [Test]
    public void It_is_renamed_removed_and_put_back_each_as_a_change()
    {
        var filter = Saved(PeriodRule.LastMonth, null);

        filter.Rename(" Évening groups ");
        filter.Archive();
        filter.BringBack();

        Assert.That((filter.Name, filter.NameKey, filter.IsArchived, filter.Version), Is.EqualTo(("Évening groups", "ÉVENING GROUPS", false, 4)));
    }

    private static SavedFilter Saved(PeriodRule days, Period? fixedDays) => new(Guid.NewGuid(), "Ours", ReportKind.ProgramSummary, OfProgram, days, fixedDays);
}
