using CaseManager.Application.SignIn;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseManager.Web.Controllers;

/// <summary>The step after the password: a code, or setting up the app where the roles need one.</summary>
[Route("sign-in")]
public sealed class SecondFactorController(SecondFactor secondFactor, SignInManager<User> signIn, Sessions sessions) : SignInScreen(signIn, sessions)
{
    private readonly SignInManager<User> signIn = signIn;

    /// <summary>Asks for a code.</summary>
    [AllowAnonymous]
    [HttpGet("code")]
    public async Task<IActionResult> Code(string? returnUrl) =>
        await PendingCookie.FindAsync(signIn) is null ? ToStart(returnUrl) : View(new CodeForm { ReturnUrl = returnUrl });

    /// <summary>Looks at the code.</summary>
    [AllowAnonymous]
    [EnableRateLimiting(AccountLimit.ByAddress)]
    [HttpPost("code")]
    public async Task<IActionResult> Code(CodeForm form, CancellationToken cancellationToken)
    {
        if (await PendingCookie.FindAsync(signIn) is not { } user)
        {
            return ToStart(form.ReturnUrl);
        }

        try
        {
            await secondFactor.CheckAsync(user.Id, form.Code, cancellationToken);
            return await OpenAsync(user, form.ReturnUrl, cancellationToken);
        }
        catch (RuleViolationException e)
        {
            Refuse(e, nameof(form.Code));
            form.Code = null;
            return Again(nameof(Code), form);
        }
    }

    /// <summary>Shows the key for the app.</summary>
    [AllowAnonymous]
    [HttpGet("second-factor")]
    public async Task<IActionResult> SetUp(string? returnUrl, CancellationToken cancellationToken) =>
        await WhoSetsUpAsync(cancellationToken) is not { } user ? ToStart(returnUrl)
        : View(PageOf(new AppForm { ReturnUrl = returnUrl }, await secondFactor.BeginAsync(user.Id, cancellationToken)));

    /// <summary>Ties the app to the account, signs in, and shows recovery codes.</summary>
    [AllowAnonymous]
    [EnableRateLimiting(AccountLimit.ByAddress)]
    [HttpPost("second-factor")]
    public async Task<IActionResult> SetUp([Bind(Prefix = "Form")] AppForm form, CancellationToken cancellationToken)
    {
        if (await WhoSetsUpAsync(cancellationToken) is not { } user)
        {
            return ToStart(form.ReturnUrl);
        }

        try
        {
            TempData[CodesKey] = string.Join(' ', await secondFactor.SetAsync(user.Id, form.Setup, form.Code, cancellationToken));
            return await OpenAsync(user, $"/account/recovery-codes?next={Uri.EscapeDataString(Local(form.ReturnUrl))}", cancellationToken);
        }
        catch (RuleViolationException e)
        {
            ModelState.Clear();
            ModelState.AddModelError($"Form.{e.Field}", e.Message);
            form.Code = null;
            return Again(nameof(SetUp), PageOf(form, await secondFactor.ResumeAsync(user.Id, form.Setup, cancellationToken)));
        }
    }

    // A password alone never replaces an app that is there.
    private async Task<User?> WhoSetsUpAsync(CancellationToken cancellationToken) =>
        await PendingCookie.FindAsync(signIn) is { } user && await secondFactor.StateAsync(user, cancellationToken) is SecondFactorState.Missing ? user : null;

    private RedirectToActionResult ToStart(string? returnUrl) => RedirectToAction(nameof(SignInController.Index), "SignIn", new { returnUrl });
}
