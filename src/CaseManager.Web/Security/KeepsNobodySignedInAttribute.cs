namespace CaseManager.Web.Security;

/// <summary>Marks an action that pages ask for by themselves: where htmx does, it is no sign that somebody is there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeepsNobodySignedInAttribute : Attribute
{
    /// <summary>Whether a request is one that no person made.</summary>
    internal static bool Covers(HttpContext http) =>
        http.Request.Headers["HX-Request"] == "true" && http.GetEndpoint()?.Metadata.GetMetadata<KeepsNobodySignedInAttribute>() is not null;
}
