using System.Security.Cryptography;
using CaseManager.Application.SignIn;
using Microsoft.AspNetCore.DataProtection;

namespace CaseManager.Infrastructure.SignIn;

/// <summary>Secrets by ASP.NET Core data protection, whose keys lie in the database, encrypted themselves.</summary>
internal sealed class Secrets(IDataProtectionProvider protection) : ISecrets
{
    private const string Root = "CaseManager.Secrets";

    public string Encrypt(string purpose, string text) => protection.CreateProtector(Root, purpose).Protect(text);

    public string? Decrypt(string purpose, string? encrypted)
    {
        try
        {
            return string.IsNullOrEmpty(encrypted) ? null : protection.CreateProtector(Root, purpose).Unprotect(encrypted);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
