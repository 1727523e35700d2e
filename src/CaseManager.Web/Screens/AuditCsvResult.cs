using CaseManager.Application.Audit;
using CaseManager.Infrastructure.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CaseManager.Web.Screens;

/// <summary>Entries of the trail as a file, sent while they are read: there may be millions.</summary>
internal sealed class AuditCsvResult(IAsyncEnumerable<AuditRow> rows) : FileResult("text/csv; charset=utf-8")
{
    private const string Name = "audit-trail.csv";

    public override Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = ContentType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = Name }.ToString();
        return AuditCsv.WriteAsync(response.Body, rows, context.HttpContext.RequestAborted);
    }
}
