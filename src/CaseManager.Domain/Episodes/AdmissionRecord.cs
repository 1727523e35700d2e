namespace CaseManager.Domain.Episodes;

/// <summary>What was recorded elsewhere of an admission.</summary>
/// <param name="Moment">The first day, and the time where it is known.</param>
public sealed record AdmissionRecord(StepMoment Moment)
{
    /// <summary>What was asked.</summary>
    public AdmissionItems Items { get; init; } = AdmissionItems.Empty;

    /// <summary>What was asked and only clinicians see.</summary>
    public ClinicalItems Clinical { get; init; } = ClinicalItems.Empty;

    /// <summary>In the order in which they are a problem.</summary>
    public IReadOnlyList<SubstanceDetails> Substances { get; init; } = [];

    /// <summary>The primary one first.</summary>
    public IReadOnlyList<DiagnosisDetails> Diagnoses { get; init; } = [];

    /// <summary>Whether both say the same.</summary>
    public bool IsSame(AdmissionRecord other) =>
        Substances.SequenceEqual(other.Substances) && Diagnoses.SequenceEqual(other.Diagnoses)
        && this with { Substances = [], Diagnoses = [] } == other with { Substances = [], Diagnoses = [] };
}
