using CaseManager.Application.Audit;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Security;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Single documents of packs of reports.</summary>
[Route("reports/packs/{id:guid}/documents")]
public sealed class PackDocumentsController(PackFiles files) : ScreenController
{
    /// <summary>One of them as a PDF, as soon as it is made. Whoever takes it out looked at no other client of the pack.</summary>
    [HttpGet("{document:guid}")]
    [Audited(AuditActions.DownloadReport, AuditSubject.Pack, DocumentValue = "document")]
    [Needs(Permission.RunAttendanceReports)]
    public async Task<IActionResult> Show(Guid id, Guid document, CancellationToken cancellationToken) =>
        await files.DocumentAsync(id, document, cancellationToken) is { } found ? StreamedFile.Of(found, files) : NotFound();
}
