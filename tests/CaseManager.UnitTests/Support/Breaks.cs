using CaseManager.Domain.Common;
using NUnit.Framework.Constraints;

namespace CaseManager.UnitTests.Support;

/// <summary>Lets a test name the rule that is broken: <c>Assert.That(() => plan.Activate(…), Breaks.Rule("plan.peer-support-alone"))</c>.</summary>
internal static class Breaks
{
    public static IResolveConstraint Rule(string code) =>
        Throws.TypeOf<RuleViolationException>().With.Property(nameof(RuleViolationException.Code)).EqualTo(code);

    /// <param name="field">The field that the message belongs beside.</param>
    public static IResolveConstraint Rule(string code, string field) =>
        Throws.TypeOf<RuleViolationException>().With.Property(nameof(RuleViolationException.Code)).EqualTo(code)
            .And.Property(nameof(RuleViolationException.Field)).EqualTo(field);
}
