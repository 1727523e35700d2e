using CaseManager.Application.Audit;
using CaseManager.Application.Centers;
using CaseManager.Application.Importing;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Importing;
using CaseManager.Infrastructure.Importing;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Imports of attendance histories, and of clients with their stays: upload, see what would change, confirm, undo.</summary>
[Route("import")]
public sealed class ImportController(ImportList list, ImportPreview previews, ProgramList programs) : ScreenController
{
    // Enough for three files, each of which is then measured by itself.
    private const long LargestUpload = 4L * ImportFiles.LargestFile;

    /// <summary>The form and the history of imports.</summary>
    [HttpGet]
    [Needs(Permission.Import)]
    public async Task<IActionResult> Index(ImportKind kind = ImportKind.Attendance, int page = 1, CancellationToken cancellationToken = default) =>
        View(await HomeAsync(new ImportForm { Kind = kind }, page, cancellationToken));

    /// <summary>Keeps the files until they are confirmed.</summary>
    [HttpPost]
    [Needs(Permission.Import)]
    [UploadLimit(LargestUpload)]
    public async Task<IActionResult> Index(ImportForm form, [FromServices] UseCase<UploadImport, Guid> upload, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && await ReadAsync(form, cancellationToken) is { } command)
        {
            var outcome = await upload.RunAsync(command, cancellationToken);
            if (outcome.Succeeded)
            {
                return RedirectToAction(nameof(Show), new { id = outcome.Value });
            }

            ModelState.Add(outcome.Problems);
        }

        return Again(nameof(Index), await HomeAsync(form, 1, cancellationToken));
    }

    /// <summary>What an upload would change, or what an import changed.</summary>
    [HttpGet("{id:guid}")]
    [Audited(AuditActions.ViewImport, AuditSubject.Import)]
    [Needs(Permission.Import)]
    public async Task<IActionResult> Show(Guid id, int page = 1, CancellationToken cancellationToken = default) =>
        await PageAsync(id, page, [], cancellationToken) is { } found ? View(found) : NotFound();

    /// <summary>Everything there is to say about the rows of an upload, as a CSV.</summary>
    [HttpGet("{id:guid}/remarks.csv")]
    [Audited(AuditActions.Export, AuditSubject.Import)]
    [Needs(Permission.Import)]
    public async Task<IActionResult> Remarks(Guid id, CancellationToken cancellationToken) =>
        await previews.FindAsync(id, cancellationToken) is { Plan: { } plan } ? File(RemarksCsv.Write(plan.Remarks), "text/csv; charset=utf-8", "import-remarks.csv") : NotFound();

    /// <summary>Imports it.</summary>
    [HttpPost("{id:guid}/confirm")]
    [Audited(AuditActions.ViewImport, AuditSubject.Import)]
    [Needs(Permission.Import)]
    public async Task<IActionResult> Confirm(Guid id, [FromServices] UseCase<ConfirmImport, Guid> confirm, CancellationToken cancellationToken)
    {
        var outcome = await confirm.RunAsync(new ConfirmImport(id), cancellationToken);
        return outcome.Succeeded ? Done("The file is imported.", id) : Stop(outcome) ?? await AgainAsync(id, outcome.Problems, [], cancellationToken);
    }

    /// <summary>Throws the files away.</summary>
    [HttpPost("{id:guid}/discard")]
    [Audited(AuditActions.ViewImport, AuditSubject.Import)]
    [Needs(Permission.Import)]
    public async Task<IActionResult> Discard(Guid id, [FromServices] UseCase<DiscardImport, bool> discard, CancellationToken cancellationToken)
    {
        var outcome = await discard.RunAsync(new DiscardImport(id), cancellationToken);
        if (!outcome.Succeeded)
        {
            return Stop(outcome) ?? await AgainAsync(id, outcome.Problems, [], cancellationToken);
        }

        Say("The files are thrown away. Nothing was changed.");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Takes out what it added.</summary>
    [HttpPost("{id:guid}/undo")]
    [Audited(AuditActions.ViewImport, AuditSubject.Import)]
    [Needs(Permission.Import)]
    public async Task<IActionResult> Undo(Guid id, [FromServices] UseCase<UndoImport, UndoResult> undo, CancellationToken cancellationToken)
    {
        var outcome = await undo.RunAsync(new UndoImport(id), cancellationToken);
        return outcome.Value is { IsUndone: true }
            ? Done("The import is undone: what it added is taken out.", id)
            : Stop(outcome) ?? await AgainAsync(id, outcome.Problems, outcome.Value?.InTheWay ?? [], cancellationToken);
    }

    private RedirectToActionResult Done(string words, Guid id)
    {
        Say(words);
        return RedirectToAction(nameof(Show), new { id });
    }

    private async Task<IActionResult> AgainAsync(Guid id, IEnumerable<Problem> problems, IReadOnlyList<string> inTheWay, CancellationToken cancellationToken)
    {
        ModelState.Add(problems);
        return await PageAsync(id, 1, inTheWay, cancellationToken) is { } found ? Again(nameof(Show), found) : NotFound();
    }

    private async Task<ImportPage?> PageAsync(Guid id, int page, IReadOnlyList<string> inTheWay, CancellationToken cancellationToken)
    {
        if (await list.FindAsync(id, cancellationToken) is not { } row)
        {
            return null;
        }

        var preview = await previews.FindAsync(id, cancellationToken);
        return new ImportPage(row, preview, preview?.Plan is { } plan ? ImportForms.PageOf(plan.Remarks, page) : null, inTheWay);
    }

    private async Task<ImportHome> HomeAsync(ImportForm form, int page, CancellationToken cancellationToken)
    {
        ViewData["Programs"] = Choices.Of(await programs.ProgramsAsync(cancellationToken));
        return new ImportHome(form, await list.PageAsync(new PageRequest(page), cancellationToken));
    }

    private async Task<UploadImport?> ReadAsync(ImportForm form, CancellationToken cancellationToken)
    {
        foreach (var field in ImportField.Of(form.Kind).Where(f => f.FileIn(form) is null))
        {
            ModelState.AddModelError(field.Name, $"Choose the {field.Label.ToLowerInvariant()}.");
        }

        if (!ModelState.IsValid)
        {
            return null;
        }

        var program = (await programs.ProgramsAsync(cancellationToken)).Find(p => p.Id == form.ProgramId);
        return new UploadImport(await ImportForms.FilesAsync(form, cancellationToken), new ImportTarget(program?.Site, program?.Name));
    }
}
