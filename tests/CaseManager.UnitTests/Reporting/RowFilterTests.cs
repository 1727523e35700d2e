using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Security;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.UnitTests.Reporting;

/// <summary>A figure opens only where it is said whose rows it counts.</summary>
public sealed class RowFilterTests
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly RowFilter Nobody = new(new Period(new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30)));

    private static readonly RowFilter Standing = Nobody with { ClientId = Id, Domain = RecoveryDomain.RelapseRisk, Status = ObjectiveStatus.Met };

    [Test]
    public void Every_figure_has_words_a_rule_and_rows_and_opens_for_nobody_in_particular([Values] CountedWhat what)
    {
        Assert.That(what.Words(), Is.Not.Empty);
        Assert.That(what.Rule(), Does.EndWith("."));
        Assert.That(what.Rows(), Is.AnyOf(Enum.GetValues<RowsOf>().Cast<object>().ToArray()));
        Assert.That(Nobody.Fits(what), Is.False);
        Assert.That((Nobody with { SiteId = Id, ProgramId = Id, ClientId = Id, GroupId = Id }).Fits(what), Is.EqualTo(false), "a client's figures are of all programs, and of no plan without an intervention");
    }

    [Test]
    public void Each_kind_of_rows_says_whose_they_are_in_its_own_way()
    {
        Assert.Multiple(() =>
        {
            Assert.That((Nobody with { GroupId = Id }).Fits(CountedWhat.Minutes), Is.True);
            Assert.That((Nobody with { StaffId = Id }).Fits(CountedWhat.Minutes), Is.False, "whoever leads a group leads it somewhere");
            Assert.That((Nobody with { GroupId = Id }).Fits(CountedWhat.CounselingMinutes), Is.False, "counseling has no group");
            Assert.That((Nobody with { ClientId = Id }).Fits(CountedWhat.CounselingObjective), Is.False, "which objective");
            Assert.That((Nobody with { SiteId = Id }).Fits(CountedWhat.AskedHours), Is.False, "of which program");
            Assert.That((Nobody with { SiteId = Id, ProgramId = Id, GroupId = Id }).Fits(CountedWhat.ClientWeeks), Is.False, "nobody stays in a group");
            Assert.That((Nobody with { GroupId = Id }).Fits(CountedWhat.CancelledForEach), Is.True);
            Assert.That((Nobody with { GroupId = Id, SiteId = Id }).Fits(CountedWhat.CancelledForEach), Is.False, "a register is of everybody");
            Assert.That((Nobody with { StaffId = Id }).Fits(CountedWhat.Overdue), Is.True, "a counselor's caseload");
            Assert.That((Nobody with { ClientId = Id, InterventionId = Id }).Fits(CountedWhat.Delivered), Is.True);
            Assert.That((Nobody with { ClientId = Id, InterventionId = Id }).Fits(CountedWhat.DosesDelivered), Is.False, "of which domain");
            Assert.That((Nobody with { ClientId = Id, Domain = RecoveryDomain.RelapseRisk }).Fits(CountedWhat.DosesDelivered), Is.True);
            Assert.That((Nobody with { ClientId = Id, Domain = RecoveryDomain.RelapseRisk }).Fits(CountedWhat.Objectives), Is.False, "at which status");
            Assert.That(Standing.Fits(CountedWhat.Objectives), Is.True);
            Assert.That((Standing with { EpisodeId = Id }).Fits(CountedWhat.Objectives), Is.False, "reviewed on which day");
            Assert.That((Standing with { EpisodeId = Id, On = Nobody.Days.From }).Fits(CountedWhat.Objectives), Is.True);
            Assert.That((Standing with { PlanId = Id, EpisodeId = Id, On = Nobody.Days.From }).Fits(CountedWhat.Objectives), Is.False, "of a signature or of a day");
            Assert.That((Nobody with { ClientId = Id }).Fits(CountedWhat.MeetingWeeks), Is.True);
            Assert.That((Nobody with { ClientId = Id, Fellowship = Fellowship.Other, EntryId = Id }).Fits(CountedWhat.MeetingWeeks), Is.False, "of one fellowship");
            Assert.That((Nobody with { ClientId = Id }).Fits(CountedWhat.DaysCovered), Is.False, "of which order");
        });
    }

    [TestCase("4-2.1", true)]
    [TestCase("3-OTP", true)]
    [TestCase("none", true)]
    [TestCase("4-9.9", false)]
    [TestCase("", false)]
    [TestCase("2.1", false)]
    public void A_level_is_edition_and_code(string level, bool fits) =>
        Assert.That((Nobody with { SiteId = Id, ProgramId = Id, Level = level }).Fits(CountedWhat.ClientWeeks), Is.EqualTo(fits));

    [Test]
    public void Of_nothing_there_are_no_rows_and_a_level_goes_there_and_back()
    {
        var ours = Nobody with { ProgramId = Id, Level = RowFilter.LevelKey(new AsamLevel("2.1")) };

        Assert.That(ours.Cell(CountedWhat.Attended, "0", 0), Is.EqualTo(new Cell("0")));
        Assert.That(ours.Cell(CountedWhat.Attended, "3", 3).Link, Is.EqualTo($"?from=2026-06-01&to=2026-06-30&program={Id}&level=4-2.1&what=Attended"));
        Assert.That(RowFilter.LevelWords("4-2.1"), Is.EqualTo("ASAM level 2.1"));
    }

    [Test]
    public void Whoever_opens_figures_may_open_the_records_that_cells_of_reports_lead_to() =>
        Assert.That(Enum.GetValues<Role>().Where(r => Permissions.Allow([r], Permission.RunAttendanceReports)),
            Is.Not.Empty.And.All.Matches<Role>(r => Permissions.Allow([r], Permission.ViewClientDetails) && Permissions.Allow([r], Permission.ViewGroups)));
}
