namespace CaseManager.Domain.TreatmentPlans;

/// <summary>A pair of words of a goal or objective of a plan in force, as a number, by which texts like it are found. Made with the plan, never changed by anybody.</summary>
public sealed class PlanTextTrace
{
    private PlanTextTrace()
    {
    }

    private PlanTextTrace(Guid planId, TextSketch sketch, long pair) => (TreatmentPlanId, TextKey, Pairs, Pair) = (planId, sketch.Key, sketch.Pairs.Count, pair);

    /// <summary>The plan.</summary>
    public Guid TreatmentPlanId { get; private set; }

    /// <summary>The text, see <see cref="TextSketch.Key"/>.</summary>
    public long TextKey { get; private set; }

    /// <summary>How many different pairs the text has.</summary>
    public int Pairs { get; private set; }

    /// <summary>One of them.</summary>
    public long Pair { get; private set; }

    /// <summary>The traces of what a plan says.</summary>
    public static IEnumerable<PlanTextTrace> Of(Guid planId, IEnumerable<string> texts) =>
        texts.Select(TextSketch.Find).OfType<TextSketch>().DistinctBy(s => s.Key).SelectMany(s => s.Pairs.Select(pair => new PlanTextTrace(planId, s, pair)));
}
