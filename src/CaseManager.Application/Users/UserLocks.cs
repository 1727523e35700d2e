using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Users;

/// <summary>Has what would not see each other wait for each other.</summary>
internal static class UserLocks
{
    /// <summary>Takes the locks of users until the transaction ends, and changes nothing of them.</summary>
    /// <returns>How many there are.</returns>
    internal static Task<int> LockAsync(this IQueryable<User> users, CancellationToken cancellationToken) =>
        users.ExecuteUpdateAsync(set => set.SetProperty(u => u.FailedSignIns, u => u.FailedSignIns), cancellationToken);
}
