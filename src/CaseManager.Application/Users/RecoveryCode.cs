using CaseManager.Domain.Common;

namespace CaseManager.Application.Users;

/// <summary>Stands in for a code of the authenticator app, once.</summary>
public sealed class RecoveryCode : Entity
{
    private RecoveryCode() => Hash = "";

    internal RecoveryCode(string hash) => Hash = hash;

    /// <summary>Whose.</summary>
    public Guid UserId { get; private set; }

    /// <summary>See <see cref="OneTimeCode.HashOf"/>.</summary>
    public string Hash { get; private set; }

    /// <summary>When it was used, UTC; null while it can be.</summary>
    public DateTime? UsedAt { get; private set; }
}
