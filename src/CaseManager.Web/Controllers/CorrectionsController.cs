using CaseManager.Application.Attendance;
using CaseManager.Application.Audit;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>What is added to the records of a signed session (rule 7).</summary>
[Route("sessions/{id:guid}/clients")]
public sealed class CorrectionsController(RollCall rollCall, WalkIns walkIns) : ScreenController
{
    private const string Prefix = "Form";

    /// <summary>The form to correct a record.</summary>
    [HttpGet("{client:guid}/correct")]
    [Audited(AuditActions.ViewClient, AuditSubject.Client, "client")]
    [Needs(Permission.SignSessions)]
    public async Task<IActionResult> Correct(Guid id, Guid client, CancellationToken cancellationToken) =>
        await RecordAsync(id, client, cancellationToken) is { } of ? View(new CorrectionPage(of.Session, of.Row,
            new CorrectionForm { Version = of.Session.Version, Status = of.Row.Status, MinutesMissed = of.Row.MinutesMissed, Reason = of.Row.Reason })) : NotFound();

    /// <summary>Corrects it.</summary>
    [HttpPost("{client:guid}/correct")]
    [Audited(AuditActions.ViewClient, AuditSubject.Client, "client")]
    [Needs(Permission.SignSessions)]
    public async Task<IActionResult> Correct(
        Guid id, Guid client, [Bind(Prefix = Prefix)] CorrectionForm form, [FromServices] UseCase<CorrectAttendance, Guid> correct, CancellationToken cancellationToken) =>
        await RunAsync(id, () => correct.RunAsync(form.ToCommand(id, client), cancellationToken), "The correction is added.")
            ?? (await RecordAsync(id, client, cancellationToken) is { } of ? Again(nameof(Correct), new CorrectionPage(of.Session, of.Row, form)) : NotFound());

    /// <summary>The form to take a client out.</summary>
    [HttpGet("{client:guid}/take-out")]
    [Audited(AuditActions.ViewClient, AuditSubject.Client, "client")]
    [Needs(Permission.SignSessions)]
    public async Task<IActionResult> TakeOut(Guid id, Guid client, CancellationToken cancellationToken) =>
        await RecordAsync(id, client, cancellationToken) is { } of ? View(new RemovalPage(of.Session, of.Row, new RemovalForm { Version = of.Session.Version })) : NotFound();

    /// <summary>Takes the client out; what stood there stays on record.</summary>
    [HttpPost("{client:guid}/take-out")]
    [Audited(AuditActions.ViewClient, AuditSubject.Client, "client")]
    [Needs(Permission.SignSessions)]
    public async Task<IActionResult> TakeOut(
        Guid id, Guid client, [Bind(Prefix = Prefix)] RemovalForm form, [FromServices] UseCase<TakeFromSession, Guid> take, CancellationToken cancellationToken) =>
        await RunAsync(id, () => take.RunAsync(form.ToCommand(id, client), cancellationToken), "The client is taken out. What stood there stays on record.")
            ?? (await RecordAsync(id, client, cancellationToken) is { } of ? Again(nameof(TakeOut), new RemovalPage(of.Session, of.Row, form)) : NotFound());

    /// <summary>The form to add a client who was forgotten.</summary>
    [HttpGet("add")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [Needs(Permission.SignSessions)]
    public async Task<IActionResult> Add(Guid id, CancellationToken cancellationToken) =>
        await rollCall.FindAsync(id, cancellationToken) is { } view ? View(new AdditionPage(view.Session, new AdditionForm { Version = view.Session.Version })) : NotFound();

    /// <summary>Finds whom to add. Posted, so that no name stands in an address or a log.</summary>
    [HttpPost("add/find")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [Needs(Permission.SignSessions)]
    public async Task<IActionResult> Find(Guid id, [Bind(Prefix = Prefix)] AdditionForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return await AdditionAsync(id, form, cancellationToken) is { } page ? View(nameof(Add), page) : NotFound();
    }

    /// <summary>Adds the client.</summary>
    [HttpPost("add")]
    [Audited(AuditActions.ViewSession, AuditSubject.Session)]
    [Needs(Permission.SignSessions)]
    public async Task<IActionResult> Add(Guid id, [Bind(Prefix = Prefix)] AdditionForm form, [FromServices] UseCase<AddToSession, Guid> add, CancellationToken cancellationToken) =>
        await RunAsync(id, () => add.RunAsync(form.ToCommand(id), cancellationToken), "The client is added. Nobody else's record was touched.")
            ?? (await AdditionAsync(id, form, cancellationToken) is { } page ? Again(nameof(Add), page) : NotFound());

    // Null where the form is to be shown again.
    private async Task<IActionResult?> RunAsync(Guid id, Func<Task<Outcome<Guid>>> run, string done)
    {
        if (!ModelState.IsValid)
        {
            return null;
        }

        var outcome = await run();
        if (outcome.Succeeded)
        {
            Say(done);
            return RedirectToAction(nameof(SessionsController.Show), "Sessions", new { id });
        }

        ModelState.Add(outcome.Problems, Prefix);
        return Stop(outcome);
    }

    private async Task<(SessionView Session, RosterRow Row)?> RecordAsync(Guid id, Guid client, CancellationToken cancellationToken) =>
        await rollCall.FindAsync(id, cancellationToken) is { } view && view.Roster.FirstOrDefault(r => r.ClientId == client && r.Status is not null) is { } row
            ? (view.Session, row) : null;

    private async Task<AdditionPage?> AdditionAsync(Guid id, AdditionForm form, CancellationToken cancellationToken) =>
        await rollCall.FindAsync(id, cancellationToken) is { } view
            ? new AdditionPage(view.Session, form, string.IsNullOrWhiteSpace(form.Search) ? null : await walkIns.ForgottenAsync(id, form.Search, cancellationToken))
            : null;
}
