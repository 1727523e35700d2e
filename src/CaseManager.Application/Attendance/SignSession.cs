using CaseManager.Application.Abstractions;
using CaseManager.Application.Groups;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Attendance;

/// <summary>Saves a roll call and vouches for it; from now on only corrections are added (rule 7).</summary>
/// <param name="Version">The version that the form was opened with.</param>
/// <param name="ActualMinutes">How long the session really took; null where nobody says.</param>
/// <param name="Entries">A line per client; who is not among them stays as recorded.</param>
public sealed record SignSession(Guid SessionId, int Version, int? ActualMinutes, IReadOnlyList<RollCallEntry> Entries) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SignSessions;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Session(SessionId)];
}

internal sealed class SignSessionValidator : AbstractValidator<SignSession>
{
    public SignSessionValidator() => RuleForEach(c => c.Entries).SetValidator(new RollCallEntryValidator());
}

internal sealed class SignSessionHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<SignSession, Guid>
{
    public async Task<Guid> HandleAsync(SignSession command, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var marks = new SaveRollCall(command.SessionId, command.Version, command.ActualMinutes, command.Entries);
        var saving = (await RollCallSaving.BeginAsync(db, user, marks, cancellationToken))!;
        saving.Session.RecordLength(command.ActualMinutes);
        await db.RecordAsync(saving.Session, command.Entries, cancellationToken);
        await RequireCompleteAsync(saving.Session, cancellationToken);
        saving.Session.Sign(user.Name, now);
        saving.End(user, now);
        await db.SaveChangesAsync(cancellationToken);
        return command.SessionId;
    }

    // Whoever is forgotten would be lost to every count until somebody adds them with a reason. A member without a stay on that day cannot be
    // marked, and so is not waited for.
    private async Task RequireCompleteAsync(GroupSession session, CancellationToken cancellationToken)
    {
        var members = await db.MembersOn(session.GroupId, session.Date).AsNoTracking()
            .Where(m => db.Episodes.Any(e => e.ClientId == m.ClientId && e.AdmittedOn <= session.Date && (e.DischargedOn == null || e.DischargedOn >= session.Date)))
            .OrderBy(m => m.Client.LegalLastName).ThenBy(m => m.Client.LegalFirstName).ThenBy(m => m.Client.Mrn)
            .Select(m => new { m.ClientId, Name = Client.NameOf(m.Client.LegalFirstName, m.Client.LegalLastName, m.Client.PreferredName) })
            .ToListAsync(cancellationToken);
        var unmarked = members.ExceptBy(session.Attendances.Select(a => a.ClientId), m => m.ClientId).Select(m => m.Name).ToList();
        Require.That(unmarked.Count == 0, "session.unmarked", $"Mark everybody before you sign. Not marked yet: {string.Join(", ", unmarked)}.");
    }
}
