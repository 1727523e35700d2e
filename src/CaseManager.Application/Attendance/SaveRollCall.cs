using CaseManager.Application.Abstractions;
using CaseManager.Application.Groups;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Attendance;
using FluentValidation;

namespace CaseManager.Application.Attendance;

/// <summary>Saves a whole roll call at once.</summary>
/// <param name="Version">The version that the form was opened with.</param>
/// <param name="ActualMinutes">How long the session really took; null where nobody says.</param>
/// <param name="Entries">A line per client; who is not among them stays as recorded.</param>
/// <param name="Batch">Made where the marks were made: a batch is saved once, however often it is sent.</param>
public sealed record SaveRollCall(Guid SessionId, int Version, int? ActualMinutes, IReadOnlyList<RollCallEntry> Entries, Guid? Batch = null) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.TakeRollCall;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Session(SessionId)];
}

internal sealed class SaveRollCallValidator : AbstractValidator<SaveRollCall>
{
    public SaveRollCallValidator() => RuleForEach(c => c.Entries).SetValidator(new RollCallEntryValidator());
}

internal sealed class SaveRollCallHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<SaveRollCall, Guid>
{
    public async Task<Guid> HandleAsync(SaveRollCall command, CancellationToken cancellationToken)
    {
        if (await RollCallSaving.BeginAsync(db, user, command, cancellationToken) is { } saving)
        {
            saving.Session.RecordLength(command.ActualMinutes);
            await db.RecordAsync(saving.Session, command.Entries, cancellationToken);
            saving.End(user, time.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancellationToken);
        }

        return command.SessionId;
    }
}
