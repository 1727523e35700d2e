using CaseManager.Application.PlanLibrary;
using CaseManager.Domain.PlanLibrary;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.PlanLibrary;

public sealed class LibraryEntryTests
{
    private static readonly LibraryContent Step = new(AsamDimension.Dimension4, "Calls someone before the first drink", "5 of 7 days", 30);
    private static readonly LibraryContent Help = new(AsamDimension.Dimension4, "Weekly talk", Modality: Modality.IndividualCounseling, Frequency: new Frequency(1, FrequencyUnit.Week), Minutes: 50);

    private static IEnumerable<TestCaseData> Broken()
    {
        yield return Case(LibraryKind.Objective, Step with { Text = " " }, "text.required");
        yield return Case(LibraryKind.Objective, Step with { Text = new string('x', 1001) }, "text.too-long");
        yield return Case(LibraryKind.Objective, Step with { Measure = null }, "library.measure");
        yield return Case(LibraryKind.Objective, Step with { Measure = new string('x', 301) }, "text.too-long");
        yield return Case(LibraryKind.Objective, Step with { DaysToTarget = null }, "library.days");
        yield return Case(LibraryKind.Objective, Step with { DaysToTarget = 0 }, "library.days");
        yield return Case(LibraryKind.Objective, Step with { DaysToTarget = 731 }, "library.days");
        yield return Case(LibraryKind.Objective, Step with { Dimension = (AsamDimension)9 }, "library.dimension");
        yield return Case(LibraryKind.Intervention, Help with { Text = new string('x', 501) }, "text.too-long");
        yield return Case(LibraryKind.Intervention, Help with { Modality = null }, "library.modality");
        yield return Case(LibraryKind.Intervention, Help with { Frequency = null }, "library.frequency");
        yield return Case(LibraryKind.Intervention, Help with { Minutes = 0 }, "library.minutes");
        yield return Case(LibraryKind.Intervention, Help with { Minutes = 1441 }, "library.minutes");

        static TestCaseData Case(LibraryKind kind, LibraryContent content, string code) => new(kind, content, code);
    }

    [TestCaseSource(nameof(Broken))]
    public void What_plans_start_from_is_measurable_and_fits_into_a_plan(LibraryKind kind, LibraryContent content, string code) =>
        Assert.That(() => new LibraryEntry(kind, content), Breaks.Rule(code));

    [Test]
    public void An_objective_has_no_frequency_and_an_intervention_no_measure()
    {
        var (step, help) = (new LibraryEntry(LibraryKind.Objective, Step with { Modality = Modality.GroupTherapy }), new LibraryEntry(LibraryKind.Intervention, Help with { Measure = "Not this" }));

        Assert.That((step.Measure, step.DaysToTarget, step.Modality, step.Frequency), Is.EqualTo(("5 of 7 days", (int?)30, (Modality?)null, (Frequency?)null)));
        Assert.That((help.Measure, help.DaysToTarget, help.Frequency, help.Minutes), Is.EqualTo(((string?)null, (int?)null, Help.Frequency, (int?)50)));
    }

    [Test]
    public void A_release_renews_what_nobody_changed_and_leaves_alone_what_the_center_changed()
    {
        var (untouched, edited) = (LibraryEntry.OfProduct("a", LibraryKind.Objective, Step), LibraryEntry.OfProduct("b", LibraryKind.Objective, Step));
        edited.Change(Step with { Text = "In our own words" });
        var release = Step with { Text = "Calls someone before the first glass" };

        untouched.TakeRelease(release);
        edited.TakeRelease(release);

        Assert.That((untouched.Text, untouched.Version, untouched.IsEdited), Is.EqualTo(("Calls someone before the first glass", 2, false)));
        Assert.That((edited.Text, edited.IsEdited), Is.EqualTo(("In our own words", true)));
    }

    [Test]
    public void A_release_that_says_the_same_changes_nothing()
    {
        var entry = LibraryEntry.OfProduct("a", LibraryKind.Intervention, Help);

        entry.TakeRelease(Help with { Frequency = new Frequency(1, FrequencyUnit.Week) });

        Assert.That(entry.Version, Is.EqualTo(1));
    }

    [Test]
    public void Texts_that_it_had_are_remembered_each_once()
    {
        var entry = new LibraryEntry(LibraryKind.Objective, Step);

        entry.Change(Step with { Text = "In our own words" });
        entry.Change(Step with { DaysToTarget = 60 });

        Assert.That(entry.Texts.Select(t => t.TextKey), Is.EqualTo(new[] { TextSketch.KeyOf(Step.Text!), TextSketch.KeyOf("In our own words") }));
    }

    [TestCase(AsamDimension.Dimension1, AsamDimension.Dimension1)]
    [TestCase(AsamDimension.Dimension2, AsamDimension.Dimension2)]
    [TestCase(AsamDimension.Dimension3, AsamDimension.Dimension3)]
    [TestCase(AsamDimension.Dimension4, AsamDimension.Dimension6)]
    [TestCase(AsamDimension.Dimension5, AsamDimension.Dimension4)]
    [TestCase(AsamDimension.Dimension6, AsamDimension.Dimension5)]
    public void A_plan_by_the_third_edition_finds_what_fits_its_dimension(AsamDimension third, AsamDimension library)
    {
        Assert.That(LibraryDimension.Of(third, 3), Is.EqualTo(library));
        Assert.That(LibraryDimension.Of(third, 4), Is.EqualTo(third));
    }
}
