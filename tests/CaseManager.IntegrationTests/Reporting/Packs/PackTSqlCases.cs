using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;

namespace CaseManager.IntegrationTests.Reporting.Packs;

/// <summary>Queries and writes of packs.</summary>
internal static class PackTSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly PackRow Row = new(Id, ReportKind.Progress, "Pack", Sample.Monday, Sample.Monday, Audience.Internal, PackForm.Zip, "Ines Ward", Sample.Now, PackState.Queued, 1, 0, 0, Sample.Now, null);

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        .. Enum.GetValues<PackWhom>().Select(whom => TSqlCase.UseCase<AskForPack, Guid>(new(ReportKind.Progress, whom, Id, Sample.Monday, Sample.Monday))),
        TSqlCase.UseCase<SteerPack, Guid>(new(Id, PackStep.Retry), Pack()),
        TSqlCase.UseCase<SteerPack, Guid>(new(Id, PackStep.Pause), Pack()),
        TSqlCase.Of<PlanToPrint>("in force", p => p.FindAsync(Id, Sample.Monday, null, Audience.Client, default)),
        TSqlCase.Of<PlanToPrint>("of whom was chosen", p => Assert.ThatAsync(() => p.OfChosenAsync(Id, Sample.Monday, null, Audience.Client, "Client", default), Throws.InstanceOf<RuleViolationException>())),
        TSqlCase.Of<PackMaker>("claims", m => m.MakeAsync(Id)),
        TSqlCase.Of<PackDocuments>("makes", d => d.WriteAsync(Pack(), Id, Stream.Null, default)),
        TSqlCase.Of<PackVolumes>("draws", v => Assert.ThatAsync(() => v.MakeAsync(Pack(PackForm.Volumes), Held(), default), Throws.InstanceOf<RuleViolationException>())),
        TSqlCase.Of<PackRecovery>("recovers", r => r.RecoverAsync(default)),
        TSqlCase.Of<PackList>("one", l => l.FindAsync(Id, default)),
        TSqlCase.Of<PackList>("items", l => l.ItemsAsync(Row, true, new PageRequest(), default)),
        TSqlCase.Of<PackFiles>("finds", f => f.FindAsync(Id, default)),
        TSqlCase.Of<PackFiles>("document", f => f.DocumentAsync(Id, Id, default)),
        TSqlCase.Of<PackFiles>("volume", f => f.VolumeAsync(Id, Id, default)),
        TSqlCase.Of<PackFiles>("writes a volume", f => f.WriteAsync(new(Id, "x", 1), Stream.Null, default)),
        TSqlCase.Of<PackFiles>("zip", f => f.WriteZipAsync(new(Id, ReportKind.Progress, PackForm.Zip, "x", Sample.Now), Stream.Null, default)),
        TSqlCase.Of<PackFiles>("zip of volumes", f => f.WriteZipAsync(new(Id, ReportKind.ClientAttendance, PackForm.Volumes, "x", Sample.Now), Stream.Null, default)),
    ];

    private static ReportPack Pack(PackForm form = PackForm.Zip) =>
        new(ReportKind.Progress, PackWhom.Site, new Period(Sample.Monday, Sample.Monday), Audience.Internal, form, "Pack", [Id], "Ines Ward", Sample.Now);

    // As a worker has it.
    private static PackItem Held()
    {
        var item = Pack(PackForm.Volumes).Items.Last();
        typeof(PackItem).GetProperty(nameof(PackItem.LeaseHolder))!.SetValue(item, Id);
        return item;
    }
}
