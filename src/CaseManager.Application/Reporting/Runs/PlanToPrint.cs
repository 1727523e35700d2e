using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Runs;

/// <summary>Finds the version of a client's plan that is printed.</summary>
public sealed class PlanToPrint(InScope scope) : IReader
{
    /// <summary>The version that is asked for; else the one in force on the last day, or the newest. A plan that was being written on the last day is better than none.</summary>
    /// <param name="audience">What a supervisor sent back is between staff: only they have it printed.</param>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<Guid> FindAsync(Guid? clientId, DateOnly? lastDay, Guid? planId, Audience audience, CancellationToken cancellationToken)
    {
        var plans = Plans(audience).Where(p => p.Episode.ClientId == clientId);
        var found = planId is { } id
            ? await plans.Where(p => p.Id == id).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken)
            : await plans.OrderByDescending(p => p.ActiveFrom <= lastDay && (p.ActiveUntil == null || p.ActiveUntil >= lastDay))
                .ThenByDescending(p => p.Episode.AdmittedOn).ThenByDescending(p => p.Number).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken);
        return found ?? throw new NotFoundException("The client's treatment plan");
    }

    /// <summary>Every version that may be printed for an audience.</summary>
    public IQueryable<TreatmentPlan> Plans(Audience audience)
    {
        var isForStaff = audience is Audience.Internal;
        return scope.Plans(Permission.RunClinicalReports).AsNoTracking().Where(p => isForStaff || p.Status != PlanStatus.SentBack);
    }
}
