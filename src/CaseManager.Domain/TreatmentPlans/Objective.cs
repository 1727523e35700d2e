using CaseManager.Domain.Common;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>A measurable step towards a goal, with a target date.</summary>
public sealed class Objective : PlanPart
{
    /// <summary>Longest text, in characters.</summary>
    public const int TextLength = 1000;

    /// <summary>Longest measure, in characters.</summary>
    public const int MeasureLength = 300;

    private readonly List<Intervention> interventions = [];
    private readonly List<ObjectiveProgress> progress = [];

    private Objective() => Text = "";

    internal Objective(int position)
        : this() => Position = position;

    /// <summary>The goal it serves.</summary>
    public Guid GoalId { get; private set; }

    /// <summary>What the client will do.</summary>
    public string Text { get; private set; }

    /// <summary>How one can tell that it is reached; required before activation (rule 6).</summary>
    public string? Measure { get; private set; }

    /// <summary>By when; required before activation (rule 6).</summary>
    public DateOnly? TargetDate { get; private set; }

    /// <summary>What is done to reach it.</summary>
    public IReadOnlyCollection<Intervention> Interventions => interventions.Where(i => !i.IsRemoved).ToList();

    internal override IEnumerable<PlanPart> Parts => interventions;

    /// <summary>Its reviews.</summary>
    public IReadOnlyCollection<ObjectiveProgress> Progress => progress;

    /// <summary>How it stands at the last review.</summary>
    public ObjectiveStatus Status => progress.Count == 0 ? ObjectiveStatus.NotReviewed : progress.MaxBy(p => (p.Date, p.At))!.Status;

    internal void Set(string text, string? measure, DateOnly? targetDate)
    {
        (Text, Measure, TargetDate) = (Require.Text(text, nameof(Text), TextLength), Require.OptionalText(measure, nameof(Measure), MeasureLength), targetDate);
    }

    internal Intervention Add(InterventionDetails details)
    {
        var intervention = new Intervention(Next(interventions));
        intervention.Set(details);
        interventions.Add(intervention);
        return intervention;
    }

    // A form that is sent twice is one review.
    internal bool Record(ObjectiveProgress entry)
    {
        var isNew = !progress.Exists(p => (p.Status, p.Remark, p.By, p.Date) == (entry.Status, entry.Remark, entry.By, entry.Date));
        if (isNew)
        {
            progress.Add(entry);
        }

        return isNew;
    }

    internal void TakeOver(IEnumerable<ObjectiveProgress> reviews) =>
        progress.AddRange(reviews.Where(r => !progress.Exists(p => (p.Date, p.At) == (r.Date, r.At))).Select(r => r.Copy()).ToList());

    internal Objective Copy()
    {
        var copy = new Objective(Position) { Lineage = Lineage, Text = Text, Measure = Measure, TargetDate = TargetDate };
        copy.interventions.AddRange(Interventions.Select(i => i.Copy()));
        copy.progress.AddRange(progress.Select(p => p.Copy()));
        return copy;
    }
}
