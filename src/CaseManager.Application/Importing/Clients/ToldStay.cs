using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;

namespace CaseManager.Application.Importing.Clients;

/// <summary>What a row tells of a stay.</summary>
/// <param name="Site">Name of the site; null where the file does not say.</param>
/// <param name="Program">Name of the program; null where the file does not say.</param>
/// <param name="Admission">The first day, and what was asked on it.</param>
/// <param name="End">The last day; null while the stay lasts.</param>
public sealed record ToldStay(string? Site, string? Program, AdmissionRecord Admission, ToldEnd? End)
{
    /// <summary>For each of the substances, which of the map it is (from 0): those that are empty are passed over.</summary>
    public IReadOnlyList<int> SubstanceColumns { get; init; } = [];

    /// <summary>Codes, the primary one first, each with which of the map it is (from 0): those that are empty are passed over.</summary>
    public IReadOnlyList<(string Code, int Column)> Diagnoses { get; init; } = [];

    internal IReadOnlyList<string> DiagnosisKeys => [.. Diagnoses.Select(d => DiagnosisEntry.Undotted(d.Code))];

    internal bool IsSame(ToldStay other) => DiagnosisKeys.SequenceEqual(other.DiagnosisKeys) && Admission.IsSame(other.Admission) && (End is null ? other.End is null : other.End is { } end && End.IsSame(end));
}
