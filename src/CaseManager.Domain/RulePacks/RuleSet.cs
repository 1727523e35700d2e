using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.RulePacks;

/// <summary>All rules of one version, in the order in which they are read. It never changes: every change is another set.</summary>
public sealed class RuleSet : IEquatable<RuleSet>
{
    /// <summary>Most rules of a version.</summary>
    public const int Most = 200;

    /// <summary>No rule yet.</summary>
    public static readonly RuleSet Empty = new([]);

    /// <exception cref="RuleViolationException"><c>rule.twice</c>: two rules are about the same; <c>rule.too-many</c>.</exception>
    public RuleSet(IEnumerable<Rule> rules)
    {
        Rules = [.. rules.OrderBy(r => r.Kind).ThenBy(r => r.Scope.Level?.Edition).ThenBy(r => r.Scope.Level?.Code, StringComparer.Ordinal)
            .ThenBy(r => r.Subject.FromDay).ThenBy(r => r.Scope.Service, StringComparer.Ordinal)];
        Require.That(Rules.Count <= Most, "rule.too-many", $"A version holds at most {Most} rules.");
        Require.That(Rules.DistinctBy(r => r.Subject).Count() == Rules.Count, "rule.twice",
            "The version has a rule about this already. Change that one, or say for which service or level this one is.", nameof(Rule.Kind));
    }

    /// <summary>The rules.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>What groups are held to.</summary>
    /// <exception cref="RuleViolationException"><c>rule-pack.incomplete</c>.</exception>
    public GroupRules Groups => new()
    {
        TherapyMinimum = Needed<WholeNumber>(RuleKind.TherapyMinimum).Number,
        TherapyMaximum = Needed<WholeNumber>(RuleKind.TherapyMaximum).Number,
        PsychoeducationMaximum = Needed<WholeNumber>(RuleKind.PsychoeducationMaximum).Number,
        PsychoeducationCountsToHours = Needed<YesNo>(RuleKind.PsychoeducationCounts).IsYes,
        Leaders = Needed<Credentials>(RuleKind.LeadingCredentials),
    };

    /// <summary>Fewest random drug tests of a client in a year; null where the pack asks for none.</summary>
    public int? DrugTestsPerYear => (Of(RuleKind.DrugTestsPerYear)?.Value as WholeNumber)?.Number;

    /// <summary>Whether each client signs the roster of a group session.</summary>
    public bool RosterIsSigned => Of(RuleKind.RosterSignature)?.Value is YesNo { IsYes: true };

    /// <summary>The rule of a kind for a level of care: one that names the level, else the one for every service; null where the pack has neither.</summary>
    /// <param name="level">Null where it is not known.</param>
    public Rule? Of(RuleKind kind, AsamLevel? level = null)
    {
        var rules = Rules.Where(r => r.Kind == kind).ToList();
        return rules.FirstOrDefault(r => level is not null && r.Scope.Level == level) ?? rules.FirstOrDefault(r => r.Scope == RuleScope.Everything);
    }

    /// <summary>The clock of a kind for a level of care; null where the pack has none.</summary>
    public Clock? ClockOf(RuleKind kind, AsamLevel? level = null) => Of(kind, level)?.Value as Clock;

    /// <summary>Hours of service in a week that a level asks for; null where the pack says nothing of it.</summary>
    public WeeklyHours? HoursOf(AsamLevel level) => Of(RuleKind.HoursPerWeek, level)?.Value as WeeklyHours;

    /// <summary>The ceiling of take-home doses on a day of treatment, from 1; null where the pack has none.</summary>
    public TakeHomeStep? TakeHomeOn(int dayOfTreatment) =>
        Rules.Select(r => r.Value).OfType<TakeHomeStep>().LastOrDefault(s => s.FromDay <= dayOfTreatment);

    /// <summary>Whether the work of a person is co-signed.</summary>
    public bool IsCoSigned(StaffMember person) =>
        (person.IsIntern && Of(RuleKind.InternsCoSigned)?.Value is YesNo { IsYes: true })
        || (Of(RuleKind.CoSignedCredentials)?.Value is Credentials list && list.Include(person.Credential));

    /// <summary>The set with a rule more, or in the place of another.</summary>
    /// <exception cref="RuleViolationException">As the constructor.</exception>
    public RuleSet With(Rule rule, Rule? instead = null) => new([.. Rules.Where(r => r != instead), rule]);

    /// <summary>The set without a rule.</summary>
    public RuleSet Without(Rule rule) => new(Rules.Where(r => r != rule));

    /// <summary>Holds the set to what every published version has.</summary>
    /// <exception cref="RuleViolationException"><c>rule-pack.incomplete</c>; <c>rule-pack.group-sizes</c>: the largest therapy group is smaller than the smallest.</exception>
    public void CheckComplete()
    {
        var groups = Groups;
        Require.That(groups.TherapyMinimum <= groups.TherapyMaximum, "rule-pack.group-sizes", "The largest therapy group is smaller than the smallest one.");
    }

    /// <inheritdoc/>
    public bool Equals(RuleSet? other) => other is not null && Rules.SequenceEqual(other.Rules);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RuleSet);

    /// <inheritdoc/>
    public override int GetHashCode() => Rules.Aggregate(0, HashCode.Combine);

    private T Needed<T>(RuleKind kind)
        where T : RuleValue =>
        (T)(Of(kind)?.Value ?? throw new RuleViolationException("rule-pack.incomplete",
            "Rules about the size of groups, who leads them and what counts to hours are missing; every published version has them."));
}
