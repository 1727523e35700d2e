using System.Globalization;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Codes;

/// <summary>
/// What DSM-5 says of a substance use disorder beside its code, and which codes of ICD-10-CM fit it: mild is coded as abuse (F1x.1),
/// moderate and severe as dependence (F1x.2), early and sustained remission alike as in remission. Nicotine has no codes of abuse.
/// </summary>
/// <param name="Severity">Null where it was not assessed, as with a code of unspecified use (F1x.9).</param>
/// <param name="Remission">Null where there is none, or nobody documented which.</param>
/// <param name="OnMaintenanceTherapy">Takes a medication such as methadone or buprenorphine as prescribed.</param>
/// <param name="InControlledEnvironment">Lives where access to the substance is restricted.</param>
public sealed record DsmSpecifiers(
    DsmSeverity? Severity = null, DsmRemission? Remission = null, bool OnMaintenanceTherapy = false, bool InControlledEnvironment = false)
{
    private const char Abuse = '1';
    private const char Dependence = '2';

    /// <summary>Nothing was said.</summary>
    public static DsmSpecifiers None { get; } = new();

    /// <summary>The severities that a code stands for; none where it says nothing of severity.</summary>
    /// <param name="code">With or without its dot.</param>
    public static IReadOnlyList<DsmSeverity> SeveritiesOf(string code) => DiagnosisEntry.Undotted(code).ElementAtOrDefault(3) switch
    {
        Abuse => [DsmSeverity.Mild],
        Dependence => [DsmSeverity.Moderate, DsmSeverity.Severe],
        _ => [],
    };

    /// <summary>Whether a code says that the disorder is in remission, such as F11.21, F11.91 or F17.211.</summary>
    /// <param name="code">With or without its dot.</param>
    public static bool IsRemission(string code)
    {
        var key = DiagnosisEntry.Undotted(code);
        return IsNicotine(key) ? key is { Length: 6 } && key[5] == '1' : key is { Length: 5 } && key[4] == '1';
    }

    /// <summary>The code of a disorder of this severity without complications, or in this remission, with its dot.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>diagnosis.severity-missing</c>: no severity. <c>diagnosis.nicotine-mild</c>: ICD-10-CM has no code of it.
    /// </exception>
    public string CodeOf(UseDisorder disorder)
    {
        var group = Severity switch
        {
            DsmSeverity.Mild => Abuse,
            DsmSeverity.Moderate or DsmSeverity.Severe => Dependence,
            _ => throw new RuleViolationException("diagnosis.severity-missing", "Choose how severe the disorder is, or was before the remission.", nameof(Severity)),
        };
        Require.That(disorder is not UseDisorder.Nicotine || group is Dependence, "diagnosis.nicotine-mild",
            "ICD-10-CM has no code of nicotine abuse: F17 holds dependence only.", nameof(Severity));
        var kind = disorder is UseDisorder.Nicotine ? "0" : "";
        return string.Create(CultureInfo.InvariantCulture, $"F{(int)disorder}.{group}{kind}{(Remission is null ? 0 : 1)}");
    }

    /// <summary>With the severity that the code stands for, where it stands for one only and nothing was said: abuse is mild.</summary>
    /// <param name="code">With or without its dot.</param>
    public DsmSpecifiers For(string code) => Severity is null && SeveritiesOf(code) is [var only] ? this with { Severity = only } : this;

    /// <summary>The specifiers and a code of F10 to F19 do not contradict each other.</summary>
    /// <param name="code">With or without its dot.</param>
    /// <param name="field">Field of a specifier in the form, by its name; the name itself where none is given.</param>
    /// <exception cref="RuleViolationException"><c>diagnosis.severity</c>, <c>diagnosis.remission</c>.</exception>
    public void RequireFit(string code, Func<string, string>? field = null)
    {
        var severities = SeveritiesOf(code);
        Require.That(Severity is not { } severity || severities.Contains(severity), "diagnosis.severity", severities switch
        {
            [] => $"{code} says nothing of severity. Leave it empty, or choose a code of abuse (mild) or dependence (moderate, severe).",
            [_] => $"{code} is a code of abuse, which stands for a mild disorder. For moderate or severe choose a code of dependence.",
            _ => $"{code} is a code of dependence, which stands for a moderate or severe disorder. For mild choose a code of abuse.",
        }, FieldOf(nameof(Severity)));
        Require.That(Remission is null || IsRemission(code), "diagnosis.remission",
            $"{code} is not a code of a disorder in remission. Choose one, or leave the remission empty.", FieldOf(nameof(Remission)));

        string FieldOf(string specifier) => field?.Invoke(specifier) ?? specifier;
    }

    private static bool IsNicotine(string key) => key.StartsWith("F17", StringComparison.Ordinal);
}
