using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>Which fellowship the client chose, and which secular alternative was offered (rule 4).</summary>
public sealed record PeerSupportChoice
{
    /// <summary>Longest name of another fellowship, in characters.</summary>
    public const int NameLength = 100;

    private PeerSupportChoice()
    {
    }

    /// <exception cref="RuleViolationException">
    /// <c>peer-choice.alternative</c>: the alternative is not secular; <c>peer-choice.name</c>: another fellowship is not named.
    /// </exception>
    public PeerSupportChoice(Fellowship chosen, string? chosenName, Fellowship alternative, string? alternativeName)
    {
        Require.That(IsSecular(alternative), "peer-choice.alternative", "Choose a secular alternative, such as SMART Recovery.", nameof(Alternative));
        (Chosen, ChosenName) = (chosen, NameOf(chosen, chosenName, nameof(ChosenName)));
        (Alternative, AlternativeName) = (alternative, NameOf(alternative, alternativeName, nameof(AlternativeName)));
    }

    /// <summary>What the client chose.</summary>
    public Fellowship Chosen { get; private init; }

    /// <summary>Its name, where it is another one.</summary>
    public string? ChosenName { get; private init; }

    /// <summary>The secular alternative that was offered.</summary>
    public Fellowship Alternative { get; private init; }

    /// <summary>Its name, where it is another one, such as LifeRing.</summary>
    public string? AlternativeName { get; private init; }

    /// <summary>Whether a fellowship can be offered as the secular alternative: SMART Recovery, or another one that is named.</summary>
    public static bool IsSecular(Fellowship fellowship) => fellowship is Fellowship.SmartRecovery or Fellowship.Other;

    private static string? NameOf(Fellowship fellowship, string? name, string field)
    {
        var text = Require.OptionalText(name, field, NameLength);
        Require.That(fellowship is not Fellowship.Other || text is not null, "peer-choice.name", "Name the fellowship.", field);
        return fellowship is Fellowship.Other ? text : null;
    }
}
