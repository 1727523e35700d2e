using CaseManager.Application.Abstractions;
using CaseManager.Application.Groups;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using FluentValidation;

namespace CaseManager.Application.Attendance;

/// <summary>Adds a client to a signed session; the records of the others stay as they are (rule 7).</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record AddToSession(
    Guid SessionId, int Version, Guid? ClientId, AttendanceStatus? Status, int? MinutesMissed, ExcuseReason? Reason, string? Why) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SignSessions;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Session(SessionId)];
}

internal sealed class AddToSessionValidator : AbstractValidator<AddToSession>
{
    public AddToSessionValidator()
    {
        RuleFor(c => c.ClientId).NotNull().WithMessage("Choose the client.");
        RuleFor(c => c.Status).NotNull().WithMessage("Choose how the client attended.").IsInEnum().WithMessage("Choose how the client attended.");
        RuleFor(c => c.MinutesMissed).NotNull().When(c => c.Status?.MissedSome() == true).WithMessage("Say how many minutes were missed.");
        RuleFor(c => c.Reason).NotNull().When(c => c.Status is AttendanceStatus.Excused).WithMessage("Choose why the absence is excused.");
        RuleFor(c => c.Reason).IsInEnum().WithMessage("Choose a reason from the list.");
        RuleFor(c => c.Why).NotEmpty().WithMessage("Say why the client is added.");
    }
}

internal sealed class AddToSessionHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<AddToSession, Guid>
{
    public async Task<Guid> HandleAsync(AddToSession command, CancellationToken cancellationToken)
    {
        var session = await db.SessionAsync(command.SessionId, command.Version, cancellationToken);
        AllowedStatuses.Require(session.Group.Kind, command.Status!.Value);
        var clientId = command.ClientId!.Value;
        var stays = await Newcomers.FindAsync(db, session, [clientId], cancellationToken);
        var mark = new AttendanceMark(command.Status.Value, command.MinutesMissed, command.Reason);
        session.AddAfterSigning(clientId, stays.EpisodeOf(clientId), mark, session.Group.Capacity, user.Name, time.GetUtcNow().UtcDateTime, command.Why!);
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }
}
