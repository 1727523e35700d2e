using System.Globalization;
using CaseManager.Web.Screens;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>What went wrong, and what to do.</summary>
public sealed class ErrorController : ScreenController
{
    /// <summary>The page of a status code.</summary>
    [AllowAnonymous]
    [IgnoreAntiforgeryToken]
    [Route("/error/{code:int:range(400,599)}")]
    public IActionResult Show()
    {
        // Not a parameter: where a form cannot be read, nothing of the request is bound, and this page has to say so.
        var code = Convert.ToInt32(RouteData.Values["code"], CultureInfo.InvariantCulture);
        var (title, advice) = code switch
        {
            400 => ("This form has expired", "Go back, load the page again and send it once more."),
            403 => ("Not allowed", "Your role does not allow this. Ask an administrator if you need it."),
            404 => ("Not found", "It does not exist, or not for you. Use the navigation above to find what you need."),
            413 => ("Too large", "The file is larger than we take, and nothing of it was read. The form says how large it may be; a long list can be split."),
            429 => ("Too many attempts", "Wait a minute, then try again."),
            >= 500 => ("Something went wrong on our side", "Nothing was half saved. Try again; if it happens again, tell an administrator the time it happened."),
            _ => ("That did not work", "Go back and try again."),
        };
        Response.StatusCode = code;
        return View("Show", (title, advice));
    }
}
