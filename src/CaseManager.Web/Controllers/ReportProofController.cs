using CaseManager.Application.Audit;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Whether a PDF is one that was made here, when and by whom; told to those who may read that report.</summary>
[Route("reports/verify")]
public sealed class ReportProofController(ReportProof proof) : ScreenController
{
    // A merged volume of 2,000 reports has some 80 MB.
    /// <summary>Largest PDF that is compared, in bytes.</summary>
    public const long LargestFile = 256L * 1024 * 1024;

    private const string NoFile = "Choose the PDF, or type the code that stands on each of its pages.";

    /// <summary>The form.</summary>
    [HttpGet]
    [Needs(Permission.ReadReports)]
    public IActionResult Index() => View(new VerifyPage(new VerifyForm()));

    /// <summary>What was found; nothing is kept.</summary>
    [HttpPost]
    [Audited(AuditActions.VerifyReport)]
    [Needs(Permission.ReadReports)]
    [UploadLimit(LargestFile)]
    public async Task<IActionResult> Index([Bind(Prefix = "Form")] VerifyForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && form.File is { Length: > 0 } file)
        {
            await using var bytes = file.OpenReadStream();
            return View(new VerifyPage(form, await proof.VerifyAsync(bytes, cancellationToken)));
        }

        if (ModelState.IsValid && !string.IsNullOrWhiteSpace(form.Code))
        {
            if (await proof.OfCodeAsync(form.Code, cancellationToken) is { } named)
            {
                return View(new VerifyPage(form, Named: named));
            }

            ModelState.AddModelError("Form.Code", "No report that you may read bears this code. Compare it with the page: ten letters and digits.");
        }
        else if (ModelState.IsValid)
        {
            ModelState.AddModelError("Form.File", NoFile);
        }

        return Again(nameof(Index), new VerifyPage(form));
    }
}
