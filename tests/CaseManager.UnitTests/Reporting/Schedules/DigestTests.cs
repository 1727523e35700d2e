using CaseManager.Application.Reporting.Schedules;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Reporting.Schedules;

public sealed class DigestTests
{
    [Test]
    public void What_waits_or_is_being_made_is_told_apart_from_what_is_ready_and_from_what_failed()
    {
        Assert.That(new Digest([Run(ReportState.Queued)]).Words, Is.EqualTo("1 scheduled report: 1 waiting, none failed so far"));
        Assert.That(new Digest([Run(ReportState.Done), Pack(PackState.Done)]).Words, Is.EqualTo("2 scheduled reports: 2 ready, none failed"));
        Assert.That(new Digest([Run(ReportState.Done), Run(ReportState.Running), Pack(PackState.Running), Pack(PackState.Paused), Run(ReportState.Queued)]).Words,
            Is.EqualTo("5 scheduled reports: 1 ready, 2 being made, 1 waiting, 1 paused, none failed so far"));
        Assert.That(new Digest([Run(ReportState.Failed), Pack(PackState.Cancelled), Pack(PackState.Running, failed: 1), Refused, Run(ReportState.Done)]).Words,
            Is.EqualTo("5 scheduled reports: 1 ready, 4 failed or refused"));
    }

    [Test]
    public void Nothing_that_may_still_fail_counts_as_ready()
    {
        Assert.That(Enum.GetValues<ReportState>().Where(s => Run(s).Standing is ScheduledStanding.Ready), Is.EqualTo([ReportState.Done]));
        Assert.That(Enum.GetValues<PackState>().Where(s => Pack(s).Standing is ScheduledStanding.Ready), Is.EqualTo([PackState.Done]));
        Assert.That(Enum.GetValues<PackState>().Where(s => Pack(s).Standing is ScheduledStanding.Waiting), Is.EqualTo([PackState.Queued]));
    }

    private static ScheduledRunRow Refused => Run(null) with { Outcome = ScheduledOutcome.Refused, Reason = "Why" };

    private static ScheduledRunRow Run(ReportState? state) =>
        new(Guid.NewGuid(), "Morning", "America/Chicago", Days.Noon, Days.Noon, ScheduledOutcome.Asked, null, Guid.NewGuid(), state, null, null, null, null, 0, 0);

    private static ScheduledRunRow Pack(PackState state, int failed = 0) => Run(null) with { RunId = null, PackId = Guid.NewGuid(), PackState = state, Documents = 3, Failed = failed };
}
