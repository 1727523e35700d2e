using CaseManager.Application.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace CaseManager.Web.Security;

/// <summary>Notes who asked for what their role does not allow, then lets them be told.</summary>
internal sealed class AuditRefusals : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler inner = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden && context.GetEndpoint() is RouteEndpoint endpoint)
        {
            var audited = endpoint.Metadata.GetMetadata<AuditedAttribute>();
            var id = Guid.TryParse(context.GetRouteValue(audited?.RouteValue ?? "id")?.ToString(), out var value) ? value : (Guid?)null;
            // The route, never the address itself: nothing that somebody typed stands in the trail.
            await context.RequestServices.GetRequiredService<AuditTrail>().RefusedAsync($"{context.Request.Method} {endpoint.RoutePattern.RawText}", id is null ? null : audited?.Subject.Kind(), id);
        }

        await inner.HandleAsync(next, context, policy, authorizeResult);
    }
}
