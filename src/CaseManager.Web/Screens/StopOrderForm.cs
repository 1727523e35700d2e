namespace CaseManager.Web.Screens;

/// <summary>What is typed to stop an order.</summary>
public sealed class StopOrderForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? StopsOn { get; set; }

    /// <summary>Why.</summary>
    public string? StopReason { get; set; }
}
