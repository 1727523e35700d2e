namespace CaseManager.Web.Screens;

/// <summary>What is typed to strike an order, a test or an entry out.</summary>
public sealed class StrikeOutForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Why.</summary>
    public string? VoidReason { get; set; }
}
