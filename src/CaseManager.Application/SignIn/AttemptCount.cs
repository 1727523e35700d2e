using CaseManager.Application.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.SignIn;

/// <summary>Counts attempts to sign in, and locks an account for a while after too many.</summary>
/// <remarks>
/// An attempt is counted before it is looked at, and in the database: however many are made at the same moment, no more of them are looked at. It leaves the
/// version of the user alone, so that nobody who tries passwords gets in the way of an administrator who edits the user.
/// </remarks>
public sealed class AttemptCount(ICaseManagerDb db, TimeProvider time, SignInSettings settings)
{
    /// <summary>Counts an attempt.</summary>
    /// <returns>Whether it may be looked at; false where the account is locked or does not exist.</returns>
    public async Task<bool> BeginAsync(Guid userId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var until = now.AddMinutes(settings.LockMinutes);
        var most = settings.AttemptsBeforeLock;
        // Where a time to wait is over, counting begins anew.
        return await db.Users.Where(u => u.Id == userId && (u.LockedUntil == null || u.LockedUntil <= now)).ExecuteUpdateAsync(set => set
            .SetProperty(u => u.LockedUntil, u => (u.LockedUntil == null ? u.FailedSignIns + 1 : 1) >= most ? (DateTime?)until : null)
            .SetProperty(u => u.FailedSignIns, u => u.LockedUntil == null ? u.FailedSignIns + 1 : 1), cancellationToken) == 1;
    }

    /// <summary>Takes an attempt back that was right. What failed before still counts, until the user is signed in.</summary>
    public Task TakeBackAsync(Guid userId, CancellationToken cancellationToken) =>
        db.Users.Where(u => u.Id == userId && u.FailedSignIns > 0).ExecuteUpdateAsync(set => set
            .SetProperty(u => u.FailedSignIns, u => u.FailedSignIns - 1).SetProperty(u => u.LockedUntil, (DateTime?)null), cancellationToken);
}
