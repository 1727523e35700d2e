using CaseManager.Application.Centers;
using CaseManager.Application.UseCases;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Screens;

/// <summary>What the controllers of the set-up do the same way.</summary>
public abstract class SetupScreen : ScreenController
{
    /// <summary>Where to go after something was saved: while the center is being set up, to the next step on the start page.</summary>
    protected async Task<IActionResult> GoOnAsync(string message, IActionResult otherwise, CancellationToken cancellationToken)
    {
        Say(message);
        var progress = HttpContext.RequestServices.GetRequiredService<SetupProgress>();
        return (await progress.FindAsync(cancellationToken)).IsComplete ? otherwise : Redirect("/");
    }

    /// <summary>Where to go, with something to say there.</summary>
    protected Task<IActionResult> DoneAsync(string message, string path)
    {
        Say(message);
        return Task.FromResult<IActionResult>(Redirect(path));
    }

    /// <summary>Runs what a button asks for; where that is refused, shows the page again with the reason.</summary>
    /// <param name="prefix">Where the fields of the page's form have a common prefix.</param>
    protected async Task<IActionResult> RunAsync<TCommand, TResult>(
        TCommand command, Func<TResult, Task<IActionResult>> done, Func<Task<IActionResult>> again, CancellationToken cancellationToken, string? prefix = null)
        where TCommand : ICommand
    {
        if (ModelState.IsValid)
        {
            var outcome = await HttpContext.RequestServices.GetRequiredService<UseCase<TCommand, TResult>>().RunAsync(command, cancellationToken);
            if (outcome.Succeeded)
            {
                return await done(outcome.Value!);
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems, prefix);
        }

        return await again();
    }

    /// <summary>Archives or brings back.</summary>
    protected Task<IActionResult> SetArchivedAsync(SetArchived command, string list, Func<Task<IActionResult>> again, CancellationToken cancellationToken) =>
        RunAsync<SetArchived, Guid>(command, _ => DoneAsync(command.IsArchived ? "Archived. To see it again, show archived ones in the list." : "Back in use.", list),
            again, cancellationToken);
}
