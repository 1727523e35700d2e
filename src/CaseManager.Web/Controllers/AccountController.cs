using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using CaseManager.Application.UseCases;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>One's own account: password, second factor, recovery codes.</summary>
[Route("account")]
public sealed class AccountController(OwnAccount account, OwnPassword own, SecondFactor secondFactor, ICurrentUser current, SignInManager<User> signIn, Sessions sessions) : SignInScreen(signIn, sessions)
{
    private readonly SignInManager<User> signIn = signIn;

    /// <summary>What is known of the account.</summary>
    [HttpGet]
    [Needs(Permission.UseOwnAccount)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        await account.FindAsync(cancellationToken) is { } found ? View(new AccountPage(found, new OwnPasswordForm())) : NotFound();

    /// <summary>A sign of life of somebody who reads or types: the idle time begins anew, as with every request.</summary>
    [HttpPost("stay")]
    [Needs(Permission.UseOwnAccount)]
    public IActionResult Stay() => NoContent();

    /// <summary>The form for a new password.</summary>
    [HttpGet("password")]
    [Needs(Permission.UseOwnAccount)]
    public IActionResult Password() => View(new PasswordForm());

    /// <summary>Changes the password; other sessions end, this one goes on.</summary>
    [HttpPost("password")]
    [Needs(Permission.UseOwnAccount)]
    public async Task<IActionResult> Password(PasswordForm form, [FromServices] UseCase<ChangePassword, User> change, CancellationToken cancellationToken)
    {
        var outcome = await change.RunAsync(new ChangePassword(form.Current, form.Password, form.Again), cancellationToken);
        if (outcome.Succeeded)
        {
            await signIn.SignInAsync(outcome.Value!, isPersistent: false);
            Say("Your password is changed. Wherever else you were signed in, you are out.");
            return LocalRedirect("/account");
        }

        ModelState.Clear();
        ModelState.Add(outcome.Problems);
        return Stop(outcome) ?? Again(nameof(Password), new PasswordForm());
    }

    /// <summary>Shows the key for an app, the first or another one.</summary>
    [HttpGet("second-factor")]
    [Needs(Permission.UseOwnAccount)]
    public async Task<IActionResult> SetUp(CancellationToken cancellationToken) => View(PageOf(new AppForm(), await secondFactor.BeginAsync(current.Id!.Value, cancellationToken)));

    /// <summary>Ties the app to the account.</summary>
    [HttpPost("second-factor")]
    [Needs(Permission.UseOwnAccount)]
    public async Task<IActionResult> SetUp([Bind(Prefix = "Form")] AppForm form, CancellationToken cancellationToken)
    {
        try
        {
            await own.CheckAsync(current.Id, form.Password, nameof(form.Password), cancellationToken);
            return ShowOnce(await secondFactor.SetAsync(current.Id!.Value, form.Setup, form.Code, cancellationToken));
        }
        catch (RuleViolationException e)
        {
            ModelState.Clear();
            ModelState.AddModelError($"Form.{e.Field}", e.Message);
            (form.Code, form.Password) = (null, null);
            return Again(nameof(SetUp), PageOf(form, await secondFactor.ResumeAsync(current.Id!.Value, form.Setup, cancellationToken)));
        }
    }

    /// <summary>Recovery codes that were just made; once.</summary>
    [HttpGet("recovery-codes")]
    [Needs(Permission.UseOwnAccount)]
    public IActionResult Codes(string? next) =>
        View(new CodesPage((TempData[CodesKey] as string)?.Split(' ') ?? [], Url.IsLocalUrl(next) ? next : "/account"));

    /// <summary>Hands out other recovery codes.</summary>
    [HttpPost("recovery-codes")]
    [Needs(Permission.UseOwnAccount)]
    public async Task<IActionResult> Codes(OwnPasswordForm form, CancellationToken cancellationToken)
    {
        try
        {
            await own.CheckAsync(current.Id, form.Password, nameof(form.Password), cancellationToken);
            return ShowOnce(await secondFactor.RenewCodesAsync(current.Id!.Value, cancellationToken));
        }
        catch (RuleViolationException e)
        {
            Refuse(e, nameof(form.Password));
            return await account.FindAsync(cancellationToken) is { } found ? Again(nameof(Index), new AccountPage(found, new OwnPasswordForm())) : NotFound();
        }
    }

    private LocalRedirectResult ShowOnce(IReadOnlyList<string> codes)
    {
        TempData[CodesKey] = string.Join(' ', codes);
        return LocalRedirect("/account/recovery-codes");
    }
}
