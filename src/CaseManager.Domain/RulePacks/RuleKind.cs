namespace CaseManager.Domain.RulePacks;

/// <summary>What a rule is about.</summary>
public enum RuleKind
{
    /// <summary>First treatment plan, counted from admission.</summary>
    FirstPlan,

    /// <summary>Review of the plan, counted from the last signed plan or review.</summary>
    PlanReview,

    /// <summary>First psychosocial assessment, counted from admission.</summary>
    InitialAssessment,

    /// <summary>Physical examination, counted from admission.</summary>
    PhysicalExam,

    /// <summary>The client's signature under a plan, counted from the counselor's.</summary>
    ClientSignature,

    /// <summary>The co-signature of a supervisor or qualified professional, counted from the first signature.</summary>
    CoSignature,

    /// <summary>The signature of a physician or medical director, counted from the first signature.</summary>
    MedicalSignature,

    /// <summary>The note of a session, counted from the session.</summary>
    SessionNote,

    /// <summary>Smallest size limit of a therapy group, in clients.</summary>
    TherapyMinimum,

    /// <summary>Largest size limit of a therapy group, in clients.</summary>
    TherapyMaximum,

    /// <summary>Largest size limit of a psychoeducation group, in clients.</summary>
    PsychoeducationMaximum,

    /// <summary>Whether psychoeducation minutes count to the hours of the level.</summary>
    PsychoeducationCounts,

    /// <summary>Whether each client signs the roster of a group session.</summary>
    RosterSignature,

    /// <summary>Credentials accepted for leading clinical groups.</summary>
    LeadingCredentials,

    /// <summary>Whether what interns write and lead is co-signed.</summary>
    InternsCoSigned,

    /// <summary>Credentials whose work is co-signed.</summary>
    CoSignedCredentials,

    /// <summary>Hours of service in a week, by level of care.</summary>
    HoursPerWeek,

    /// <summary>Ceilings of methadone take-home doses, by day of treatment.</summary>
    TakeHome,

    /// <summary>Fewest random drug tests of a client in a year.</summary>
    DrugTestsPerYear,

    /// <summary>Fewest minutes of counseling of a client in a calendar month.</summary>
    CounselingMinutesPerMonth,
}

/// <summary>What is known of each kind of rule.</summary>
public static class RuleKinds
{
    /// <summary>What groups are held to; no version is published without them.</summary>
    public static readonly IReadOnlyList<RuleKind> Required =
        [RuleKind.TherapyMinimum, RuleKind.TherapyMaximum, RuleKind.PsychoeducationMaximum, RuleKind.PsychoeducationCounts, RuleKind.LeadingCredentials];

    /// <summary>The type of its value.</summary>
    public static Type ValueType(this RuleKind kind) => kind switch
    {
        RuleKind.FirstPlan or RuleKind.PlanReview or RuleKind.InitialAssessment or RuleKind.PhysicalExam or RuleKind.ClientSignature
            or RuleKind.CoSignature or RuleKind.MedicalSignature or RuleKind.SessionNote => typeof(Clock),
        RuleKind.TherapyMinimum or RuleKind.TherapyMaximum or RuleKind.PsychoeducationMaximum or RuleKind.DrugTestsPerYear
            or RuleKind.CounselingMinutesPerMonth => typeof(WholeNumber),
        RuleKind.PsychoeducationCounts or RuleKind.InternsCoSigned or RuleKind.RosterSignature => typeof(YesNo),
        RuleKind.LeadingCredentials or RuleKind.CoSignedCredentials => typeof(Credentials),
        RuleKind.HoursPerWeek => typeof(WeeklyHours),
        RuleKind.TakeHome => typeof(TakeHomeStep),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Whether it may differ by service and level of care; the others hold for the whole site.</summary>
    public static bool DiffersByService(this RuleKind kind) => kind is RuleKind.HoursPerWeek || kind.ValueType() == typeof(Clock);
}
