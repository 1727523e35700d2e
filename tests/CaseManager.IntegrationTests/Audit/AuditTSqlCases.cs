using CaseManager.Application.Audit;
using CaseManager.Application.Paging;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;

namespace CaseManager.IntegrationTests.Audit;

/// <summary>Queries and writes of the audit trail.</summary>
internal static class AuditTSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly AuditSearch Everything = new("P001", Id, Sample.Now, Sample.Now, "SignIn");

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        TSqlCase.Of<AuditList>("page", l => l.PageAsync(Everything, new PageRequest(2), default)),
        TSqlCase.Of<AuditList>("looks", l => l.LooksAsync(Id, new PageRequest(), default)),
        TSqlCase.Of<AuditList>("client", l => l.ClientAsync(Id, default)),
        TSqlCase.Of<AuditList>("one", l => l.FindAsync(1, default)),
        TSqlCase.Of<AuditList>("all", async l => Assert.That(await l.AllAsync(Everything).ToListAsync(), Is.Empty)),
        TSqlCase.Of<AuditList>("users", l => l.UsersAsync(default)),
        TSqlCase.Of<AuditedClients>("of a stay", c => c.FindAsync(nameof(Episode), Id, default)),
        TSqlCase.Of<AuditedClients>("of a plan", c => c.FindAsync(nameof(TreatmentPlan), Id, default)),
        TSqlCase.Of<AuditedClients>("of a report", c => c.FindAsync(nameof(ReportRun), Id, default)),
        TSqlCase.Of<AuditedClients>("of a merge", c => c.FindAsync(nameof(ClientMerge), Id, default)),
        TSqlCase.Of<AuditSealing>("seals", s => s.SealAsync(default)),
        TSqlCase.Of<AuditRetention>("removes", r => r.RemoveAsync(default)),
        TSqlCase.Of<AuditVerification>("verifies", v => v.VerifyAsync(null, _ => { }, default)),
        TSqlCase.Of<AuditTrail>("notes", t => t.LookedAsync(AuditActions.ViewClient, nameof(Client), Id, Id)),
    ];
}
