using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Users;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.SignIn;

/// <summary>Notes who signs in and out.</summary>
public sealed class Sessions(ICaseManagerDb db, TimeProvider time, AuditTrail trail)
{
    /// <summary>Notes that a user signed in; attempts that failed before do not count any more.</summary>
    public async Task NoteSignInAsync(User user, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await trail.SignInAsync(AuditActions.SignIn, user.Id, user.Name);
        await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set
            .SetProperty(u => u.LastSignInAt, now).SetProperty(u => u.FailedSignIns, 0).SetProperty(u => u.LockedUntil, (DateTime?)null), cancellationToken);
    }

    /// <summary>Notes that a user signed out.</summary>
    public Task NoteSignOutAsync(Guid userId, string name) => trail.SignInAsync(AuditActions.SignOut, userId, name);
}
