using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using FluentValidation;

namespace CaseManager.Application.SignIn;

/// <summary>Whoever signs proves again who they are: with their password, or with a code of their authenticator app.</summary>
public sealed class OwnSignature(OwnPassword own, SecondFactor factor)
{
    // A password is longer (PasswordRules), so six digits can only be meant as a code.
    private const int CodeDigits = 6;

    /// <exception cref="RuleViolationException"><c>password.wrong</c>, <c>second-factor.code</c>: wrong, used already, or tried too often.</exception>
    /// <exception cref="NotFoundException">Nobody is signed in.</exception>
    public Task CheckAsync(Guid? userId, string? typed, string field, CancellationToken cancellationToken) => userId is { } id && CodeIn(typed) is { } code
        ? factor.CheckSignatureAsync(id, code, field, cancellationToken)
        : own.CheckAsync(userId, typed, field, cancellationToken);

    // Apps show codes with a space in the middle.
    private static string? CodeIn(string? typed) =>
        typed is { Length: <= CodeDigits + 3 } && string.Concat(typed.Where(c => !char.IsWhiteSpace(c))) is { Length: CodeDigits } code && code.All(char.IsAsciiDigit) ? code : null;
}

/// <summary>The rule of every form that is signed.</summary>
internal static class OwnSignatureRule
{
    public static IRuleBuilderOptions<T, string?> IsSignature<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().WithMessage("Enter your password or a code of your authenticator app: it is your signature.");
}
