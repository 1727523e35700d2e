using CaseManager.Application.SignIn;
using CaseManager.Application.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseManager.Infrastructure.SignIn;

/// <summary>Hashes of ASP.NET Core Identity: PBKDF2 with HMAC-SHA512 and a salt of its own for each.</summary>
internal sealed class PasswordHashes : IPasswordHashes
{
    // OWASP Password Storage Cheat Sheet, 2023.
    private const int Rounds = 210_000;

    private static readonly PasswordHasher<User> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private readonly Lazy<string> nobody = new(() => Hasher.HashPassword(null!, Guid.NewGuid().ToString()));

    public string Hash(string password) => Hasher.HashPassword(null!, password);

    public PasswordMatch Match(string? hash, string password)
    {
        var result = Hasher.VerifyHashedPassword(null!, hash ?? nobody.Value, password);
        return hash is null ? PasswordMatch.No : result switch
        {
            PasswordVerificationResult.Success => PasswordMatch.Yes,
            PasswordVerificationResult.SuccessRehashNeeded => PasswordMatch.Outdated,
            _ => PasswordMatch.No,
        };
    }
}
