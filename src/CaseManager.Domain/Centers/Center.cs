using CaseManager.Domain.Common;

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

    /// <summary>Gives it another name; reports made before keep the old one.</summary>
    /// <exception cref="RuleViolationException">The name is missing or too long.</exception>
    public void Rename(string name)
    {
        Name = Require.Text(name, nameof(Name), NameLength);
        Changed();
    }
}
