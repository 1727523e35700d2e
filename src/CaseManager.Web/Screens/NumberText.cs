using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.Web.Screens;

/// <summary>A number that is typed as it is known: 5, 8-14 or 31+.</summary>
public static class NumberText
{
    /// <summary>The number; null where none is typed, and where it cannot be read: then that is said beside the field.</summary>
    public static NumberRange? Read(string? text, string field, ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            return NumberRange.Parse(text, field);
        }
        catch (RuleViolationException e)
        {
            state.AddModelError(field, e.Message);
            return null;
        }
    }
}
