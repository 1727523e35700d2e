namespace CaseManager.Web.Screens;

/// <summary>What is typed to sign in.</summary>
public sealed class SignInForm
{
    /// <summary>E-mail address of the user.</summary>
    public string? Email { get; set; }

    /// <summary>Never shown again.</summary>
    public string? Password { get; set; }

    /// <summary>The page that was asked for.</summary>
    public string? ReturnUrl { get; set; }
}

/// <summary>What is typed to use a one-time link up.</summary>
public sealed class RedeemForm
{
    /// <summary>The secret of the link.</summary>
    public string? Code { get; set; }

    /// <summary>The password that is chosen; never shown again.</summary>
    public string? Password { get; set; }

    /// <summary>The same once more.</summary>
    public string? Again { get; set; }
}
