using CaseManager.Application.Users;
using CaseManager.Domain.Common;

namespace CaseManager.Application.SignIn;

/// <summary>How users prove who they are. ASP.NET Core Identity does it; how often somebody may try is counted before, see <see cref="AttemptCount"/>.</summary>
public interface ICredentials
{
    /// <summary>Whether it is their password. For nobody, and for somebody without a password, it takes as long.</summary>
    Task<bool> IsPasswordAsync(User? user, string? password);

    /// <summary>Gives them a password that keeps <see cref="PasswordRules"/>, and ends their sessions. The caller saves.</summary>
    /// <exception cref="RuleViolationException"><c>password.…</c>; the user is as before.</exception>
    Task SetPasswordAsync(User user, string? password);

    /// <summary>Whether it is a code of their authenticator app that works still; it is used up.</summary>
    Task<bool> UseAppCodeAsync(Guid userId, string? code);

    /// <summary>Whether it is a recovery code that works still, however it is typed; it is used up.</summary>
    Task<bool> UseRecoveryCodeAsync(Guid userId, string? code);
}
