using CaseManager.Domain.Common;

namespace CaseManager.Domain.Centers;

/// <summary>A licence or certification of a person.</summary>
public sealed class StaffCredential : Entity
{
    /// <summary>Longest number, in characters.</summary>
    public const int NumberLength = 40;

    /// <summary>Longest name of an issuer, in characters.</summary>
    public const int IssuerLength = 80;

    private StaffCredential() => Kind = "";

    internal StaffCredential(int position, string kind, string? number, string? issuer, DateOnly? expiresOn)
        : this()
    {
        Position = position;
        Set(kind, number, issuer, expiresOn);
    }

    /// <summary>Who holds it.</summary>
    public Guid StaffMemberId { get; private set; }

    /// <summary>Its place behind the name, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Such as LCSW.</summary>
    public string Kind { get; private set; }

    /// <summary>As the issuer numbers it.</summary>
    public string? Number { get; private set; }

    /// <summary>Such as a state board.</summary>
    public string? Issuer { get; private set; }

    /// <summary>Last day on which it is valid; null where it does not expire, or nobody entered the day.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>Whether it is valid on a day.</summary>
    public bool IsValidOn(DateOnly day) => ExpiresOn is null || ExpiresOn >= day;

    internal void Set(string kind, string? number, string? issuer, DateOnly? expiresOn) => (Kind, Number, Issuer, ExpiresOn) = (
        Require.Text(kind, nameof(Kind), StaffMember.CredentialLength),
        Require.OptionalText(number, nameof(Number), NumberLength),
        Require.OptionalText(issuer, nameof(Issuer), IssuerLength),
        expiresOn);
}
