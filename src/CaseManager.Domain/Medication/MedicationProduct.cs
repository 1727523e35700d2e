using CaseManager.Domain.Common;

namespace CaseManager.Domain.Medication;

/// <summary>A medication of the catalogue. It comes with the product and never changes, since orders refer to it for years; what is out of use is retired and stays readable.</summary>
public sealed class MedicationProduct : AggregateRoot
{
    /// <summary>Longest key, in characters.</summary>
    public const int KeyLength = 60;

    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 120;

    /// <summary>Longest list of strengths, in characters.</summary>
    public const int StrengthsLength = 300;

    /// <summary>Longest source, in characters.</summary>
    public const int SourceLength = 400;

    /// <summary>So many times the usual most is no dose any more but a slip of the pen.</summary>
    public const int AbsurdTimes = 5;

    private MedicationProduct() => (Key, Name, Strengths, Source, Frequencies) = ("", "", "", "", []);

    /// <exception cref="RuleViolationException">A text is missing or too long; <c>product.range</c>: the usual range is none; <c>product.frequencies</c>: there is none.</exception>
    public MedicationProduct(string key, string name, MedicationFacts facts, string strengths, string source)
    {
        (Key, Name) = (Require.Text(key, nameof(Key), KeyLength), Require.Text(name, nameof(Name), NameLength));
        (Strengths, Source) = (Require.Text(strengths, nameof(Strengths), StrengthsLength), Require.Text(source, nameof(Source), SourceLength));
        Require.That(facts.UsualLeast > 0 && facts.UsualMost >= facts.UsualLeast && facts.FirstDayMost is null or > 0, "product.range", "The usual range goes from its least dose to its most.");
        Require.That(facts.Frequencies.Count > 0, "product.frequencies", "Say how often it can be due.");
        (Substance, Form, Route, Unit) = (facts.Substance, facts.Form, facts.Route, facts.Unit);
        (UsualLeast, UsualMost, FirstDayMost) = (facts.UsualLeast, facts.UsualMost, facts.FirstDayMost);
        (Frequencies, ForOpioidUse, ForAlcoholUse, HasTakeHomeSteps) = ([.. facts.Frequencies], facts.ForOpioidUse, facts.ForAlcoholUse, facts.HasTakeHomeSteps);
    }

    /// <summary>The same in every release of the product.</summary>
    public string Key { get; private set; }

    /// <summary>As it stands on screens and in reports.</summary>
    public string Name { get; private set; }

    /// <summary>What it acts by.</summary>
    public MedicationSubstance Substance { get; private set; }

    /// <summary>What it looks like.</summary>
    public MedicationForm Form { get; private set; }

    /// <summary>How it is taken.</summary>
    public MedicationRoute Route { get; private set; }

    /// <summary>As it is made, in words.</summary>
    public string Strengths { get; private set; }

    /// <summary>What its doses are counted in.</summary>
    public DoseUnit Unit { get; private set; }

    /// <summary>Least usual amount of a day, or of an injection.</summary>
    public decimal UsualLeast { get; private set; }

    /// <summary>Most usual amount of a day, or of an injection.</summary>
    public decimal UsualMost { get; private set; }

    /// <summary>Most on the first day without a reason of its own; null where nothing says so.</summary>
    public decimal? FirstDayMost { get; private set; }

    /// <summary>How often it can be due.</summary>
    public IReadOnlyList<DoseFrequency> Frequencies { get; private set; }

    /// <summary>Whether it treats opioid use disorder: an order of it answers the question of rule 3.</summary>
    public bool ForOpioidUse { get; private set; }

    /// <summary>Whether it treats alcohol use disorder.</summary>
    public bool ForAlcoholUse { get; private set; }

    /// <summary>Whether the take-home steps of rule packs are about it: 42 CFR 8.12(i)(3) holds for methadone alone.</summary>
    public bool HasTakeHomeSteps { get; private set; }

    /// <summary>Where the range is written.</summary>
    public string Source { get; private set; }

    /// <summary>Out of use: it can no longer be ordered, and is read where it was.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Whether staff give each dose; such a one is not taken home.</summary>
    public bool IsInjection => Form is MedicationForm.ExtendedReleaseInjection;

    /// <summary>Takes it out of use.</summary>
    public void Retire()
    {
        if (!IsRetired)
        {
            IsRetired = true;
            Changed();
        }
    }

    /// <summary>What is unusual about a dose; null where nothing is. It warns and never blocks.</summary>
    /// <param name="amount">Of a day, or of an injection.</param>
    /// <param name="isFirst">Whether treatment with the substance begins: it begins low.</param>
    public string? WarningOf(decimal amount, bool isFirst)
    {
        var span = IsInjection ? "an injection" : "a day";
        return isFirst && amount > FirstDayMost ? $"The first day is usually at most {Unit.Words(FirstDayMost.Value)}; this is {Unit.Words(amount)}."
            : amount > UsualMost || (amount < UsualLeast && !isFirst) ? $"Usual are {DoseUnits.Number(UsualLeast)} to {Unit.Words(UsualMost)} {span}; this is {Unit.Words(amount)}."
            : null;
    }
}

/// <summary>What is known of a medication.</summary>
/// <param name="UsualLeast">Least usual amount of a day, or of an injection.</param>
/// <param name="UsualMost">Most usual amount.</param>
/// <param name="Frequencies">How often it can be due.</param>
/// <param name="FirstDayMost">Most on the first day.</param>
/// <param name="ForOpioidUse">Whether it treats opioid use disorder.</param>
/// <param name="ForAlcoholUse">Whether it treats alcohol use disorder.</param>
/// <param name="HasTakeHomeSteps">Whether the take-home steps of rule packs are about it.</param>
public sealed record MedicationFacts(
    MedicationSubstance Substance, MedicationForm Form, MedicationRoute Route, DoseUnit Unit, decimal UsualLeast, decimal UsualMost, IReadOnlyList<DoseFrequency> Frequencies,
    decimal? FirstDayMost = null, bool ForOpioidUse = false, bool ForAlcoholUse = false, bool HasTakeHomeSteps = false);
