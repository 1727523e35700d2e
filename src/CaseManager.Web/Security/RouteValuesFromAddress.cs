using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing.Patterns;

namespace CaseManager.Web.Security;

/// <summary>
/// What an address names is taken from the address alone. By default a field of the form that bears the same name would win: a form with a
/// field <c>id</c> would change another record than the one whose address it was sent to.
/// </summary>
internal sealed class RouteValuesFromAddress : IActionModelConvention
{
    /// <inheritdoc/>
    public void Apply(ActionModel action)
    {
        var named = action.Selectors.Concat(action.Controller.Selectors)
            .Select(s => s.AttributeRouteModel?.Template).OfType<string>()
            .SelectMany(template => RoutePatternFactory.Parse(template).Parameters).Select(p => p.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in action.Parameters.Where(p => p.BindingInfo?.BindingSource is null && named.Contains(p.Name)))
        {
            parameter.BindingInfo = new BindingInfo { BindingSource = BindingSource.Path };
        }
    }
}
