using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>How an objective stood on a day. Entries are added, never changed (rule 7).</summary>
public sealed class ObjectiveProgress : Entity
{
    /// <summary>Longest remark, in characters.</summary>
    public const int RemarkLength = 500;

    private ObjectiveProgress() => By = "";

    internal ObjectiveProgress(ObjectiveStatus status, string? remark, string by, DateOnly date, DateTime utcNow)
    {
        Require.That(status is not ObjectiveStatus.NotReviewed, "objective.status", "Choose how the objective stands.", "Status");
        Require.That(status is not ObjectiveStatus.Deferred || !string.IsNullOrWhiteSpace(remark), "objective.reason", "Say why the objective is deferred.", "Remark");
        Status = status;
        Remark = Require.OptionalText(remark, nameof(Remark), RemarkLength);
        By = Require.Text(by, nameof(By), GroupSession.ActorLength);
        (Date, At) = (date, utcNow);
    }

    /// <summary>The objective.</summary>
    public Guid ObjectiveId { get; private set; }

    /// <summary>How it stood.</summary>
    public ObjectiveStatus Status { get; private set; }

    /// <summary>In words; the reason where it was deferred.</summary>
    public string? Remark { get; private set; }

    /// <summary>Who reviewed it.</summary>
    public string By { get; private set; }

    /// <summary>The day of the review in the site's zone.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime At { get; private set; }

    internal ObjectiveProgress Copy() => new() { Status = Status, Remark = Remark, By = By, Date = Date, At = At };
}
