using CaseManager.Domain.Common;

namespace CaseManager.Domain.Codes;

/// <summary>What the codes of a file of TEDS mean in one year, in both directions.</summary>
/// <param name="file">Admissions or discharges.</param>
/// <param name="year">The year of the file.</param>
/// <param name="codes">The codes of each variable, by its name.</param>
public sealed class TedsCodeSet(TedsFile file, int year, IReadOnlyDictionary<string, IReadOnlyList<TedsCode>> codes)
{
    /// <summary>The code of what is missing, unknown, not collected or invalid, in every file and year.</summary>
    public const string Missing = "-9";

    private const string MissingLabel = "Missing/unknown/not collected/invalid";

    /// <summary>Such as <c>TEDS-A 2017</c>.</summary>
    public string Name { get; } = $"TEDS-{(file is TedsFile.Admissions ? 'A' : 'D')} {year}";

    /// <summary>Whether files of this kind and year have the variable.</summary>
    public bool Has(TedsVariable variable) => codes.ContainsKey(variable.Name);

    /// <summary>Reads a code, or the label of one. Null where it is missing.</summary>
    /// <exception cref="RuleViolationException"><c>teds.code</c>: no code of the variable in this year.</exception>
    public T? Read<T>(TedsVariable<T> variable, string? text)
        where T : struct
    {
        var cell = Plain(text);
        if (cell.Length == 0 || cell == Missing || TextKey.Of(cell).StartsWith(TextKey.Of(MissingLabel), StringComparison.Ordinal))
        {
            return null;
        }

        var known = Of(variable);
        var code = known.FirstOrDefault(c => c.Code == cell) ?? known.FirstOrDefault(c => c.Labels.Contains(cell, TextKey.Comparer));
        if (code is not null)
        {
            return code.Values.Count == 0 ? null : (T)code.Values[0];
        }

        return known.Any(c => c.Code == TedsCode.Number) && cell.All(char.IsAsciiDigit) && cell.Length < 5
            ? (T)variable.Parse(cell)
            : throw new RuleViolationException("teds.code", $"“{Short(cell)}” is not a code of {variable.Name} in {Name}. Its codes are {List(known)}.");
    }

    /// <summary>Writes the code of a value; <see cref="Missing"/> where there is no value, or none of the codes says it.</summary>
    /// <exception cref="RuleViolationException"><c>teds.code</c>: files of this kind and year do not have the variable.</exception>
    public string Write<T>(TedsVariable<T> variable, T? value)
        where T : struct
    {
        var known = Of(variable);
        if (value is not { } given)
        {
            return Missing;
        }

        return known.FirstOrDefault(c => c.Values.Any(v => variable.Fits(given, v)))?.Code
            ?? (known.Any(c => c.Code == TedsCode.Number) && given is NumberRange { IsExact: true } ? given.ToString()! : Missing);
    }

    private IReadOnlyList<TedsCode> Of(TedsVariable variable) =>
        codes.TryGetValue(variable.Name, out var known) ? known
        : throw new RuleViolationException("teds.code", $"{Name} has no variable {variable.Name}.");

    // Spreadsheets and statistics write 5 as 5.0.
    private static string Plain(string? text)
    {
        var cell = text?.Trim() ?? "";
        return cell.EndsWith(".0", StringComparison.Ordinal) && cell.Length > 2 && cell[..^2].All(c => char.IsAsciiDigit(c) || c == '-') ? cell[..^2] : cell;
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static string List(IReadOnlyList<TedsCode> codes) =>
        string.Join(", ", codes.Select(c => c.Code == TedsCode.Number ? "whole numbers" : c.Labels.Count == 0 ? c.Code : $"{c.Code} ({c.Labels[0]})"))
        + $", {Missing} (missing)";
}
