namespace CaseManager.Web.Screens;

/// <summary>The address of the page that somebody looks at, to come back to.</summary>
public static class PagePath
{
    /// <summary>Without what stands behind the path. The answer to a form that was refused belongs to the page that the form was on.</summary>
    public static string Of(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) ? request.Path.Value ?? "/"
        : Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var referer) && referer.Authority == request.Host.Value ? referer.AbsolutePath
        : "/";
}
