using CaseManager.Application.UseCases;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Screens;

/// <summary>What every controller does the same way: bind, run, redirect or show the form again.</summary>
public abstract class ScreenController : Controller
{
    private const string DoneKey = "done";

    /// <summary>Whether htmx asks for a fragment of the page.</summary>
    protected bool WantsFragment => Request.Headers["HX-Request"] == "true" && Request.Headers["HX-Boosted"] != "true";

    /// <summary>What to tell the user on the next page, once.</summary>
    protected void Say(string message) => TempData[DoneKey] = message;

    /// <summary>The answer where the thing does not exist or the user may not touch it; null where the form can be shown again.</summary>
    protected IActionResult? Stop<T>(Outcome<T> outcome) =>
        outcome.IsNotFound ? NotFound() : outcome.IsForbidden ? Forbid() : null;

    /// <summary>Shows the form again with what was typed and what is wrong.</summary>
    protected IActionResult Again(string view, object model)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(view, model);
    }

    /// <summary>The fragment for htmx, the page for everybody else.</summary>
    protected IActionResult PageOrFragment(string page, string fragment, object model) =>
        WantsFragment ? PartialView(fragment, model) : View(page, model);
}
