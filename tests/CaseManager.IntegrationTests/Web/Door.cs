using System.Text.RegularExpressions;
using CaseManager.Application.Security;
using CaseManager.IntegrationTests.Support;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.IntegrationTests.Web;

/// <summary>One way into the product: a method and an address, and who may go in.</summary>
internal sealed partial record Door(string Method, string Pattern, Permission[] Needs, bool IsOpen, ControllerActionDescriptor? Action)
{
    /// <summary>The address, with the keys of what the test has.</summary>
    public string PathWith(IReadOnlyDictionary<string, Guid> keys)
    {
        var path = Pattern.StartsWith('/') ? Pattern : $"/{Pattern}";
        foreach (var (name, value) in keys)
        {
            path = path.Replace($"{{{name}:guid}}", value.ToString(), StringComparison.Ordinal);
        }

        path = Number().Replace(path, "0");
        return path.Contains("{id:guid}", StringComparison.Ordinal)
            ? path.Replace("{id:guid}", keys[Action!.ControllerName].ToString(), StringComparison.Ordinal)
            : path;
    }

    /// <summary>Every one of a site; those of files are one.</summary>
    public static IReadOnlyList<Door> Of(RunningSite site) =>
        [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(endpoint =>
        {
            var needs = endpoint.Metadata.OfType<NeedsAttribute>().Select(n => n.Permission).ToArray();
            var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"];
            return methods.Select(m => new Door(m, endpoint.RoutePattern.RawText!, needs,
                endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null, endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()));
        })];

    // A line of a form, say.
    [GeneratedRegex("\\{\\w+:(int|long)\\}")]
    private static partial Regex Number();

    public override string ToString() => $"{Method} {Pattern}";
}
