namespace CaseManager.Domain.TreatmentPlans;

/// <summary>What is to be done next for the plan of a stay.</summary>
public enum PlanTaskKind
{
    /// <summary>The first version is to be written and signed.</summary>
    FirstPlan,

    /// <summary>A later version is written and waits for the counselor's signature.</summary>
    CounselorSignature,

    /// <summary>The client is to be asked for an answer, for the first time or again.</summary>
    ClientAnswer,

    /// <summary>The counselor signed; a supervisor is to co-sign or send it back.</summary>
    CoSignature,

    /// <summary>It was not co-signed; the counselor is to make the next version.</summary>
    SentBack,

    /// <summary>The plan in force is to be reviewed, which makes the next version.</summary>
    Review,
}
