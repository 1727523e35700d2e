using CaseManager.Application.UseCases;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CaseManager.Web.Screens;

/// <summary>The one way to show what is wrong: beside its field, and in the summary.</summary>
internal static class FormProblems
{
    /// <summary>Adds the problems of a use case to the form.</summary>
    /// <param name="prefix">Where the form's fields have a common prefix.</param>
    public static void Add(this ModelStateDictionary form, IEnumerable<Problem> problems, string? prefix = null)
    {
        foreach (var problem in problems)
        {
            var field = problem.Field is null ? "" : prefix is null ? problem.Field : $"{prefix}.{problem.Field}";
            form.AddModelError(field, problem.Message);
        }
    }

    /// <summary>Tells beside their fields what was chosen and is none of the choices: archived meanwhile, or not for this user.</summary>
    /// <returns>Whether there is any.</returns>
    public static bool AddGone(this ModelStateDictionary form, IEnumerable<string> fields)
    {
        var gone = fields.ToList();
        gone.ForEach(field => form.AddModelError(field, "This is archived, or you may not see it any more. Choose another."));
        return gone.Count > 0;
    }

    /// <summary>A password that was typed is not shown again with the form.</summary>
    public static void Forget(this ModelStateDictionary form, string field) => form.SetModelValue(field, ValueProviderResult.None);

    /// <summary>Everything that is wrong in the order of the fields on the page; what belongs to no field comes first.</summary>
    public static IEnumerable<(string Field, ModelErrorCollection Errors)> InFormOrder(ModelStateDictionary form, HttpRequest request)
    {
        // A browser sends the fields in the order of the page.
        var posted = request.HasFormContentType ? request.Form.Keys.Concat(request.Form.Files.Select(f => f.Name)).ToList() : [];
        return form.Where(f => f.Value?.Errors.Count > 0)
            .OrderBy(f => f.Key.Length == 0 ? -1 : posted.IndexOf(f.Key) is >= 0 and var place ? place : int.MaxValue)
            .Select(f => (f.Key, f.Value!.Errors));
    }

    /// <summary>What is wrong, by field, for a script that shows it; what belongs to no field stands under the empty name.</summary>
    public static IReadOnlyDictionary<string, string> ByField(ModelStateDictionary form) => form.Where(f => f.Value?.Errors.Count > 0)
        .ToDictionary(f => f.Key, f => string.Join(" ", f.Value!.Errors.Select(e => e.ErrorMessage)));

    /// <summary>Says in plain words what was typed where no number or date can be read.</summary>
    public static void Humanize(this DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"“{Short(value)}” is not understood here.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{Short(value)}” is not understood here.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "This value is not understood.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "This value is not understood.");
        messages.SetValueIsInvalidAccessor(value => $"“{Short(value)}” is not understood here.");
        messages.SetValueMustBeANumberAccessor(_ => "Enter a number.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number.");
        messages.SetValueMustNotBeNullAccessor(_ => "Fill this in.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Fill this in.");
        messages.SetMissingKeyOrValueAccessor(() => "Fill this in.");
    }

    private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
