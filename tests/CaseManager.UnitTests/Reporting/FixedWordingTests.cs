using System.Reflection;
using CaseManager.Domain.Medication;
using CaseManager.Domain.Reporting;
using CaseManager.Reports.Documents;

namespace CaseManager.UnitTests.Reporting;

/// <summary>What stands in every client's own copy can be read by nearly everybody (rule 12).</summary>
[TestFixture]
public sealed class FixedWordingTests
{
    private const double HighestGrade = 8;

    private static IEnumerable<TestCaseData> Wordings() => typeof(FixedWordings).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(p => (p.Name, Wording: (FixedWording)p.GetValue(null)!))
        .Concat(new (string Name, FixedWording Wording)[]
        {
            ("WithoutLength of one", FixedWordings.WithoutLength(1)), ("WithoutLength", FixedWordings.WithoutLength(3)), ("NotRecorded", FixedWordings.NotRecorded(2)), ("Continuous", FixedWordings.Continuous(200)),
            ("Gaps", FixedWordings.Gaps("May 1, 2026 to May 12, 2026 (12 days)")), ("NewStart", FixedWordings.NewStart("May 1, 2026")), ("PlanCode", FixedWordings.PlanCode("1")),
        })
        .Concat(Enum.GetValues<MedicationDecisionKind>().Select(kind => (Name: $"Decision {kind}", Wording: FixedWordings.Decision(kind, "May 1, 2026", ""))))
        .Select(w => new TestCaseData(w.Wording).SetName($"The client's wording of {w.Name} is of grade 8 or below"));

    [TestCaseSource(nameof(Wordings))]
    public void The_wording_of_a_client_s_own_copy_is_of_grade_8_or_below(object wording)
    {
        var text = ((FixedWording)wording).For(Audience.Client);

        Assert.That(FleschKincaid.Grade(text), Is.LessThanOrEqualTo(HighestGrade), text);
    }

    [Test]
    public void What_goes_to_somebody_else_never_takes_the_words_for_staff() =>
        Assert.That(new FixedWording("for staff", "for the client").For(Audience.SomebodyElse), Is.EqualTo("for the client"));

    [Test]
    public void Grades_are_those_of_the_published_formula()
    {
        // 6 words, 1 sentence, 6 syllables.
        Assert.Multiple(() =>
        {
            Assert.That(FleschKincaid.Grade("The cat sat on the mat."), Is.EqualTo((0.39 * 6) + 11.8 - 15.59).Within(0.001));
            Assert.That(FleschKincaid.Grade(FixedWordings.PlannedDelivered.For(Audience.Internal)), Is.GreaterThan(HighestGrade), "what is written for staff is harder: the measure tells them apart");
        });
    }
}
