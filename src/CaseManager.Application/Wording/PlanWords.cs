using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.Wording;

/// <summary>The words of what plans are made of.</summary>
public static class PlanWords
{
    private const int ThirdEdition = 3;

    /// <summary>A dimension of The ASAM Criteria, as its edition calls it.</summary>
    public static string Words(this AsamDimension dimension, int edition) => (edition, dimension) switch
    {
        (ThirdEdition, AsamDimension.Dimension1) => "Acute intoxication and withdrawal potential",
        (ThirdEdition, AsamDimension.Dimension2) => "Biomedical conditions and complications",
        (ThirdEdition, AsamDimension.Dimension3) => "Emotional, behavioral or cognitive conditions",
        (ThirdEdition, AsamDimension.Dimension4) => "Readiness to change",
        (ThirdEdition, AsamDimension.Dimension5) => "Relapse, continued use or continued problem potential",
        (ThirdEdition, AsamDimension.Dimension6) => "Recovery and living environment",
        (_, AsamDimension.Dimension1) => "Intoxication, withdrawal and addiction medications",
        (_, AsamDimension.Dimension2) => "Biomedical conditions",
        (_, AsamDimension.Dimension3) => "Psychiatric and cognitive conditions",
        (_, AsamDimension.Dimension4) => "Substance use-related risks",
        (_, AsamDimension.Dimension5) => "Recovery environment interactions",
        (_, AsamDimension.Dimension6) => "Person-centered considerations",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, null),
    };

    /// <summary>What reaching a goal is meant to bring.</summary>
    public static string Words(this RecoveryDomain domain) => domain switch
    {
        RecoveryDomain.EmotionalSupport => "Emotional support",
        RecoveryDomain.SafetyToShare => "Safety to share",
        RecoveryDomain.MentalHealth => "Mental health",
        RecoveryDomain.RelapseRisk => "Relapse risk",
        RecoveryDomain.HealthyLifestyle => "Healthy lifestyle (nutrition, exercise, sleep)",
        RecoveryDomain.Accountability => "Accountability",
        RecoveryDomain.Relationships => "Relationships",
        _ => throw new ArgumentOutOfRangeException(nameof(domain), domain, null),
    };

    /// <summary>What the client says to a plan.</summary>
    public static string Words(this ClientAnswer answer) => answer switch
    {
        ClientAnswer.Agreed => "Agrees",
        ClientAnswer.Disagreed => "Disagrees",
        ClientAnswer.Declined => "Declines to sign",
        ClientAnswer.Unable => "Unable to sign now",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, null),
    };

    /// <summary>The fellowship that was chosen and the alternative that was offered, by name.</summary>
    public static string Words(this PeerSupportChoice choice) =>
        $"{choice.ChosenName ?? choice.Chosen.Words()}; secular alternative offered: {choice.AlternativeName ?? choice.Alternative.Words()}";
}
