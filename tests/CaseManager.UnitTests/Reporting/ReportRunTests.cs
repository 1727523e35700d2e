using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Reporting;

public sealed class ReportRunTests
{
    private static readonly Period Week = new(Days.Monday, Days.Monday.AddDays(6));

    [Test]
    public void Rule_12_a_register_is_always_internal()
    {
        Assert.That(() => Run(ReportKind.Register, Audience.Client), Breaks.Rule("report.audience"));
        Assert.That(Run(ReportKind.Register, Audience.Internal).Audience, Is.EqualTo(Audience.Internal));
    }

    [Test]
    public void Rule_12_a_sign_in_sheet_is_of_one_session_and_always_internal()
    {
        ReportRun Sheet(Audience audience, Guid? session) => new(ReportKind.SignInSheet, Guid.NewGuid(), Week, audience, "A sheet", "Ines Ward", Days.Noon, sessionId: session);

        Assert.That(() => Sheet(Audience.Client, Guid.NewGuid()), Breaks.Rule("report.audience"));
        Assert.That(() => Sheet(Audience.Internal, null), Breaks.Rule("report.session"));
        Assert.That(Sheet(Audience.Internal, Guid.NewGuid()).GroupId, Is.Not.Null);
    }

    [Test]
    public void Files_that_were_kept_long_enough_are_emptied_and_leave_length_and_hash()
    {
        var run = Run(ReportKind.Progress, Audience.Internal);
        Assert.That(() => run.RemoveFiles(Days.Noon), Breaks.Rule("report.files"));
        run.Finish([new ReportFile(ReportFormat.Csv, "abc"u8.ToArray())], Days.Noon);
        var hash = run.Files.Single().Sha256;

        run.RemoveFiles(Days.Noon.AddDays(30));

        Assert.That((run.Files.Single().Content.Length, run.Files.Single().Length, run.Files.Single().Sha256), Is.EqualTo((0, 3, hash)));
        Assert.That(() => run.RemoveFiles(Days.Noon), Breaks.Rule("report.files"));
    }

    [Test]
    public void Rule_12_a_document_for_anybody_else_cannot_be_made_unless_its_disclosure_is_allowed()
    {
        ReportRun ForSomebody(Disclosure? disclosure) => new(ReportKind.Progress, Guid.NewGuid(), Week, Audience.SomebodyElse, "Progress", "Ines Ward", Days.Noon, disclosure: disclosure);

        Assert.That(() => Run(ReportKind.Progress, (Audience)99), Breaks.Rule("report.audience"));
        Assert.That(() => ForSomebody(null), Breaks.Rule("report.disclosure", "Audience"));
        Assert.That(() => ForSomebody(Disclosure.Refused("No consent names them.")), Throws.TypeOf<RuleViolationException>().With.Message.EqualTo("No consent names them."));
        Assert.That(ForSomebody(Disclosure.Allowed).Audience, Is.EqualTo(Audience.SomebodyElse));
        Assert.That(() => new ReportRun(ReportKind.Register, Guid.NewGuid(), Week, Audience.SomebodyElse, "Register", "Ines Ward", Days.Noon, disclosure: Disclosure.Allowed), Breaks.Rule("report.audience"), "it names several clients");
    }

    [TestCase(ReportKind.ClientAttendance)]
    [TestCase(ReportKind.Progress)]
    public void Rule_12_a_document_about_one_client_may_be_the_clients_own_copy(ReportKind kind)
    {
        var run = Run(kind, Audience.Client);

        Assert.That((run.Audience, run.ClientId is not null, run.GroupId), Is.EqualTo((Audience.Client, true, (Guid?)null)));
    }

    [Test]
    public void A_finished_run_keeps_its_files_with_their_hash()
    {
        var run = Run(ReportKind.Progress, Audience.Internal);

        run.Finish([new ReportFile(ReportFormat.Csv, "abc"u8.ToArray())], Days.Noon);

        Assert.That((run.State, run.FinishedAt, run.LeaseHolder), Is.EqualTo((ReportState.Done, (DateTime?)Days.Noon, (Guid?)null)));
        // The value of FIPS 180-2, appendix B.1.
        Assert.That(run.Files.Single().Sha256, Is.EqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    [Test]
    public void A_failed_run_says_why_in_500_characters()
    {
        var run = Run(ReportKind.Progress, Audience.Internal);

        run.Fail(new string('x', 1000), Days.Noon);

        Assert.That((run.State, run.Error!.Length), Is.EqualTo((ReportState.Failed, ReportRun.ErrorLength)));
    }

    private static ReportRun Run(ReportKind kind, Audience audience) => new(kind, Guid.NewGuid(), Week, audience, "A report", "Ines Ward", Days.Noon);
}
