namespace CaseManager.Web.Screens;

/// <summary>Why a plan is sent back.</summary>
public sealed class SendBackForm
{
    /// <summary>The version of the plan that the page was opened with.</summary>
    public int Version { get; set; }

    /// <summary>What has to change.</summary>
    public string? Because { get; set; }
}
