using CaseManager.Application.Drafts;
using CaseManager.Application.UseCases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace CaseManager.Web.Screens;

/// <summary>Throws the draft of a form away once the form is saved. Forms that have one say so; all others cost nothing.</summary>
internal sealed class DraftsOfSavedForms(UseCase<DiscardDraft, bool> discard) : IAsyncResultFilter
{
    /// <summary>The field by which a form says so.</summary>
    private const string Field = "draft";

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType && IsSaved(context) && request.Form[Field].ToString() is { Length: > 0 } form)
        {
            await discard.RunAsync(new DiscardDraft(form), context.HttpContext.RequestAborted);
        }

        await next();
    }

    private static bool IsSaved(ResultExecutingContext context) =>
        context.HttpContext.Response.StatusCode < StatusCodes.Status400BadRequest
        && context.Result is not (ForbidResult or ChallengeResult or IStatusCodeActionResult { StatusCode: >= StatusCodes.Status400BadRequest });
}
