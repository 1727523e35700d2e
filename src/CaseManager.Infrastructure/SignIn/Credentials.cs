using CaseManager.Application.SignIn;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CaseManager.Infrastructure.SignIn;

/// <summary>What ASP.NET Core Identity does for the use cases, upon <see cref="UserStore"/>.</summary>
internal sealed class Credentials(
    IUserStore<User> store, IOptions<IdentityOptions> options, IPasswordHasher<User> hasher, IEnumerable<IUserValidator<User>> users, IEnumerable<IPasswordValidator<User>> passwords,
    ILookupNormalizer names, IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<User>> log)
    : UserManager<User>(store, options, hasher, users, passwords, names, errors, services, log), ICredentials
{
    private static string? nobody;

    public async Task<bool> IsPasswordAsync(User? user, string? password)
    {
        var text = PasswordRules.Normalize(password);
        if (user?.PasswordHash is not null)
        {
            return await CheckPasswordAsync(user, text);
        }

        // Identity would answer at once, and tell by it who is known.
        PasswordHasher.VerifyHashedPassword(user!, nobody ??= PasswordHasher.HashPassword(user!, Guid.NewGuid().ToString()), text);
        return false;
    }

    public async Task SetPasswordAsync(User user, string? password)
    {
        var result = await UpdatePasswordHash(user, PasswordRules.Normalize(password), validatePassword: true);
        if (result.Errors.FirstOrDefault() is { } error)
        {
            throw new RuleViolationException(error.Code, error.Description, PasswordRules.Field);
        }
    }

    public async Task<bool> UseAppCodeAsync(Guid userId, string? code) =>
        await FindByIdAsync(userId.ToString()) is { } user && await VerifyTwoFactorTokenAsync(user, Options.Tokens.AuthenticatorTokenProvider, code ?? "");

    public async Task<bool> UseRecoveryCodeAsync(Guid userId, string? code) =>
        await FindByIdAsync(userId.ToString()) is { } user && (await RedeemTwoFactorRecoveryCodeAsync(user, code ?? "")).Succeeded;
}
