using CaseManager.Domain.Common;

namespace CaseManager.Domain.Codes;

/// <summary>
/// A substance use disorder in the words of DSM-5, as clinicians type it: <c>opioid use disorder, severe, in early remission</c>. ICD-10-CM
/// knows none of these words; the codes are those of <see cref="DsmSpecifiers.CodeOf"/>.
/// </summary>
/// <param name="Specifiers">The severity and the kind of remission, where one is said.</param>
/// <param name="Codes">With their dots, in the order of ICD-10-CM; several where no substance is said, none where the words name no disorder.</param>
/// <param name="OtherWords">What is said beside severity and the words of every disorder, as search sees it.</param>
public sealed record DsmTerm(DsmSpecifiers Specifiers, IReadOnlyList<string> Codes, IReadOnlyList<string> OtherWords)
{
    private static readonly (DsmSeverity Severity, string Word)[] Severities = [(DsmSeverity.Mild, "mild"), (DsmSeverity.Moderate, "moderate"), (DsmSeverity.Severe, "severe")];

    private static readonly string[] Filling = ["use", "disorder", "or", "in", "early", "sustained"];

    private static readonly (UseDisorder Disorder, string[] Names)[] Substances =
    [
        (UseDisorder.Alcohol, ["alcohol", "etoh"]),
        (UseDisorder.Opioid, ["opioids", "opiates", "heroin", "fentanyl"]),
        (UseDisorder.Cannabis, ["cannabis", "marijuana"]),
        (UseDisorder.Sedative, ["sedatives", "hypnotics", "anxiolytics", "benzodiazepines"]),
        (UseDisorder.Cocaine, ["cocaine", "stimulants"]),
        (UseDisorder.OtherStimulant, ["stimulants", "amphetamines", "amphetaminetype", "methamphetamines", "other", "unspecified", "substance"]),
        (UseDisorder.Hallucinogen, ["hallucinogens", "phencyclidine", "other"]),
        (UseDisorder.Nicotine, ["nicotine", "tobacco"]),
        (UseDisorder.Inhalant, ["inhalants"]),
        (UseDisorder.Other, ["other", "unknown", "psychoactive", "substances", "polysubstance"]),
    ];

    /// <summary>What a search text says in these words; null where it names no severity, and so is none of them.</summary>
    public static DsmTerm? Read(string? text)
    {
        var words = SearchText.Words(text);
        if (Severities.Where(s => words.Contains(s.Word)).ToList() is not [var (severity, said)])
        {
            return null;
        }

        var specifiers = new DsmSpecifiers(severity, words.Contains("early") ? DsmRemission.Early : words.Contains("sustained") ? DsmRemission.Sustained : null);
        // Both remissions have one code, so that it is known also where nobody said which.
        var coded = words.Contains("remission") ? specifiers with { Remission = specifiers.Remission ?? DsmRemission.Early } : specifiers;
        var others = words.Where(w => w != said && !Filling.Contains(w)).ToList();
        var about = others.Where(w => w is not "remission").ToList();
        return new DsmTerm(specifiers, [.. Substances
            .Where(s => about.TrueForAll(word => s.Names.Any(name => name.StartsWith(word, StringComparison.Ordinal))))
            .Where(s => s.Disorder is not UseDisorder.Nicotine || severity is not DsmSeverity.Mild)
            .Select(s => coded.CodeOf(s.Disorder))], others);
    }
}
