using CaseManager.Domain.Common;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>
/// Texts of a plan that are not the client's own (rule 6): goals, objectives and interventions that stand in the library word for word, goals and objectives that are like those of another
/// client. They do not block the signature, but it takes a typed confirmation. Which client it is, nobody is told.
/// </summary>
public static class CopyCheck
{
    /// <summary>Code of a text that stands in the library.</summary>
    public const string FromLibrary = "plan.copied-from-library";

    /// <summary>Code of a text that is like one in the plan of another client.</summary>
    public const string LikeAnother = "plan.like-another";

    /// <summary>What is compared with the plans of other clients, and what only with the library. An intervention is often offered to many in the same words.</summary>
    public static IEnumerable<(PlanPart Part, string Text, bool IsPersonal)> TextsOf(TreatmentPlan plan) =>
    [
        .. plan.Goals.Select(g => ((PlanPart)g, g.OwnWords, true)),
        .. plan.Objectives.Select(o => ((PlanPart)o, o.Text, true)),
        .. plan.Interventions.Select(i => ((PlanPart)i, i.Description, false)),
    ];

    /// <summary>A flag for each copied text, with the part that it is about.</summary>
    public static IReadOnlyList<PlanGap> FlagsOf(TreatmentPlan plan, KnownTexts known) =>
        [.. TextsOf(plan).Select(t => known.Library.Contains(TextSketch.KeyOf(t.Text)) ? WordForWord(t.Part, t.Text)
            : t.IsPersonal && TextSketch.Find(t.Text) is { } sketch && known.Others.Any(sketch.IsLike) ? Alike(t.Part, t.Text) : null).OfType<PlanGap>()];

    /// <summary>What is recorded with the signature; null where nothing is copied.</summary>
    /// <exception cref="RuleViolationException"><c>plan.copies-not-confirmed</c>: something is, and the phrase was not typed.</exception>
    internal static CopyConfirmation? Confirmed(TreatmentPlan plan, CopyAnswer answer)
    {
        var (flags, typed) = (FlagsOf(plan, answer.Known), answer.Typed);
        if (flags.Count == 0)
        {
            return null;
        }

        // Only so much of it is looked at as can be kept.
        Require.That(typed is { Length: <= CopyConfirmation.WordsLength } && TextSketch.KeyOf(typed) == TextSketch.KeyOf(CopyConfirmation.Phrase), "plan.copies-not-confirmed",
            $"Change what is copied, or type “{CopyConfirmation.Phrase}”.", "Confirmation");
        return new CopyConfirmation(Require.Text(typed, "Confirmation", CopyConfirmation.WordsLength), flags.Count(f => f.Code == FromLibrary), flags.Count(f => f.Code == LikeAnother));
    }

    private static PlanGap WordForWord(PlanPart part, string text) => new(FromLibrary, $"“{text}” stands in the library word for word.", part, false);

    private static PlanGap Alike(PlanPart part, string text) => new(LikeAnother, $"“{text}” is like the plan of another client.", part, false);
}
