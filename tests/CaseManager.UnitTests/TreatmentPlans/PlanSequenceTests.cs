using System.Text.RegularExpressions;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Medication;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.TreatmentPlans;

/// <summary>Whatever people do to the versions of a plan one after the other, and whatever of it is refused.</summary>
public sealed partial class PlanSequenceTests
{
    private static readonly HashSet<(string From, string To)> Arrows = ReadArrows();

    [Test]
    public void Every_state_of_a_plan_stands_in_the_diagram() =>
        Assert.That(Arrows.SelectMany(a => new[] { a.From, a.To }).Where(s => s != "[*]").Distinct(), Is.EquivalentTo(Enum.GetNames<PlanStatus>()));

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Rule_7_no_sequence_of_actions_changes_a_signed_version_or_leaves_the_diagram((byte What, byte Which)[] choices)
    {
        var (versions, signed, day) = (new List<TreatmentPlan> { new PlanBuilder().With(Modality.IndividualCounseling).Draft() }, new Dictionary<TreatmentPlan, string>(), Days.Monday);
        foreach (var (what, which) in choices)
        {
            day = day.AddDays(which % 3);
            var plan = versions[which % versions.Count];
            var (from, before) = (versions.ToDictionary(v => v, v => v.Status), PlanContent.HashOf(plan));
            try
            {
                if (Try(plan, what, which, day) is { } next)
                {
                    versions.Add(next);
                }
            }
            catch (RuleViolationException)
            {
                Assert.That(PlanContent.HashOf(plan), Is.EqualTo(before), "what is refused changes nothing");
                Assert.That(plan.Status, Is.EqualTo(from[plan]));
            }

            foreach (var (version, status) in from)
            {
                Assert.That(version.Status == status || Arrows.Contains(($"{status}", $"{version.Status}")), Is.True, $"{status} to {version.Status} is not in the diagram");
            }

            RequireUnchanged(versions, signed);
        }
    }

    private static void RequireUnchanged(List<TreatmentPlan> versions, Dictionary<TreatmentPlan, string> signed)
    {
        foreach (var version in versions.Where(v => v.Status is not PlanStatus.Draft))
        {
            Assert.That(version.IsAsSigned, Is.True);
            Assert.That(PlanContent.HashOf(version), Is.EqualTo(signed.TryGetValue(version, out var hash) ? hash : signed[version] = version.ContentHash!));
        }
    }

    private static TreatmentPlan? Try(TreatmentPlan plan, byte what, byte which, DateOnly day)
    {
        var (moment, objective) = (Days.Noon.AddDays(day.DayNumber - Days.Monday.DayNumber), plan.Objectives.FirstOrDefault());
        switch (what % 16)
        {
            case 0: plan.AddProblem($"Problem {which}", AsamDimension.Dimension5).WithKey(); break;
            case 1 when objective is not null: plan.Change(objective, $"Objective {which}", "5 of 7 days", day.AddDays(30)); break;
            case 2 when plan.Problems.Count > 0: plan.Remove(plan.Problems.Last().Id); break;
            case 3 when plan.RemovedParts().Any(): plan.PutBack(plan.RemovedParts().First().Id); break;
            case 4 when plan.Problems.Count > 0: plan.Move(plan.Problems.First().Id, up: which % 2 == 0); break;
            case 5: plan.Choose(new PeerSupportChoice(Fellowship.SmartRecovery, null, Fellowship.Other, "LifeRing")); break;
            case 6: plan.Sign(day, "Ines Ward", moment, MedicationAnswer.NotAsked); break;
            case 7: plan.Sign(day, "Ira Intern", moment, MedicationAnswer.NotAsked, needsCoSignature: true); break;
            case 8: plan.CoSign(day, "Dana Reyes", moment, MedicationAnswer.NotAsked); break;
            case 9: plan.SendBack("The measure is none", "Dana Reyes", moment); break;
            case 10: plan.Answer(new ClientResponseDetails(ClientAnswer.Disagreed, day, "Not with the second goal"), "Ines Ward", moment); break;
            case 11 when objective is not null: plan.RecordProgress(objective, ObjectiveStatus.Progressing, $"{which}", "Ines Ward", day, moment); break;
            case 12: plan.Supersede(day); break;
            case 13: plan.Close(day); break;
            case 14: plan.Reopen(); break;
            case 15: return WithKeys(plan.NextVersion(plan.Number + 1));
        }

        return null;
    }

    private static TreatmentPlan WithKeys(TreatmentPlan plan)
    {
        foreach (var part in plan.Problems.Cast<PlanPart>().Concat(plan.Goals).Concat(plan.Objectives).Concat(plan.Interventions))
        {
            part.WithKey();
        }

        return plan;
    }

    // From the picture of a plan's life that people read.
    private static HashSet<(string From, string To)> ReadArrows()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "README.md"));
        var life = text[text.IndexOf("## The life of a plan", StringComparison.Ordinal)..];
        return [.. Arrow().Matches(life[..life.IndexOf("```\n\n", StringComparison.Ordinal)]).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];
    }

    [GeneratedRegex(@"(\S+) --> (\w+)")]
    private static partial Regex Arrow();
}
