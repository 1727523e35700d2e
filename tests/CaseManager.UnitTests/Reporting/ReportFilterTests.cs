using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Reporting;

public sealed class ReportFilterTests
{
    private static readonly Period Week = new(Days.Monday, Days.Monday.AddDays(6));
    private static readonly Guid Id = Guid.NewGuid();

    [Test]
    public void A_program_summary_needs_a_program_or_a_site()
    {
        Assert.That(() => Run(ReportKind.ProgramSummary, new() { GroupId = Id, StaffId = Id }), Breaks.Rule("report.filter"));
        Assert.That(Run(ReportKind.ProgramSummary, new() { SiteId = Id, GroupId = Id, StaffId = Id }).Filter, Is.EqualTo(new ReportFilter(Id, null, Id, Id)));
        Assert.That(Run(ReportKind.ProgramSummary, new() { ProgramId = Id }).ClientId, Is.Null);
    }

    [Test]
    public void A_caseload_is_of_a_counselor_a_program_or_a_site_and_never_of_a_group()
    {
        Assert.That(() => Run(ReportKind.CaseloadDue, ReportFilter.None), Breaks.Rule("report.filter"));
        Assert.That(() => Run(ReportKind.CaseloadDue, new() { StaffId = Id, GroupId = Id }), Breaks.Rule("report.filter"));
        Assert.That(Run(ReportKind.CaseloadDue, new() { StaffId = Id }).StaffId, Is.EqualTo(Id));
    }

    [TestCase(ReportKind.ProgramSummary)]
    [TestCase(ReportKind.CaseloadDue)]
    public void Rule_12_what_a_filter_leaves_are_several_clients_so_it_is_internal(ReportKind kind)
    {
        Assert.That((kind.IsInternal(), kind.IsOfClient(), Run(kind, new() { SiteId = Id }).Audience), Is.EqualTo((true, false, Audience.Internal)));
        Assert.That(() => new ReportRun(kind, Id, Week, Audience.Client, "A report", "Ines Ward", Days.Noon), Breaks.Rule("report.audience"));
        Assert.That(() => new ReportRun(kind, Id, Week, Audience.Internal, "A report", "Ines Ward", Days.Noon), Breaks.Rule("report.filter"));
    }

    [Test]
    public void A_report_about_one_client_or_group_has_no_filter()
    {
        Assert.That(() => Run(ReportKind.Progress, new() { SiteId = Id }), Breaks.Rule("report.filter"));
        Assert.That(ReportFilter.None.Problem(ReportKind.Register), Is.Null);
    }

    private static ReportRun Run(ReportKind kind, ReportFilter filter) => new(kind, filter, Week, "A report", "Ines Ward", Days.Noon);
}
