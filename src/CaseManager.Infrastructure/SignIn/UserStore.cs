using CaseManager.Application.Abstractions;
using CaseManager.Application.SignIn;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Infrastructure.SignIn;

/// <summary>
/// Where ASP.NET Core Identity finds users and what they sign in with. It changes them by the verbs of <see cref="User"/>; who they are and what they may do, and
/// their authenticator app, is for use cases, and not reached from here.
/// </summary>
internal sealed class UserStore(ICaseManagerDb db, ISecrets secrets, TimeProvider time)
    : IUserPasswordStore<User>, IUserSecurityStampStore<User>, IUserAuthenticatorKeyStore<User>, IUserTwoFactorRecoveryCodeStore<User>
{
    /// <summary>A user who may sign in; looked at with each request, so nothing of them is tracked.</summary>
    public async Task<User?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id && !u.IsDisabled, cancellationToken) : null;

    public Task<User?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        var key = TextKey.Of(normalizedUserName);
        return db.Users.FirstOrDefaultAsync(u => u.EmailKey == key && !u.IsDisabled, cancellationToken);
    }

    /// <summary>Saves a password that was hashed anew.</summary>
    public async Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return IdentityResult.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        }
    }

    public Task<string> GetUserIdAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.EmailKey);

    /// <summary>The address does not change, nor does its key.</summary>
    public Task SetNormalizedUserNameAsync(User user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetPasswordHashAsync(User user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.SetPassword(passwordHash ?? throw new ArgumentNullException(nameof(passwordHash)));
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Stamp.ToString());

    /// <summary>The verbs of the user make a new stamp themselves.</summary>
    public Task SetSecurityStampAsync(User user, string stamp, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetAuthenticatorKeyAsync(User user, CancellationToken cancellationToken) => Task.FromResult(secrets.Decrypt(SecondFactor.SecretPurpose, user.AuthenticatorSecret));

    /// <summary>Two requests with the same code: the database lets one of them through.</summary>
    public async Task<bool> RedeemCodeAsync(User user, string code, CancellationToken cancellationToken)
    {
        var (hash, now) = (RecoveryCodes.HashOf(code), time.GetUtcNow().UtcDateTime);
        return await db.RecoveryCodes.Where(c => c.UserId == user.Id && c.Hash == hash && c.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), cancellationToken) == 1;
    }

    public Task<int> CountCodesAsync(User user, CancellationToken cancellationToken) =>
        db.RecoveryCodes.CountAsync(c => c.UserId == user.Id && c.UsedAt == null, cancellationToken);

    public Task<IdentityResult> CreateAsync(User user, CancellationToken cancellationToken) => throw ForUseCases();

    public Task<IdentityResult> DeleteAsync(User user, CancellationToken cancellationToken) => throw ForUseCases();

    public Task SetUserNameAsync(User user, string? userName, CancellationToken cancellationToken) => throw ForUseCases();

    public Task SetAuthenticatorKeyAsync(User user, string key, CancellationToken cancellationToken) => throw ForUseCases();

    public Task ReplaceCodesAsync(User user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) => throw ForUseCases();

    public void Dispose()
    {
        // The database belongs to the unit of work.
    }

    private static NotSupportedException ForUseCases() => new("Users are invited and changed by use cases.");
}
