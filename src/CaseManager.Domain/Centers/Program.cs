using CaseManager.Domain.Common;

namespace CaseManager.Domain.Centers;

/// <summary>A service of a site with an ASAM level of care; clients are admitted to it.</summary>
public sealed class Program : NamedRoot
{
    /// <summary>Hours of a week.</summary>
    public const int MostHours = 168;

    private Program() => NameKey = "";

    /// <param name="level">Null where it is not known, as in an imported history.</param>
    /// <param name="hoursPerWeek">Clinical hours that a client's week is planned with; null where the program plans none.</param>
    /// <exception cref="RuleViolationException">The name is missing or too long, or the hours are none of a week (<c>program.hours</c>).</exception>
    public Program(Guid siteId, string name, AsamLevel? level, Guid? importBatchId = null, decimal? hoursPerWeek = null)
        : this()
    {
        SiteId = siteId;
        ImportBatchId = importBatchId;
        Set(name, level, hoursPerWeek);
    }

    /// <summary>The site that offers it.</summary>
    public Guid SiteId { get; private set; }

    /// <summary>The site that offers it.</summary>
    public Site Site { get; private set; } = null!;

    /// <summary>What must be unique of the name, see <see cref="TextKey"/>.</summary>
    public string NameKey { get; private set; }

    /// <summary>Level of care, where known.</summary>
    public AsamLevel? Level { get; private set; }

    /// <summary>Clinical hours that a client's week is planned with, to a quarter of an hour; null where the program plans none.</summary>
    public decimal? HoursPerWeek { get; private set; }

    /// <summary>The import that made it, if one did.</summary>
    public Guid? ImportBatchId { get; private set; }

    /// <summary>Changes what it is called and offers. Its site never changes: stays are counted in the site's days.</summary>
    /// <exception cref="RuleViolationException">As the constructor.</exception>
    public void Change(string name, AsamLevel? level, decimal? hoursPerWeek)
    {
        Set(name, level, hoursPerWeek);
        Changed();
    }

    private void Set(string name, AsamLevel? level, decimal? hoursPerWeek)
    {
        Require.That(hoursPerWeek is null || (hoursPerWeek > 0 && hoursPerWeek <= MostHours && hoursPerWeek * 4 % 1 == 0), "program.hours",
            $"Hours per week lie between 0.25 and {MostHours}, in quarters of an hour.", nameof(HoursPerWeek));
        SetName(name);
        (NameKey, Level, HoursPerWeek) = (TextKey.Of(Name), level, hoursPerWeek);
    }
}
