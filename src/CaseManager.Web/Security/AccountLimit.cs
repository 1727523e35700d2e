using System.Threading.RateLimiting;
using CaseManager.Application.SignIn;
using CaseManager.Domain.Common;

namespace CaseManager.Web.Security;

/// <summary>How often somebody may try to sign in to one account, from wherever. It counts for accounts that do not exist too, so that nobody learns which do.</summary>
public sealed class AccountLimit(SignInSettings settings) : IDisposable
{
    /// <summary>The policy that limits attempts from one network address.</summary>
    public const string ByAddress = "sign-in";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, int>(account =>
        RateLimitPartition.GetFixedWindowLimiter(TextKey.Of(account).GetHashCode(StringComparison.Ordinal), _ => Options(settings.AttemptsPerMinuteAndAccount)));

    /// <summary>Whether an attempt may be looked at.</summary>
    public bool Allows(string? account)
    {
        using var lease = limiter.AttemptAcquire(account ?? "");
        return lease.IsAcquired;
    }

    /// <summary>So many attempts a minute, the rest at once refused.</summary>
    public static FixedWindowRateLimiterOptions Options(int attempts) => new() { PermitLimit = attempts, Window = Window, QueueLimit = 0 };

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();
}
