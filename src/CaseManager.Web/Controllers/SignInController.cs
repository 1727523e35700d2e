using CaseManager.Application.Abstractions;
using CaseManager.Application.SignIn;
using CaseManager.Application.Users;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseManager.Web.Controllers;

/// <summary>Signing in and out.</summary>
public sealed class SignInController(PasswordSignIn passwords, SecondFactor secondFactor, SignInManager<User> signIn, Sessions sessions, ICurrentUser current) : SignInScreen(signIn, sessions)
{
    private readonly SignInManager<User> signIn = signIn;
    private readonly Sessions sessions = sessions;

    // Which of it is the case is not told: nobody learns which addresses are known.
    private const string Refused = "The e-mail address or the password is not right, or there were too many attempts. After too many, wait a quarter of an hour.";

    /// <summary>The form.</summary>
    [AllowAnonymous]
    [HttpGet("/sign-in")]
    public IActionResult Index(string? returnUrl, bool idle = false) =>
        User.Identity?.IsAuthenticated == true ? LocalRedirect("/") : View(new SignInForm { ReturnUrl = returnUrl, WasIdle = idle });

    /// <summary>Signs in.</summary>
    [AllowAnonymous]
    [EnableRateLimiting(AccountLimit.ByAddress)]
    [HttpPost("/sign-in")]
    public async Task<IActionResult> Index(SignInForm form, [FromServices] AccountLimit limit, CancellationToken cancellationToken)
    {
        if (limit.Allows(form.Email) && await passwords.FindAsync(form.Email, form.Password, cancellationToken) is { } user)
        {
            return await GoOnAsync(user, form.ReturnUrl, cancellationToken);
        }

        ModelState.AddModelError(nameof(form.Email), Refused);
        form.Password = null;
        ModelState.SetModelValue(nameof(form.Password), null, null);
        return Again(nameof(Index), form);
    }

    /// <summary>Signs out.</summary>
    [AllowAnonymous]
    [HttpPost("/sign-out")]
    public async Task<IActionResult> SignOutOfProduct()
    {
        if (current.Id is { } id)
        {
            await sessions.NoteSignOutAsync(id, current.Name);
        }

        await signIn.SignOutAsync();
        return LocalRedirect("/sign-in");
    }

    private async Task<IActionResult> GoOnAsync(User user, string? returnUrl, CancellationToken cancellationToken)
    {
        var state = await secondFactor.StateAsync(user, cancellationToken);
        if (state is SecondFactorState.NotNeeded)
        {
            return await OpenAsync(user, returnUrl, cancellationToken);
        }

        await PendingCookie.OpenAsync(signIn, user);
        return RedirectToAction(state is SecondFactorState.Asked ? nameof(SecondFactorController.Code) : nameof(SecondFactorController.SetUp), "SecondFactor", new { returnUrl });
    }
}
