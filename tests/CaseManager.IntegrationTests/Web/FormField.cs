using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.IntegrationTests.Web;

/// <summary>One field of a form, as the action that takes it declares it.</summary>
internal sealed record FormField(string Name, Type Type)
{
    private static readonly Type[] Simple = [typeof(string), typeof(Guid), typeof(DateOnly), typeof(TimeOnly), typeof(int), typeof(decimal), typeof(bool)];

    /// <summary>All fields that an action reads.</summary>
    public static IReadOnlyList<FormField> Of(ControllerActionDescriptor action) =>
        [.. action.Parameters
            .Where(p => p.BindingInfo?.BindingSource is null || p.BindingInfo.BindingSource.IsFromRequest)
            .Where(p => p.ParameterType != typeof(CancellationToken) && !action.AttributeRouteInfo!.Template!.Contains($"{{{p.Name}:", StringComparison.Ordinal))
            .SelectMany(p => IsSimple(p.ParameterType) ? [new FormField(p.Name, Bare(p.ParameterType))] : Of(p.ParameterType, p.BindingInfo?.BinderModelName is { } prefix ? $"{prefix}." : ""))];

    /// <summary>The field filled in as somebody would who means well.</summary>
    public KeyValuePair<string, string> Valid(IReadOnlyDictionary<string, Guid> keys, int version) => new(Name,
        Name.EndsWith("Version", StringComparison.OrdinalIgnoreCase) ? version.ToString(CultureInfo.InvariantCulture)
        : Type == typeof(Guid) ? keys.GetValueOrDefault(Name.Split('.')[^1]).ToString()
        : Type == typeof(DateOnly) ? DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Type == typeof(TimeOnly) ? "10:30"
        : Type == typeof(int) || Type == typeof(decimal) ? "5"
        : Type == typeof(bool) ? "true"
        : Type.IsEnum ? Enum.GetNames(Type)[0]
        : "Some words");

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static bool IsSimple(Type type) => Simple.Contains(Bare(type)) || Bare(type).IsEnum;

    private static IEnumerable<FormField> Of(Type form, string prefix)
    {
        foreach (var property in form.GetProperties().Where(p => p.SetMethod?.IsPublic == true && p.GetCustomAttributes(typeof(BindNeverAttribute), true).Length == 0))
        {
            var type = property.PropertyType;
            if (IsSimple(type))
            {
                yield return new FormField(prefix + property.Name, Bare(type));
            }
            else if (type.IsGenericType && IsSimple(type.GetGenericArguments()[0]))
            {
                yield return new FormField($"{prefix}{property.Name}[0]", Bare(type.GetGenericArguments()[0]));
            }
            else if (type.IsGenericType)
            {
                foreach (var inner in Of(type.GetGenericArguments()[0], $"{prefix}{property.Name}[0]."))
                {
                    yield return inner;
                }
            }
            else if (type != typeof(IFormFile))
            {
                throw new NotSupportedException($"{form.Name}.{property.Name}");
            }
        }
    }
}
