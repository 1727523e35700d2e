using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Runs;

/// <summary>Asks for the sign-in sheet of a session; a job makes it.</summary>
public sealed record AskForSignInSheet(Guid SessionId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.TakeRollCall;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [.. Subject.Of(SubjectKind.Session, SessionId)];
}

internal sealed class AskForSignInSheetValidator : AbstractValidator<AskForSignInSheet>;

internal sealed class AskForSignInSheetHandler(ICaseManagerDb db, OrderDesk desk, ICurrentUser user, IReportQueue queue, TimeProvider time) : IHandler<AskForSignInSheet, Guid>
{
    public async Task<Guid> HandleAsync(AskForSignInSheet command, CancellationToken cancellationToken)
    {
        var session = await db.GroupSessions.AsNoTracking().Where(s => s.Id == command.SessionId)
            .Select(s => new { s.GroupId, s.Group.Name, s.Date, s.VoidedAt }).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The session");
        Require.That(session.VoidedAt is null, "session.voided", "The session is voided. Restore it before you print a sheet for it.");
        var run = new ReportRun(ReportKind.SignInSheet, session.GroupId, new Period(session.Date, session.Date), Audience.Internal, $"{ReportKind.SignInSheet.Words()} – {session.Name}",
            user.Name, time.GetUtcNow().UtcDateTime, user.Id, sessionId: command.SessionId);
        return await desk.PlaceAsync(
            db.ReportRuns, run, r => r.RequestedById == run.RequestedById && (r.State == ReportState.Queued || r.State == ReportState.Running) && r.SessionId == run.SessionId, queue.Enqueue, cancellationToken);
    }
}
