using CaseManager.Application.Reporting.Disclosures;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;

namespace CaseManager.Application.Reporting.Packs;

/// <summary>Makes one document of a pack with the report that makes it alone, too. Whether the record was merged into another one since, whoever calls it has looked.</summary>
public sealed class PackDocuments(PlanToPrint plans, IDisclosureCheck disclosures, IEnumerable<IReport> reports, IPdfEngine pdf, IReportForms forms, TimeProvider time)
{
    /// <summary>Writes its PDF; for a volume, which draws many documents in one pass, the description that it is drawn from. The number of queries is that of the report.</summary>
    /// <returns>The code on its pages.</returns>
    /// <exception cref="NotFoundException">The client, or the plan, is out of reach of whoever asked for the pack.</exception>
    public async Task<string> WriteAsync(ReportPack pack, Guid clientId, Stream output, CancellationToken cancellationToken)
    {
        var planId = pack.Kind is ReportKind.TreatmentPlan ? await plans.FindAsync(clientId, pack.To, null, pack.Audience, cancellationToken) : (Guid?)null;
        var run = new ReportRun(pack.Kind, clientId, pack.Period, pack.Audience, pack.Title, pack.RequestedBy, time.GetUtcNow().UtcDateTime, pack.RequestedById, planId,
            disclosure: await disclosures.DecideAsync(pack.Audience, pack.Kind, clientId, cancellationToken));
        var document = await reports.Single(r => r.Kind == pack.Kind).ComposeAsync(run, cancellationToken);
        if (pack.Form is PackForm.Volumes)
        {
            output.Write(forms.ToScreen(document));
        }
        else
        {
            pdf.Draw(document, output, null, cancellationToken);
        }

        return run.Code;
    }
}
