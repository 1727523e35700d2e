using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Episodes;

/// <summary>Substances are named in the order in which they are a problem: primary, secondary, tertiary and so on.</summary>
public static class SubstanceOrder
{
    /// <summary>Most that are named. TEDS takes the first three.</summary>
    public const int Most = 6;

    /// <summary>What a rank (from 1) is called.</summary>
    public static string Words(int rank) => rank switch
    {
        1 => "Primary",
        2 => "Secondary",
        3 => "Tertiary",
        _ => $"Number {rank}",
    };

    /// <exception cref="RuleViolationException"><c>substance.too-many</c>, <c>substance.twice</c>, <c>substance.none</c>; the field is that of the line.</exception>
    internal static void Check(IReadOnlyList<Substance> substances)
    {
        Require.That(substances.Count <= Most, "substance.too-many", $"At most {Most} substances are named.", Field(Most));
        for (var i = 0; i < substances.Count; i++)
        {
            Require.That(!substances.Take(i).Contains(substances[i]), "substance.twice", "This substance stands further up already.", Field(i));
            Require.That(substances[i] is not Substance.None || substances.Count == 1, "substance.none", "“None” stands alone: leave the other lines empty, or choose a substance.", Field(i));
        }
    }

    /// <param name="ageAtAdmission">In years; null where the birth date is not known.</param>
    /// <exception cref="RuleViolationException">Also <c>substance.age</c>: first use after admission.</exception>
    internal static void Check(IReadOnlyList<SubstanceDetails> uses, int? ageAtAdmission)
    {
        Check([.. uses.Select(u => u.Substance)]);
        for (var i = 0; i < uses.Count; i++)
        {
            Require.That(uses[i].FirstUse is not { } age || ageAtAdmission is null || age.From <= ageAtAdmission, "substance.age",
                $"The client was {ageAtAdmission} years old at admission.", Field(i, nameof(SubstanceUse.FirstUse)));
        }
    }

    internal static string Field(int line, string property = "Substance") => $"Substances[{line}].{property}";
}
