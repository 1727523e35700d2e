using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Episodes;

/// <summary>A diagnosis as somebody gives it.</summary>
/// <param name="Code">A code of the list.</param>
/// <param name="Specifiers">What DSM-5 says beside it.</param>
public sealed record DiagnosisDetails(DiagnosisCode Code, DsmSpecifiers Specifiers);

/// <summary>A diagnosis of a stay. The code stays readable when a later list retires it.</summary>
public sealed class EpisodeDiagnosis : Entity
{
    private EpisodeDiagnosis()
    {
    }

    internal EpisodeDiagnosis(int rank, Guid diagnosisCodeId, DsmSpecifiers specifiers)
    {
        (Rank, DiagnosisCodeId) = (rank, diagnosisCodeId);
        (Severity, Remission, OnMaintenanceTherapy, InControlledEnvironment) = specifiers;
    }

    /// <summary>The stay.</summary>
    public Guid EpisodeId { get; private set; }

    /// <summary>1 is the primary one: what the stay is for.</summary>
    public int Rank { get; private set; }

    /// <summary>Which.</summary>
    public Guid DiagnosisCodeId { get; private set; }

    /// <summary>Which.</summary>
    public DiagnosisCode DiagnosisCode { get; private set; } = null!;

    /// <summary>By DSM-5; null where it was not assessed.</summary>
    public DsmSeverity? Severity { get; private set; }

    /// <summary>By DSM-5; null where there is none, or nobody documented which.</summary>
    public DsmRemission? Remission { get; private set; }

    /// <summary>Takes a medication such as methadone or buprenorphine as prescribed.</summary>
    public bool OnMaintenanceTherapy { get; private set; }

    /// <summary>Lives where access to the substance is restricted.</summary>
    public bool InControlledEnvironment { get; private set; }

    /// <summary>What DSM-5 says beside the code.</summary>
    public DsmSpecifiers Specifiers => new(Severity, Remission, OnMaintenanceTherapy, InControlledEnvironment);
}
