using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Counseling;

/// <summary>Records what came of a counseling session, or changes that until it is signed.</summary>
/// <param name="Version">The version that the form was opened with.</param>
/// <param name="StartedAt">In the site's zone.</param>
/// <param name="StoppedAt">In the site's zone.</param>
/// <param name="Objectives">Lineages of the objectives worked on.</param>
/// <param name="Note">The progress note.</param>
public sealed record RecordCounseling(
    Guid SessionId, int Version, AttendanceStatus? Status, TimeOnly? StartedAt, TimeOnly? StoppedAt, ExcuseReason? Reason, IReadOnlyList<Guid> Objectives, string? Note) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditCounseling;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.CounselingSession(SessionId)];
}

internal sealed class RecordCounselingValidator : AbstractValidator<RecordCounseling>
{
    public RecordCounselingValidator()
    {
        RuleFor(c => c.Status).NotNull().WithMessage("Choose how the client attended.").IsInEnum().WithMessage("Choose how the client attended.");
        RuleFor(c => c.Reason).IsInEnum().WithMessage("Choose a reason from the list.");
    }
}

internal sealed class RecordCounselingHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<RecordCounseling, Guid>
{
    public async Task<Guid> HandleAsync(RecordCounseling command, CancellationToken cancellationToken)
    {
        var session = await db.CounselingSessionAsync(command.SessionId, command.Version, cancellationToken);
        var record = new CounselingRecord(command.Status!.Value, command.StartedAt, command.StoppedAt, command.Reason, command.Objectives, command.Note);
        await RequireObjectivesAsync(session, record.Objectives, cancellationToken);
        session.RequireWithinStay();
        session.Record(record, user.Id, user.Name, StepMoment.Of(session.Episode.Program.Site.Clock.ToLocal(time.GetUtcNow().UtcDateTime)));
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }

    // What was ticked before stays, even where the plan no longer has it.
    private async Task RequireObjectivesAsync(CounselingSession session, IReadOnlyList<Guid> lineages, CancellationToken cancellationToken)
    {
        var added = lineages.Except(session.Objectives.Select(o => o.Lineage)).ToList();
        var known = added.Count == 0 ? 0 : await db.TreatmentPlans.Where(p => p.EpisodeId == session.EpisodeId)
            .SelectMany(p => p.Problems).SelectMany(p => p.Goals).SelectMany(g => g.Objectives).Select(o => o.Lineage).Where(l => added.Contains(l)).Distinct().CountAsync(cancellationToken);
        Require.That(known == added.Count, "counseling.unknown-objective", "Choose objectives of this stay’s plan.", nameof(RecordCounseling.Objectives));
    }
}
