using CaseManager.Application.Audit;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Reporting;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>One version of a treatment plan on paper.</summary>
[Route("plans/{id:guid}/print")]
public sealed class PlanPrintsController(PlanDetails plans) : ScreenController
{
    /// <summary>Asks for it; the report is there in a moment.</summary>
    /// <param name="audience">Who it is for; without it the page asks.</param>
    [HttpPost]
    [Audited(AuditActions.ViewPlan, AuditSubject.Plan)]
    [Needs(Permission.RunClinicalReports)]
    public async Task<IActionResult> Print(Guid id, Audience? audience, [FromServices] UseCase<AskForReport, Guid> ask, CancellationToken cancellationToken)
    {
        if (await plans.ForReportAsync(id, cancellationToken) is not { } plan)
        {
            return NotFound();
        }

        var from = plan.ActiveFrom ?? plan.Of.Today;
        var until = plan.ActiveUntil is { } last && last >= from ? last : from;
        var outcome = audience is { } reader && ModelState.IsValid
            ? await ask.RunAsync(new AskForReport(ReportKind.TreatmentPlan, plan.Of.ClientId, from, until, reader, id), cancellationToken)
            : null;
        if (outcome is { Succeeded: true })
        {
            return RedirectToAction(nameof(ReportsController.Show), "Reports", new { id = outcome.Value });
        }

        if (outcome is not null && Stop(outcome) is { } stop)
        {
            return stop;
        }

        ModelState.Add(outcome?.Problems.Select(p => p with { Field = null }) ?? [new Problem("report.audience", "Choose who the print is for.")]);
        return Again(nameof(Print), plan);
    }
}
