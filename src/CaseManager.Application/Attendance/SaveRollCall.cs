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
/// <param name="RestPresent">Marks everybody among the entries who is not marked as present.</param>
public sealed record SaveRollCall(Guid SessionId, int Version, int? ActualMinutes, IReadOnlyList<RollCallEntry> Entries, bool RestPresent = false) : ICommand
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

internal sealed class SaveRollCallHandler(ICaseManagerDb db) : IHandler<SaveRollCall, Guid>
{
    public async Task<Guid> HandleAsync(SaveRollCall command, CancellationToken cancellationToken)
    {
        var session = await db.SessionAsync(command.SessionId, command.Version, cancellationToken);
        session.RecordLength(command.ActualMinutes);
        var entries = command.RestPresent ? command.Entries.Select(e => e with { Status = e.Status ?? AttendanceStatus.Present }).ToList() : command.Entries;
        await db.RecordAsync(session, entries, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }
}
