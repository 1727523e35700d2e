using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.UseCases;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.SignIn;

/// <summary>How a user stands who gave the right password.</summary>
public enum SecondFactorState
{
    /// <summary>A code is asked for.</summary>
    Asked,

    /// <summary>There is none, but their roles need one.</summary>
    Missing,

    /// <summary>There is none, and none is needed.</summary>
    NotNeeded,
}

/// <summary>What a person needs to set up an authenticator app.</summary>
/// <param name="Secret">To be typed where the QR code cannot be read.</param>
/// <param name="Encrypted">The secret for the way through the form and back.</param>
/// <param name="Uri">What the QR code says.</param>
public sealed record AppSetup(string Secret, string Encrypted, string Uri);

/// <summary>The second factor: a code of an authenticator app, or one of the recovery codes.</summary>
public sealed class SecondFactor(
    ICaseManagerDb db, ICredentials credentials, ISecrets secrets, AttemptCount attempts, SignInSettings settings, TimeProvider time, AuditContext audit, AuditTrail trail)
{
    /// <summary>For what the secrets of apps are encrypted, see <see cref="ISecrets"/>.</summary>
    public const string SecretPurpose = "authenticator";

    private const string Issuer = "CaseManager";
    private const string Wrong = "This code is not right, was used already, or there were too many attempts. Wait for the next one; after too many, wait a quarter of an hour.";

    /// <summary>Whether a code has to be given, or set up first.</summary>
    public async Task<SecondFactorState> StateAsync(User user, CancellationToken cancellationToken) =>
        user.AuthenticatorSecret is not null ? SecondFactorState.Asked
        : settings.SecondFactor.IsRequiredFor(await db.Users.Where(u => u.Id == user.Id).SelectMany(u => u.Roles).Select(r => r.Role).ToListAsync(cancellationToken)) ? SecondFactorState.Missing
        : SecondFactorState.NotNeeded;

    /// <summary>Looks at a code and uses it up.</summary>
    /// <exception cref="RuleViolationException"><c>second-factor.code</c>; why is not told.</exception>
    public Task CheckAsync(Guid userId, string? code, CancellationToken cancellationToken) => UseAsync(userId, "Code",
        async () => await credentials.UseAppCodeAsync(userId, code) || await UseRecoveryCodeAsync(userId, code), cancellationToken);

    /// <summary>Looks at a code of the app that somebody signs with, and uses it up. Recovery codes are for the day on which the app is lost, not for signing.</summary>
    /// <exception cref="RuleViolationException"><c>second-factor.code</c>; why is not told.</exception>
    internal Task CheckSignatureAsync(Guid userId, string code, string field, CancellationToken cancellationToken) =>
        UseAsync(userId, field, () => credentials.UseAppCodeAsync(userId, code), cancellationToken);

    /// <summary>A new secret, known to nobody but the person until it is proved.</summary>
    public async Task<AppSetup> BeginAsync(Guid userId, CancellationToken cancellationToken) =>
        Describe(userId, Totp.MakeSecret(), await db.Users.Where(u => u.Id == userId).Select(u => u.Email).FirstAsync(cancellationToken));

    /// <summary>The setup that a form brought back; a new one where it was changed on the way.</summary>
    public async Task<AppSetup> ResumeAsync(Guid userId, string? encrypted, CancellationToken cancellationToken) =>
        secrets.Decrypt(PurposeOfForm(userId), encrypted) is { } secret
            ? Describe(userId, secret, await db.Users.Where(u => u.Id == userId).Select(u => u.Email).FirstAsync(cancellationToken))
            : await BeginAsync(userId, cancellationToken);

    /// <summary>Ties the app to the account, in the place of a former one.</summary>
    /// <returns>Recovery codes, to be shown once.</returns>
    /// <exception cref="RuleViolationException"><c>second-factor.code</c>.</exception>
    public async Task<IReadOnlyList<string>> SetAsync(Guid userId, string? encrypted, string? code, CancellationToken cancellationToken)
    {
        using var action = audit.Begin(AuditActions.SetSecondFactor);
        var step = secrets.Decrypt(PurposeOfForm(userId), encrypted) is { } secret ? Totp.FindStep(secret, code, time.GetUtcNow()) : null;
        Require.That(step is not null, "second-factor.code", "This code is not the one that the app shows for this key. Wait for the next one and try again.", "Code");
        var user = await LoadAsync(userId, cancellationToken);
        var codes = RecoveryCodes.Make();
        user.SetSecondFactor(secrets.Encrypt(SecretPurpose, secrets.Decrypt(PurposeOfForm(userId), encrypted)!), step!.Value, codes.Select(RecoveryCodes.HashOf));
        await db.SaveChangesAsync(cancellationToken);
        return codes;
    }

    /// <summary>Hands out other recovery codes, to be shown once.</summary>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(Guid userId, CancellationToken cancellationToken)
    {
        using var action = audit.Begin(AuditActions.RenewRecoveryCodes);
        var user = await LoadAsync(userId, cancellationToken);
        Require.That(user.AuthenticatorSecret is not null, "user.no-second-factor", "Set up a second factor first.");
        var codes = RecoveryCodes.Make();
        user.SetRecoveryCodes(codes.Select(RecoveryCodes.HashOf));
        await db.SaveChangesAsync(cancellationToken);
        return codes;
    }

    private async Task UseAsync(Guid userId, string field, Func<Task<bool>> use, CancellationToken cancellationToken)
    {
        if (!await attempts.BeginAsync(userId, cancellationToken) || !await use())
        {
            await trail.SignInAsync(AuditActions.SecondFactorFailed, userId);
            throw new RuleViolationException("second-factor.code", Wrong, field);
        }

        await attempts.TakeBackAsync(userId, cancellationToken);
    }

    private async Task<bool> UseRecoveryCodeAsync(Guid userId, string? code)
    {
        if (!await credentials.UseRecoveryCodeAsync(userId, code))
        {
            return false;
        }

        await trail.SignInAsync(AuditActions.UseRecoveryCode, userId);
        return true;
    }

    private async Task<User> LoadAsync(Guid userId, CancellationToken cancellationToken) =>
        await db.Users.Include(u => u.RecoveryCodes).FirstOrDefaultAsync(u => u.Id == userId, cancellationToken) ?? throw new NotFoundException("The user");

    private AppSetup Describe(Guid userId, string secret, string email) => new(secret, secrets.Encrypt(PurposeOfForm(userId), secret), Totp.UriOf(secret, Issuer, email));

    private static string PurposeOfForm(Guid userId) => $"authenticator of {userId}";
}
