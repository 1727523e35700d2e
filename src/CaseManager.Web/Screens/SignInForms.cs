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

    /// <summary>Whether a session ended for want of a sign of life.</summary>
    public bool WasIdle { get; set; }
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

/// <summary>What is typed of the second factor.</summary>
public sealed class CodeForm
{
    /// <summary>Of the app, or a recovery code.</summary>
    public string? Code { get; set; }

    /// <summary>The page that was asked for.</summary>
    public string? ReturnUrl { get; set; }
}

/// <summary>What is typed to set up an authenticator app.</summary>
public sealed class AppForm
{
    /// <summary>The new secret, encrypted.</summary>
    public string? Setup { get; set; }

    /// <summary>What the app shows.</summary>
    public string? Code { get; set; }

    /// <summary>Asked for where somebody is signed in already.</summary>
    public string? Password { get; set; }

    /// <summary>The page that was asked for.</summary>
    public string? ReturnUrl { get; set; }
}

/// <summary>What is typed to change one's password.</summary>
public sealed class PasswordForm
{
    /// <summary>The one until now.</summary>
    public string? Current { get; set; }

    /// <summary>The new one.</summary>
    public string? Password { get; set; }

    /// <summary>The new one once more.</summary>
    public string? Again { get; set; }
}

/// <summary>The password, asked for again.</summary>
public sealed class OwnPasswordForm
{
    /// <summary>Never shown again.</summary>
    public string? Password { get; set; }
}

/// <summary>The form with the QR code.</summary>
/// <param name="Form">What is typed.</param>
/// <param name="Key">The secret, in groups that are easy to type.</param>
/// <param name="Picture">The QR code as a data address.</param>
public sealed record AppPage(AppForm Form, string Key, string Picture);

/// <summary>Recovery codes, shown once.</summary>
/// <param name="Codes">None where they were shown already.</param>
/// <param name="Next">Where to go on.</param>
public sealed record CodesPage(IReadOnlyList<string> Codes, string Next);

/// <summary>One's own account, with the form that hands out other recovery codes.</summary>
public sealed record AccountPage(Application.SignIn.OwnAccountView Account, OwnPasswordForm Form);
