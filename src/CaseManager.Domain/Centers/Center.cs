using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;

namespace CaseManager.Domain.Centers;

/// <summary>The organisation that runs the sites.</summary>
public sealed class Center : AggregateRoot
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 120;

    private Center() => Name = "";

    /// <exception cref="RuleViolationException">The name is missing or too long.</exception>
    public Center(string name) => Name = Require.Text(name, nameof(Name), NameLength);

    /// <summary>As printed on reports.</summary>
    public string Name { get; private set; }

    /// <summary>What its reports are printed on.</summary>
    public Paper Paper { get; private set; }

    /// <summary>Has reports printed on this from now on; what was made before stays as it is.</summary>
    /// <exception cref="RuleViolationException"><c>center.paper</c>: there is no such paper.</exception>
    public void PrintOn(Paper paper)
    {
        Require.That(Enum.IsDefined(paper), "center.paper", "Choose Letter or A4.", nameof(Paper));
        if (Paper != paper)
        {
            Paper = paper;
            Changed();
        }
    }

    /// <summary>Gives it another name; reports made before keep the old one.</summary>
    /// <exception cref="RuleViolationException">The name is missing or too long.</exception>
    public void Rename(string name)
    {
        Name = Require.Text(name, nameof(Name), NameLength);
        Changed();
    }
}
