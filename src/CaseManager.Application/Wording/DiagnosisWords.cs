using CaseManager.Domain.Codes;

namespace CaseManager.Application.Wording;

/// <summary>The words of what DSM-5 says beside a diagnosis, the same on screens and in reports.</summary>
public static class DiagnosisWords
{
    /// <summary>How severe a disorder is.</summary>
    public static string Words(this DsmSeverity severity) => severity switch
    {
        DsmSeverity.Mild => "Mild",
        DsmSeverity.Moderate => "Moderate",
        DsmSeverity.Severe => "Severe",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };

    /// <summary>Which remission a disorder is in.</summary>
    public static string Words(this DsmRemission remission) => remission switch
    {
        DsmRemission.Early => "Early remission (3 to 12 months)",
        DsmRemission.Sustained => "Sustained remission (12 months or more)",
        _ => throw new ArgumentOutOfRangeException(nameof(remission), remission, null),
    };

    /// <summary>What a disorder is about.</summary>
    public static string Words(this UseDisorder disorder) => disorder switch
    {
        UseDisorder.Alcohol => "Alcohol",
        UseDisorder.Opioid => "Opioids",
        UseDisorder.Cannabis => "Cannabis",
        UseDisorder.Sedative => "Sedatives, hypnotics or anxiolytics",
        UseDisorder.Cocaine => "Cocaine",
        UseDisorder.OtherStimulant => "Other stimulants",
        UseDisorder.Hallucinogen => "Hallucinogens",
        UseDisorder.Nicotine => "Nicotine",
        UseDisorder.Inhalant => "Inhalants",
        UseDisorder.Other => "Other or several substances",
        _ => throw new ArgumentOutOfRangeException(nameof(disorder), disorder, null),
    };
}
