using CaseManager.Domain.Common;

namespace CaseManager.Application.Abstractions;

/// <summary>Where people reach the web site; stands in links that leave it, on paper or from the command line.</summary>
/// <param name="Value">Such as <c>https://cases.example.org</c>, without a slash at the end; null where it is not configured.</param>
public sealed record PublicAddress(string? Value)
{
    /// <summary>Reads it from a setting.</summary>
    /// <exception cref="RuleViolationException"><c>address.public</c>: it is no address of a web site.</exception>
    public static PublicAddress Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new PublicAddress(Value: null);
        }

        Require.That(Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.Query.Length == 0 && address.Fragment.Length == 0,
            "address.public", $"PublicAddress is “{text}”; it must be an address such as https://cases.example.org.");
        return new PublicAddress(text.TrimEnd('/'));
    }

    /// <summary>From a printed sign-in sheet to its session; null where it is not known where the site is.</summary>
    public string? OfSheet(Guid sheetCode) => Value is null ? null : $"{Value}/sheet/{sheetCode}";
}
