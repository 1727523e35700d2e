namespace CaseManager.Web.Screens;

/// <summary>What is typed to strike an order or a test out.</summary>
public sealed class StrikeOutForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Why.</summary>
    public string? VoidReason { get; set; }
}
