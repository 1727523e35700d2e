using CaseManager.Domain.Medication;

namespace CaseManager.Web.Screens;

/// <summary>The result of one substance.</summary>
public sealed class DrugTestLine
{
    /// <summary>The substance.</summary>
    public DrugPanel? Panel { get; set; }

    /// <summary>What was found; null where it was not looked for.</summary>
    public DrugTestOutcome? Outcome { get; set; }
}
