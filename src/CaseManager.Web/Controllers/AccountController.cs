using CaseManager.Infrastructure.Identity;
using CaseManager.Web.Screens;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

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

/// <summary>Signing in and out.</summary>
public sealed class AccountController(SignInManager<User> signIn) : ScreenController
{
    /// <summary>The form.</summary>
    [AllowAnonymous]
    [HttpGet("/sign-in")]
    public IActionResult SignIn(string? returnUrl) =>
        User.Identity?.IsAuthenticated == true ? LocalRedirect("/") : View(new SignInForm { ReturnUrl = returnUrl });

    /// <summary>Signs in. What was wrong, address or password, is not said.</summary>
    [AllowAnonymous]
    [HttpPost("/sign-in")]
    public async Task<IActionResult> SignIn(SignInForm form)
    {
        var result = await signIn.PasswordSignInAsync(form.Email?.Trim() ?? "", form.Password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            return LocalRedirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : "/");
        }

        ModelState.AddModelError(nameof(form.Email), result.IsLockedOut
            ? "Too many attempts. Wait ten minutes, then try again."
            : "The e-mail address or the password is not right.");
        form.Password = null;
        ModelState.SetModelValue(nameof(form.Password), null, null);
        return Again(nameof(SignIn), form);
    }

    /// <summary>Signs out.</summary>
    [AllowAnonymous]
    [HttpPost("/sign-out")]
    public async Task<IActionResult> SignOutOfProduct()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/sign-in");
    }
}
