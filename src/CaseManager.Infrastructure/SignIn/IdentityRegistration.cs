using CaseManager.Application.SignIn;
using CaseManager.Application.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseManager.Infrastructure.SignIn;

/// <summary>Registers ASP.NET Core Identity over <see cref="User"/>.</summary>
internal static class IdentityRegistration
{
    // OWASP Password Storage Cheat Sheet, 2023, for PBKDF2 with HMAC-SHA512.
    private const int Rounds = 210_000;

    /// <summary>Adds it, without cookies: those belong to the web site.</summary>
    public static IServiceCollection AddCredentials(this IServiceCollection services)
    {
        services.AddSingleton<ISecrets, Secrets>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = Rounds);
        // Before Identity adds its own rules of passwords, which ask for digits and capitals.
        services.AddScoped<IPasswordValidator<User>, PasswordPolicy>();
        services.AddIdentityCore<User>().AddUserStore<UserStore>().AddUserManager<Credentials>().AddTokenProvider<AppCodes>(TokenOptions.DefaultAuthenticatorProvider);
        // The aggregate checks itself.
        services.RemoveAll<IUserValidator<User>>();
        services.AddScoped<ICredentials>(scope => scope.GetRequiredService<Credentials>());
        return services;
    }
}
