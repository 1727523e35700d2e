using CaseManager.Application.Abstractions;
using CaseManager.Application.SignIn;
using CaseManager.Application.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Infrastructure.SignIn;

/// <summary>
/// Codes of authenticator apps, each good for once. Identity's own provider takes a code again, and those of five time steps, by the clock of the machine alone.
/// </summary>
internal sealed class AppCodes(ICaseManagerDb db, TimeProvider time) : AuthenticatorTokenProvider<User>
{
    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { } secret && Totp.FindStep(secret, token, time.GetUtcNow()) is { } step && await UseUpAsync(user.Id, step);

    /// <summary>Two requests with the same code: the database lets one of them through.</summary>
    internal async Task<bool> UseUpAsync(Guid userId, long step) =>
        await db.Users.Where(u => u.Id == userId && (u.LastTimeStep == null || u.LastTimeStep < step)).ExecuteUpdateAsync(set => set.SetProperty(u => u.LastTimeStep, step)) == 1;
}
