using CaseManager.Application.SignIn;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace CaseManager.Web.Screens;

/// <summary>What the steps of signing in do the same way.</summary>
public abstract class SignInScreen(SignInManager<User> signIn, Sessions sessions) : ScreenController
{
    /// <summary>Where recovery codes wait for the page that shows them, encrypted.</summary>
    protected const string CodesKey = "codes";

    private const int PixelsOfModule = 5;
    private const int Group = 4;

    /// <summary>Opens the session of somebody who proved everything, and goes where they wanted to.</summary>
    protected async Task<IActionResult> OpenAsync(User user, string? returnUrl, CancellationToken cancellationToken)
    {
        await sessions.NoteSignInAsync(user, cancellationToken);
        await HttpContext.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await signIn.SignInAsync(user, isPersistent: false);
        return LocalRedirect(Local(returnUrl));
    }

    /// <summary>The address, where it is one of the product; else the start page.</summary>
    protected string Local(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : "/";

    /// <summary>The form for an authenticator app.</summary>
    protected static AppPage PageOf(AppForm form, AppSetup setup)
    {
        form.Setup = setup.Encrypted;
        using var data = QRCodeGenerator.GenerateQrCode(setup.Uri, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return new AppPage(form, string.Join(' ', setup.Secret.Chunk(Group).Select(letters => new string(letters))),
            $"data:image/png;base64,{Convert.ToBase64String(code.GetGraphic(PixelsOfModule))}");
    }

    /// <summary>Tells what was wrong beside its field; secrets that were typed are not shown again.</summary>
    protected void Refuse(RuleViolationException refusal, params IEnumerable<string> secretFields)
    {
        foreach (var field in secretFields)
        {
            ModelState.SetModelValue(field, null, null);
        }

        ModelState.AddModelError(refusal.Field ?? "", refusal.Message);
    }
}
