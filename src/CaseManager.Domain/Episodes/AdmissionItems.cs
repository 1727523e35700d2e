using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Episodes;

/// <summary>What is asked at admission, as TEDS has it, and is not clinical; what nobody knows yet is null and can be completed later.</summary>
public sealed record AdmissionItems
{
    /// <summary>Nothing known yet.</summary>
    public static AdmissionItems Empty { get; } = new();

    /// <summary>Who sent the client.</summary>
    public ReferralSource? Referral { get; init; }

    /// <summary>Which part of criminal justice did.</summary>
    public CriminalJusticeReferral? CriminalJustice { get; init; }

    /// <summary>Days from asking for treatment to the first.</summary>
    public NumberRange? DaysWaited { get; init; }

    /// <summary>Highest grade.</summary>
    public EducationLevel? Education { get; init; }

    /// <summary>Marital status.</summary>
    public MaritalStatus? MaritalStatus { get; init; }

    /// <summary>Whether the client works.</summary>
    public EmploymentStatus? Employment { get; init; }

    /// <summary>Why the client neither works nor looks for work.</summary>
    public NotInLaborForce? NotInLaborForce { get; init; }

    /// <summary>How the client lives.</summary>
    public LivingArrangement? Living { get; init; }

    /// <summary>Race as the client says.</summary>
    public Race? Race { get; init; }

    /// <summary>Hispanic or Latino origin as the client says.</summary>
    public Ethnicity? Ethnicity { get; init; }

    /// <summary>Served in the armed forces.</summary>
    public bool? Veteran { get; init; }

    /// <summary>Pregnant at admission.</summary>
    public bool? Pregnant { get; init; }

    /// <summary>The main source of income.</summary>
    public IncomeSource? Income { get; init; }

    /// <summary>Health insurance.</summary>
    public HealthInsurance? Insurance { get; init; }

    /// <summary>Who is expected to pay.</summary>
    public PaymentSource? Payment { get; init; }

    /// <summary>Arrests in the 30 days before.</summary>
    public NumberRange? Arrests { get; init; }

    /// <exception cref="RuleViolationException"><c>admission.criminal-justice</c>, <c>admission.not-in-labor-force</c>: the detail does not fit.</exception>
    internal AdmissionItems Checked()
    {
        Require.That(CriminalJustice is null || Referral is ReferralSource.CriminalJustice, "admission.criminal-justice",
            "This is only asked of who was sent by criminal justice. Choose that as the referral source, or leave this empty.", nameof(CriminalJustice));
        Require.That(NotInLaborForce is null || Employment is EmploymentStatus.NotInLaborForce, "admission.not-in-labor-force",
            "This is only asked of who neither works nor looks for work. Choose that above, or leave this empty.", nameof(NotInLaborForce));
        return this;
    }
}
