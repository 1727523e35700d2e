using CaseManager.Domain.Common;

namespace CaseManager.Domain.Clients;

/// <summary>A recovery start date as the client told it: added, never changed (rule 11).</summary>
public sealed class RecoveryStart : Entity
{
    /// <summary>Longest name of whoever recorded it, in characters.</summary>
    public const int ByLength = 200;

    private RecoveryStart() => By = "";

    internal RecoveryStart(DateOnly? date, string by, DateTime utcNow) => (Date, By, At) = (date, Require.Text(by, nameof(By), ByLength), utcNow);

    /// <summary>The client.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The day; null where the client no longer wished one.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>Who recorded it.</summary>
    public string By { get; private set; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime At { get; private set; }
}
