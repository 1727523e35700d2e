using CaseManager.Domain.Common;

namespace CaseManager.Application.BreakGlass;

/// <summary>A client whom somebody opened outside of their scope, for a reason and for a while. It is kept.</summary>
public sealed class BreakGlassAccess : Entity
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLength = 500;

    /// <summary>Shortest reason, in characters: a word says nothing to whoever reads it later.</summary>
    public const int ShortestReason = 10;

    /// <summary>How long it lasts.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(60);

    private BreakGlassAccess() => (UserName, Reason) = ("", "");

    /// <exception cref="RuleViolationException"><c>break-glass.reason</c>, <c>text.…</c>.</exception>
    public BreakGlassAccess(Guid userId, string userName, Guid clientId, string reason, DateTime utcNow)
        : this()
    {
        (UserId, UserName, ClientId) = (userId, userName, clientId);
        Reason = Require.Text(reason, nameof(Reason), ReasonLength);
        Require.That(Reason.Length >= ShortestReason, "break-glass.reason", "Say in a sentence why you need to open this client now.", nameof(Reason));
        (At, Until) = (utcNow, utcNow + Lasts);
    }

    /// <summary>Who.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Their name at the time.</summary>
    public string UserName { get; private set; }

    /// <summary>Whom they opened.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>Why, in their words.</summary>
    public string Reason { get; private set; }

    /// <summary>From when on, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Until when, UTC.</summary>
    public DateTime Until { get; private set; }
}
