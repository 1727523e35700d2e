using System.Globalization;
using CaseManager.Application.Audit;
using CaseManager.Domain.RulePacks;
using CaseManager.Infrastructure.Persistence;

namespace CaseManager.Infrastructure.Audit;

/// <summary>Values as the trail writes them: the same on every machine.</summary>
internal static class AuditValue
{
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        bool yes => yes ? "yes" : "no",
        DateTime at => at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        RuleSet rules => RuleSetJson.Write(rules),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    public static string? Hidden(AuditKeys keys, string place, object? value) => Of(value) is { } text ? keys.Hide(place, text) : null;
}
