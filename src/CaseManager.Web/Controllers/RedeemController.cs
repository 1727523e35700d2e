using CaseManager.Application.SignIn;
using CaseManager.Domain.Common;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseManager.Web.Controllers;

/// <summary>One-time links: whoever holds the code chooses a password. The code comes behind the # of the address, which no server and no log ever sees.</summary>
public sealed class RedeemController(RedeemLink redeem) : ScreenController
{
    /// <summary>The form. A script puts the code into it; without script it is pasted.</summary>
    [AllowAnonymous]
    [HttpGet("/redeem")]
    public IActionResult Index() => View(new RedeemForm());

    /// <summary>Uses the code up.</summary>
    [AllowAnonymous]
    [EnableRateLimiting(AccountLimit.ByAddress)]
    [HttpPost("/redeem")]
    public async Task<IActionResult> Index(RedeemForm form, CancellationToken cancellationToken)
    {
        try
        {
            await redeem.RunAsync(form.Code, form.Password, form.Again, cancellationToken);
            Say("Your password is set. Sign in with it.");
            return LocalRedirect("/sign-in");
        }
        catch (RuleViolationException e)
        {
            ModelState.AddModelError(e.Field ?? "", e.Message);
        }

        (form.Password, form.Again) = (null, null);
        ModelState.SetModelValue(nameof(form.Password), null, null);
        ModelState.SetModelValue(nameof(form.Again), null, null);
        return Again(nameof(Index), form);
    }
}
