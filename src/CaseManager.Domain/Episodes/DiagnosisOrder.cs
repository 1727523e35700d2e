using CaseManager.Domain.Common;

namespace CaseManager.Domain.Episodes;

/// <summary>Diagnoses stand in an order: the first is the primary one, what the stay is for.</summary>
public static class DiagnosisOrder
{
    /// <summary>Most that a stay holds; a claim takes twelve.</summary>
    public const int Most = 12;

    /// <summary>What a rank (from 1) is called.</summary>
    public static string Words(int rank) => rank is 1 ? "Primary diagnosis" : $"Diagnosis {rank}";

    /// <summary>The field of a line of a form.</summary>
    /// <param name="line">From 0.</param>
    public static string Field(int line, string property = "Code") => $"Diagnoses[{line}].{property}";

    /// <param name="known">Codes that the stay holds already: a retired one among them may stay.</param>
    /// <returns>The diagnoses with the severity that their code stands for where nothing else was said.</returns>
    /// <exception cref="RuleViolationException">
    /// <c>diagnosis.too-many</c>, <c>diagnosis.twice</c>, <c>diagnosis.not-billable</c>, <c>diagnosis.retired</c>, <c>diagnosis.severity</c>,
    /// <c>diagnosis.remission</c>; the field is that of the line.
    /// </exception>
    internal static IReadOnlyList<DiagnosisDetails> Checked(IReadOnlyList<DiagnosisDetails> diagnoses, IReadOnlyCollection<Guid> known)
    {
        Require.That(diagnoses.Count <= Most, "diagnosis.too-many", $"At most {Most} diagnoses are named.", Field(Most));
        var complete = new List<DiagnosisDetails>();
        foreach (var diagnosis in diagnoses)
        {
            var line = complete.Count;
            Require.That(complete.TrueForAll(d => d.Code.Key != diagnosis.Code.Key), "diagnosis.twice", "This diagnosis stands further up already.", Field(line));
            if (!known.Contains(diagnosis.Code.Id))
            {
                diagnosis.Code.RequireChoosable(Field(line));
            }

            diagnosis.Specifiers.RequireFit(diagnosis.Code.Code, property => Field(line, property));
            complete.Add(diagnosis with { Specifiers = diagnosis.Specifiers.For(diagnosis.Code.Code) });
        }

        return complete;
    }
}
