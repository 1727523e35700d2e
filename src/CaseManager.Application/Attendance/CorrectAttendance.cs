using CaseManager.Application.Abstractions;
using CaseManager.Application.Groups;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using FluentValidation;

namespace CaseManager.Application.Attendance;

/// <summary>Corrects one record of a signed session. The old value stays on record, with who, when and why (rule 7).</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record CorrectAttendance(
    Guid SessionId, int Version, Guid ClientId, AttendanceStatus? Status, int? MinutesMissed, ExcuseReason? Reason, string? Why) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SignSessions;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Session(SessionId)];
}

internal sealed class CorrectAttendanceValidator : AbstractValidator<CorrectAttendance>
{
    public CorrectAttendanceValidator()
    {
        RuleFor(c => c.Status).NotNull().WithMessage("Choose how the client attended.").IsInEnum().WithMessage("Choose how the client attended.");
        RuleFor(c => c.MinutesMissed).NotNull().When(c => c.Status?.MissedSome() == true).WithMessage("Say how many minutes were missed.");
        RuleFor(c => c.Reason).NotNull().When(c => c.Status is AttendanceStatus.Excused).WithMessage("Choose why the absence is excused.");
        RuleFor(c => c.Reason).IsInEnum().WithMessage("Choose a reason from the list.");
        RuleFor(c => c.Why).NotEmpty().WithMessage("Say why the record is corrected.");
    }
}

internal sealed class CorrectAttendanceHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<CorrectAttendance, Guid>
{
    public async Task<Guid> HandleAsync(CorrectAttendance command, CancellationToken cancellationToken)
    {
        var session = await db.SessionAsync(command.SessionId, command.Version, cancellationToken);
        AllowedStatuses.Require(session.Group.Kind, command.Status!.Value);
        var mark = new AttendanceMark(command.Status.Value, command.MinutesMissed, command.Reason);
        session.Correct(command.ClientId, mark, user.Name, time.GetUtcNow().UtcDateTime, command.Why!);
        Require.That(session.Version != command.Version, "attendance.unchanged", "This is what stands there already.", nameof(command.Status));
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }
}
