using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;

namespace CaseManager.Application.Codes;

/// <summary>What a list of ICD-10-CM codes holds.</summary>
/// <param name="Entries">The codes of F10 to F19, each once.</param>
/// <param name="PassedOver">How many codes of other chapters there were; the product has no use for them.</param>
public sealed record DiagnosisFile(IReadOnlyList<DiagnosisEntry> Entries, int PassedOver);

/// <summary>Reads a list of ICD-10-CM codes.</summary>
public interface IDiagnosisFileReader
{
    /// <summary>Reads and checks every cell of a CSV with the columns code, billable (1 or 0), short_desc and long_desc; others are passed over.</summary>
    /// <exception cref="RuleViolationException"><c>import.diagnoses</c>: the first thing that is wrong, with its row and column.</exception>
    DiagnosisFile Read(ReadOnlyMemory<byte> file);
}
