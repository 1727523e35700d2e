using CaseManager.Domain.Common;

namespace CaseManager.Domain.Medication;

/// <summary>What a test says of one substance.</summary>
public sealed class DrugTestResult : Entity
{
    private DrugTestResult()
    {
    }

    internal DrugTestResult(DrugPanel panel, DrugTestOutcome outcome) => (Panel, Outcome) = (panel, outcome);

    /// <summary>The test.</summary>
    public Guid DrugTestId { get; private set; }

    /// <summary>The substance.</summary>
    public DrugPanel Panel { get; private set; }

    /// <summary>What was found.</summary>
    public DrugTestOutcome Outcome { get; private set; }
}
