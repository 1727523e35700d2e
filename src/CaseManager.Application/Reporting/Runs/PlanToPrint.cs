using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
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
    public async Task<Guid> FindAsync(Guid? clientId, DateOnly? lastDay, Guid? planId, Audience audience, CancellationToken cancellationToken) =>
        await LookAsync(clientId, lastDay, planId, audience, cancellationToken) ?? throw new NotFoundException("The client's treatment plan");

    /// <summary>As <see cref="FindAsync"/>, for a form on which the client was chosen: whoever chose another one loses nothing.</summary>
    /// <param name="clientId">A client whom whoever asks reaches; of anybody else this may not be told.</param>
    /// <param name="field">The field in which the client was chosen.</param>
    /// <exception cref="RuleViolationException"><c>report.no-plan</c>: the client has none.</exception>
    /// <exception cref="NotFoundException">The version that is asked for is not there.</exception>
    public async Task<Guid> OfChosenAsync(Guid clientId, DateOnly? lastDay, Guid? planId, Audience audience, string field, CancellationToken cancellationToken)
    {
        if (planId is not null)
        {
            return await FindAsync(clientId, lastDay, planId, audience, cancellationToken);
        }

        if (await LookAsync(clientId, lastDay, null, audience, cancellationToken) is { } found)
        {
            return found;
        }

        throw audience is not Audience.Internal && await LookAsync(clientId, lastDay, null, Audience.Internal, cancellationToken) is not null
            ? new RuleViolationException("report.no-plan", "The treatment plan of this client was sent back to be changed and is still between staff. Have it made for internal use, or choose another client.", field)
            : new RuleViolationException("report.no-plan", "This client has no treatment plan yet. Choose another client, or begin the plan on the client's page.", field);
    }

    private async Task<Guid?> LookAsync(Guid? clientId, DateOnly? lastDay, Guid? planId, Audience audience, CancellationToken cancellationToken)
    {
        var plans = Plans(audience).Where(p => p.Episode.ClientId == clientId);
        return planId is { } id
            ? await plans.Where(p => p.Id == id).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken)
            : await plans.OrderByDescending(p => p.ActiveFrom <= lastDay && (p.ActiveUntil == null || p.ActiveUntil >= lastDay))
                .ThenByDescending(p => p.Episode.AdmittedOn).ThenByDescending(p => p.Number).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Every version that may be printed for an audience.</summary>
    public IQueryable<TreatmentPlan> Plans(Audience audience)
    {
        var isForStaff = audience is Audience.Internal;
        return scope.Plans(Permission.RunClinicalReports).AsNoTracking().Where(p => isForStaff || p.Status != PlanStatus.SentBack);
    }
}
