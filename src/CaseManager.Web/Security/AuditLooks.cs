using CaseManager.Application.Audit;
using CaseManager.Domain.Reporting.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace CaseManager.Web.Security;

/// <summary>Notes who looked at what, before they see it: without its entry in the trail nothing is shown. See <see cref="AuditedAttribute"/>.</summary>
internal sealed class AuditLooks(AuditTrail trail, AuditedClients clients) : IAsyncResultFilter
{
    private static readonly object Nothing = new();

    /// <summary>Says that this answer shows nothing of a record yet, such as how far a report is.</summary>
    public static void ShowsNothing(HttpContext http) => http.Items[Nothing] = true;

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        // Out of scope and not there are told alike; who asks for either is noted. Of what is written the use case does it.
        if (context.Result is NotFoundResult && HttpMethods.IsGet(context.HttpContext.Request.Method) && context.HttpContext.GetEndpoint() is RouteEndpoint endpoint && endpoint.Metadata.GetMetadata<AuditedAttribute>() is { Subject: not AuditSubject.None } missed
            && Key(context, missed.RouteValue) is { } wanted)
        {
            await trail.RefusedAsync($"{context.HttpContext.Request.Method} {endpoint.RoutePattern.RawText}", missed.Subject.Kind(), wanted);
        }

        foreach (var audited in IsShown(context) ? context.HttpContext.GetEndpoint()?.Metadata.GetOrderedMetadata<AuditedAttribute>() ?? [] : [])
        {
            var id = audited.Subject is AuditSubject.None ? null : Key(context, audited.RouteValue);
            var kind = audited.Subject.Kind();
            var client = audited.DocumentValue is { } document
                ? await clients.FindAsync(nameof(PackItem), Key(context, document), context.HttpContext.RequestAborted)
                : await clients.FindAsync(kind, id, context.HttpContext.RequestAborted);
            await trail.LookedAsync(audited.Action, kind, id, client);
        }

        await next();
    }

    private static Guid? Key(ResultExecutingContext context, string routeValue) => Guid.TryParse(context.RouteData.Values[routeValue]?.ToString(), out var key) ? key : null;

    // A form that is refused shows the record again, too. Not what is not there, and not where it leads to another page, which has a look of its own.
    private static bool IsShown(ResultExecutingContext context) =>
        !context.HttpContext.Items.ContainsKey(Nothing)
        && context.Result is ViewResult or PartialViewResult or FileResult or JsonResult or ContentResult or ObjectResult
        && ((context.Result as IStatusCodeActionResult)?.StatusCode ?? context.HttpContext.Response.StatusCode) is (>= StatusCodes.Status200OK and < StatusCodes.Status300MultipleChoices) or StatusCodes.Status422UnprocessableEntity;
}
