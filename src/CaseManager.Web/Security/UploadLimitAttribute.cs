using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CaseManager.Web.Security;

/// <summary>How many bytes an action takes. Anything above gets the page “Too large” before a byte of it is read.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UploadLimitAttribute(long bytes) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Most bytes of the whole request.</summary>
    public long Bytes { get; } = bytes;

    // Before the check of the form's token, which reads the form.
    int IOrderedFilter.Order => -1000;

    /// <inheritdoc/>
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var body = context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>();
        var isTooLarge = context.HttpContext.Request.ContentLength > Bytes;
        if (body is { IsReadOnly: false })
        {
            // A browser shows no answer before it has sent everything: what is too large is let through to nowhere.
            body.MaxRequestBodySize = isTooLarge ? null : Bytes;
        }

        if (isTooLarge)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        context.HttpContext.Features.Set<IFormFeature>(new FormFeature(context.HttpContext.Request, new FormOptions { MultipartBodyLengthLimit = Bytes }));
    }
}
