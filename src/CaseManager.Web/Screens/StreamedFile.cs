using CaseManager.Application.Reporting.Packs;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CaseManager.Web.Screens;

/// <summary>A file that is sent while it is read: it never lies in memory as a whole.</summary>
internal sealed class StreamedFile(string contentType, string name, Func<Stream, CancellationToken, Task> write) : FileResult(contentType)
{
    /// <summary>Its length in bytes, where it is known.</summary>
    public long? Length { get; init; }

    /// <summary>A document or a volume of a pack.</summary>
    public static StreamedFile Of(PackPartOutput part, PackFiles files) => new("application/pdf", part.Name, (output, stop) => files.WriteAsync(part, output, stop)) { Length = part.Length };

    public override Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = ContentType;
        response.ContentLength = Length;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        // A zip archive writes some of its parts at once, whatever it is asked for.
        if (context.HttpContext.Features.Get<IHttpBodyControlFeature>() is { } control)
        {
            control.AllowSynchronousIO = true;
        }

        return write(response.Body, context.HttpContext.RequestAborted);
    }
}
