using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Reporting.Packs;

public sealed class ReportPackTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 15, 30, 0, DateTimeKind.Utc);

    [Test]
    public void Each_client_is_an_item_and_a_volume_holds_two_thousand_at_most()
    {
        var clients = Enumerable.Range(0, 4001).Select(_ => Guid.NewGuid()).ToList();
        var pack = Of(clients, PackForm.Volumes);

        Assert.That(pack.Items.Where(i => i.ClientId is not null).Select(i => i.ClientId!.Value), Is.EqualTo(clients));
        Assert.That(pack.Items.Where(i => i.ClientId is not null).GroupBy(i => i.Volume).Select(g => (g.Key, g.Count())), Is.EqualTo(new (int?, int)[] { (1, 2000), (2, 2000), (3, 1) }));
        Assert.That(pack.Items.Where(i => i.ClientId is null).Select(i => i.Volume), Is.EqualTo([1, 2, 3]));
        Assert.That(pack.Items.Select(i => i.Number), Is.EqualTo(Enumerable.Range(1, 4004)));
        Assert.That(Of(clients, PackForm.Zip).Items, Has.Count.EqualTo(4001).And.All.Property(nameof(PackItem.Volume)).Null);
    }

    [Test]
    public void Rule_12_a_pack_is_for_staff_or_for_the_client_and_never_of_a_register()
    {
        Assert.That(() => Of([Guid.NewGuid()], audience: (Audience)7), Throws.InstanceOf<RuleViolationException>().With.Property("Code").EqualTo("report.audience"));
        Assert.That(() => Of([Guid.NewGuid()], PackForm.Volumes, Audience.Client), Throws.InstanceOf<RuleViolationException>().With.Property("Code").EqualTo("report.audience"), "one client would be shown another");
        Assert.That(() => Of([Guid.NewGuid()], kind: ReportKind.Register), Throws.InstanceOf<RuleViolationException>().With.Property("Code").EqualTo("pack.kind"));
        Assert.That(() => Of([]), Throws.InstanceOf<RuleViolationException>().With.Property("Code").EqualTo("pack.empty"));
    }

    [Test]
    public void It_is_held_goes_on_and_is_given_up_for_good()
    {
        var pack = Of([Guid.NewGuid()]);
        pack.Pause(Now.AddMinutes(1));
        pack.Pause(Now.AddMinutes(2));
        Assert.That((pack.State, pack.IsOpen, pack.PausedAt, pack.Version), Is.EqualTo((PackState.Paused, false, (DateTime?)Now.AddMinutes(1), 2)), "the second time changed nothing");
        pack.Resume(Now.AddMinutes(5));
        Assert.That((pack.State, pack.RunningSince, pack.PausedAt), Is.EqualTo((PackState.Queued, Now.AddMinutes(5), (DateTime?)null)));
        pack.Cancel(Now.AddMinutes(6));
        pack.Cancel(Now.AddMinutes(7));
        Assert.That((pack.State, pack.FinishedAt), Is.EqualTo((PackState.Cancelled, (DateTime?)Now.AddMinutes(6))));
        Assert.That(() => pack.Pause(Now), Throws.InstanceOf<RuleViolationException>().With.Property("Code").EqualTo("pack.over"));
        Assert.That(() => pack.Resume(Now), Throws.InstanceOf<RuleViolationException>().With.Property("Code").EqualTo("pack.over"));
        Assert.That(() => pack.Retry(Now), Throws.InstanceOf<RuleViolationException>().With.Property("Code").EqualTo("pack.not-done"));
    }

    [Test]
    public void What_was_kept_long_enough_is_removed_once_and_cannot_be_made_again()
    {
        var pack = Of([Guid.NewGuid()]);
        Assert.That(() => pack.RemoveFiles(Now), Breaks.Rule("pack.files"), "it is not over");
        pack.Cancel(Now);

        pack.RemoveFiles(Now.AddDays(30));

        Assert.That(pack.FilesRemovedAt, Is.EqualTo(Now.AddDays(30)));
        Assert.That(() => pack.RemoveFiles(Now), Breaks.Rule("pack.files"));
        Assert.That(() => pack.Retry(Now), Breaks.Rule("pack.files"));
    }

    [Test]
    public void One_that_is_held_and_forgotten_is_given_up_when_its_bytes_are_removed()
    {
        var pack = Of([Guid.NewGuid()]);
        pack.Pause(Now);

        pack.RemoveFiles(Now.AddDays(30));

        Assert.That((pack.State, pack.FinishedAt, pack.FilesRemovedAt), Is.EqualTo((PackState.Cancelled, (DateTime?)Now.AddDays(30), (DateTime?)Now.AddDays(30))));
        Assert.That(() => pack.Resume(Now), Breaks.Rule("pack.over"), "what was made of it is gone");
    }

    [Test]
    public void Rule_12_a_pack_for_somebody_else_needs_a_decision()
    {
        Assert.That(() => Of([Guid.NewGuid()], audience: Audience.SomebodyElse), Breaks.Rule("report.disclosure", "Audience"));
        Assert.That(() => Of([Guid.NewGuid()], PackForm.Volumes, Audience.SomebodyElse, disclosure: Disclosure.Allowed), Breaks.Rule("report.audience", "Result"));
        Assert.That(Of([Guid.NewGuid()], audience: Audience.SomebodyElse, disclosure: Disclosure.Allowed).Audience, Is.EqualTo(Audience.SomebodyElse));
    }

    private static ReportPack Of(IReadOnlyList<Guid> clients, PackForm form = PackForm.Zip, Audience audience = Audience.Internal, ReportKind kind = ReportKind.Progress, Disclosure? disclosure = null) =>
        new(kind, PackWhom.Site, new Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31)), audience, form, "Pack", clients, "Ines Ward", Now, disclosure: disclosure);
}
