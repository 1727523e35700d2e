using CaseManager.Application.TreatmentPlans;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.TreatmentPlans;

public sealed class ComparedPartTests
{
    [TestCase("walk the dog", "walk the dog", "walk the dog", "walk the dog")]
    [TestCase("walk the dog", "walk the old dog", "walk the dog", "walk the [old] dog")]
    [TestCase("walk the dog", "feed the dog daily", "[walk] the dog", "[feed] the dog [daily]")]
    [TestCase(null, "feed the dog", "", "[feed the dog]")]
    [TestCase("feed  the\ndog", "feed the dog", "feed the dog", "feed the dog")]
    [TestCase("a b c d", "d c b a", "[a b c] d", "d [c b a]")]
    public void Words_of_one_version_only_are_marked(string? before, string? after, string left, string right)
    {
        var line = ComparedLine.Of("Text", before, after);

        Assert.That((Text(line.Before), Text(line.After)), Is.EqualTo((left, right)));
    }

    [Test]
    public void Parts_are_the_same_by_their_lineage_whatever_they_say_and_wherever_they_stand()
    {
        var first = new PlanBuilder().With(Modality.GroupTherapy).Active();
        var second = first.NextVersion(2);
        var added = second.AddProblem("Lost the flat", AsamDimension.Dimension5);
        second.Change(second.Goals.Single(), "I want my evenings back");
        var help = second.Interventions.Single();
        second.AddIntervention(second.Objectives.Single(), new(Modality.FamilyCounseling, "Hour", new Frequency(1, FrequencyUnit.Month)));
        added.WithKey();
        second.Move(added.Id, up: true);

        var parts = ComparedPart.Of(PlanText.Of(first, [], 4), PlanText.Of(second, [], 4));
        var back = ComparedPart.Of(PlanText.Of(second, [], 4), PlanText.Of(first, [], 4));

        Assert.That(help.Lineage, Is.EqualTo(first.Interventions.Single().Lineage));
        Assert.That(parts.Select(p => (p.Kind, p.Depth, p.Change)), Is.EqualTo(new[]
        {
            ("Peer support", 0, PartChange.Same), ("Problem", 0, PartChange.Added), ("Problem", 0, PartChange.Same), ("Goal", 1, PartChange.Changed),
            ("Objective", 2, PartChange.Same), ("Intervention", 3, PartChange.Same), ("Intervention", 3, PartChange.Added),
        }));
        Assert.That(back.Where(p => p.Change is PartChange.Removed).Select(p => p.Kind), Is.EqualTo(new[] { "Intervention", "Problem" }));
    }

    private static string Text(IEnumerable<ComparedWords> words) => string.Join(' ', words.Select(w => w.IsOnlyHere ? $"[{w.Text}]" : w.Text));
}
