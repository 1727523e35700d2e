using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Users;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.SignIn;

/// <summary>Sessions of users: opened after everything was proved, and looked at with each request.</summary>
public sealed class Sessions(ICaseManagerDb db, TimeProvider time, AuditTrail trail)
{
    /// <summary>Whether a session that was opened under that stamp goes on. One query by key.</summary>
    public Task<bool> IsOpenAsync(Guid userId, Guid stamp, CancellationToken cancellationToken) =>
        db.Users.AnyAsync(u => u.Id == userId && u.Stamp == stamp && !u.IsDisabled, cancellationToken);

    /// <summary>Whose session it is; null where that user may not sign in, or proved who they are under another stamp.</summary>
    public async Task<SessionUser?> FindAsync(Guid userId, Guid stamp, CancellationToken cancellationToken) =>
        await db.Users.AsNoTracking().WithRights().FirstOrDefaultAsync(u => u.Id == userId && u.Stamp == stamp && !u.IsDisabled, cancellationToken) is { } user
            ? new SessionUser(user.Id, user.Name, user.Scope, user.Stamp) : null;

    /// <summary>Notes that a user signed in; attempts that failed before do not count any more.</summary>
    public async Task NoteSignInAsync(SessionUser user, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await trail.SignInAsync(AuditActions.SignIn, user.Id, user.Name);
        await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set
            .SetProperty(u => u.LastSignInAt, now).SetProperty(u => u.FailedSignIns, 0).SetProperty(u => u.LockedUntil, (DateTime?)null), cancellationToken);
    }

    /// <summary>Notes that a user signed out.</summary>
    public Task NoteSignOutAsync(Guid userId, string name) => trail.SignInAsync(AuditActions.SignOut, userId, name);
}
