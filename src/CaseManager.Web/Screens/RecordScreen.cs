using CaseManager.Application.UseCases;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Screens;

/// <summary>What screens do the same way on which something of a client is recorded: run the use case, go back to a page, or show the form again with what is wrong beside its field.</summary>
public abstract class RecordScreen : ScreenController
{
    /// <summary>What the names of the fields of its forms begin with.</summary>
    protected const string Prefix = "Form";

    /// <summary>Runs a use case for a form.</summary>
    /// <param name="run">Runs it; not called where the form could not even be read.</param>
    /// <param name="back">Where it leads when it is done.</param>
    /// <param name="again">Shows the form with what was typed.</param>
    /// <param name="isButton">Whether it is one of the small forms of a page, which have no place of their own for what is wrong.</param>
    protected async Task<IActionResult> SaveAsync(Func<Task<Outcome<Guid>>> run, string done, Func<IActionResult> back, Func<Task<IActionResult>> again, bool isButton = false)
    {
        if (ModelState.IsValid)
        {
            var outcome = await run();
            if (outcome.Succeeded)
            {
                Say(done);
                return back();
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(isButton ? outcome.Problems.Select(p => p with { Field = null }) : outcome.Problems, Prefix);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await again();
    }
}
