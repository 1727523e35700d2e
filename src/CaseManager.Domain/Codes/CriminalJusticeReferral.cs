namespace CaseManager.Domain.Codes;

/// <summary>Which part of criminal justice sent the client: TEDS <c>DETCRIM</c>; only with <see cref="ReferralSource.CriminalJustice"/>.</summary>
public enum CriminalJusticeReferral
{
    /// <summary>A state, federal or other court.</summary>
    Court,

    /// <summary>A formal adjudication process other than a court.</summary>
    FormalAdjudication,

    /// <summary>Probation or parole.</summary>
    ProbationOrParole,

    /// <summary>Another recognized legal entity, such as a local police department.</summary>
    OtherLegalEntity,

    /// <summary>A diversionary program, such as TASC.</summary>
    DiversionaryProgram,

    /// <summary>A prison.</summary>
    Prison,

    /// <summary>Driving under the influence or while intoxicated.</summary>
    DrivingUnderInfluence,

    /// <summary>Another part of criminal justice.</summary>
    Other,
}
