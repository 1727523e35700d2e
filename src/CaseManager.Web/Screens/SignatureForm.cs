namespace CaseManager.Web.Screens;

/// <summary>A signature: the password, entered again.</summary>
public sealed class SignatureForm
{
    /// <summary>The version of the plan that the page was opened with.</summary>
    public int Version { get; set; }

    /// <summary>What was typed about copied texts.</summary>
    public string? Confirmation { get; set; }

    /// <summary>The password of whoever signs.</summary>
    public string? Password { get; set; }
}
