using System.Text.RegularExpressions;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Codes;

/// <summary>A line of a list of ICD-10-CM codes.</summary>
public sealed partial record DiagnosisEntry
{
    /// <param name="code">With or without its dot.</param>
    /// <exception cref="RuleViolationException"><c>diagnosis.code</c>: not shaped like a code; text rules.</exception>
    public DiagnosisEntry(string code, bool isBillable, string shortDescription, string description)
    {
        Code = Dotted(code);
        IsBillable = isBillable;
        ShortDescription = Require.Text(shortDescription, nameof(ShortDescription), DiagnosisCode.ShortLength);
        Description = Require.Text(description, nameof(Description), DiagnosisCode.DescriptionLength);
    }

    /// <summary>Such as <c>F11.20</c>.</summary>
    public string Code { get; }

    /// <summary>Whether it is specific enough to be billed, and so to be chosen.</summary>
    public bool IsBillable { get; }

    /// <summary>The short title.</summary>
    public string ShortDescription { get; }

    /// <summary>The full title.</summary>
    public string Description { get; }

    /// <summary>A code in capitals with its dot, however it was typed.</summary>
    /// <exception cref="RuleViolationException"><c>diagnosis.code</c>: not shaped like a code.</exception>
    public static string Dotted(string? code)
    {
        var text = Undotted(code);
        Require.That(Shape().IsMatch(text), "diagnosis.code", $"“{text}” is not an ICD-10-CM code such as F11.20.", nameof(Code));
        return text.Length > 3 ? $"{text[..3]}.{text[3..]}" : text;
    }

    /// <summary>A code in capitals without its dot.</summary>
    public static string Undotted(string? code) => TextKey.Of(code).Replace(".", "", StringComparison.Ordinal);

    /// <summary>The code that a text begins with, with its dot; null where it begins with a word.</summary>
    public static string? CodeIn(string? text)
    {
        var first = Undotted(text?.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault());
        return Shape().IsMatch(first) ? Dotted(first) : null;
    }

    [GeneratedRegex("^[A-Z][0-9][0-9A-Z]{1,5}$")]
    private static partial Regex Shape();
}
