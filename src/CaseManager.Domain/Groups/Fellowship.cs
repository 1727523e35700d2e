namespace CaseManager.Domain.Groups;

/// <summary>Whose meeting a peer support group is.</summary>
public enum Fellowship
{
    /// <summary>AA, a twelve-step fellowship.</summary>
    AlcoholicsAnonymous,

    /// <summary>NA, a twelve-step fellowship.</summary>
    NarcoticsAnonymous,

    /// <summary>SMART Recovery, secular.</summary>
    SmartRecovery,

    /// <summary>Refuge Recovery, Buddhist-inspired.</summary>
    RefugeRecovery,

    /// <summary>Celebrate Recovery, Christian.</summary>
    CelebrateRecovery,

    /// <summary>Any other.</summary>
    Other,
}
