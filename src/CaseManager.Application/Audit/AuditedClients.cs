using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Audit;

/// <summary>Finds whose record a page is about, so that “who looked at this client” knows looks at stays, plans and reports too.</summary>
public sealed class AuditedClients(ICaseManagerDb db) : IReader
{
    /// <summary>The client of a record; null where there is no such record or it is not about one client. No query for a client, one by key for anything else.</summary>
    /// <param name="kind">As in <see cref="AuditEntry.SubjectKind"/>, or a document of a pack.</param>
    public Task<Guid?> FindAsync(string? kind, Guid? id, CancellationToken cancellationToken) => kind switch
    {
        nameof(Client) => Task.FromResult(id),
        nameof(Episode) => db.Episodes.IgnoreQueryFilters().Where(e => e.Id == id).Select(e => (Guid?)e.ClientId).FirstOrDefaultAsync(cancellationToken),
        nameof(TreatmentPlan) => db.TreatmentPlans.IgnoreQueryFilters().Where(p => p.Id == id).Select(p => (Guid?)p.Episode.ClientId).FirstOrDefaultAsync(cancellationToken),
        nameof(CounselingSession) => db.CounselingSessions.IgnoreQueryFilters().Where(s => s.Id == id).Select(s => (Guid?)s.Episode.ClientId).FirstOrDefaultAsync(cancellationToken),
        nameof(ReportRun) => db.ReportRuns.Where(r => r.Id == id).Select(r => r.ClientId).FirstOrDefaultAsync(cancellationToken),
        nameof(PackItem) => db.PackItems.Where(i => i.Id == id).Select(i => i.ClientId).FirstOrDefaultAsync(cancellationToken),
        nameof(ReportSchedule) => db.ReportSchedules.Where(s => s.Id == id && s.Target == ScheduleTarget.Client).Select(s => (Guid?)s.SubjectId).FirstOrDefaultAsync(cancellationToken),
        nameof(ClientMerge) => db.ClientMerges.Where(m => m.Id == id).Select(m => (Guid?)m.SurvivorId).FirstOrDefaultAsync(cancellationToken),
        _ => Task.FromResult<Guid?>(null),
    };
}
