using CaseManager.Application.Codes;
using CaseManager.Application.Episodes;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.Web.Screens;

/// <summary>What is asked at admission; numbers are typed as they are known, such as 5, 8-14 or 31+.</summary>
public class AdmissionItemsForm
{
    /// <summary>Who sent the client.</summary>
    public ReferralSource? Referral { get; set; }

    /// <summary>Which part of criminal justice did.</summary>
    public CriminalJusticeReferral? CriminalJustice { get; set; }

    /// <summary>Days waited for treatment.</summary>
    public string? DaysWaited { get; set; }

    /// <summary>Highest grade.</summary>
    public EducationLevel? Education { get; set; }

    /// <summary>Marital status.</summary>
    public MaritalStatus? MaritalStatus { get; set; }

    /// <summary>Whether the client works.</summary>
    public EmploymentStatus? Employment { get; set; }

    /// <summary>Why not.</summary>
    public NotInLaborForce? NotInLaborForce { get; set; }

    /// <summary>How the client lives.</summary>
    public LivingArrangement? Living { get; set; }

    /// <summary>Race as the client says.</summary>
    public Race? Race { get; set; }

    /// <summary>Hispanic or Latino origin as the client says.</summary>
    public Ethnicity? Ethnicity { get; set; }

    /// <summary>Served in the armed forces.</summary>
    public bool? Veteran { get; set; }

    /// <summary>Pregnant.</summary>
    public bool? Pregnant { get; set; }

    /// <summary>Main source of income.</summary>
    public IncomeSource? Income { get; set; }

    /// <summary>Health insurance.</summary>
    public HealthInsurance? Insurance { get; set; }

    /// <summary>Who is expected to pay.</summary>
    public PaymentSource? Payment { get; set; }

    /// <summary>Arrests in 30 days.</summary>
    public string? Arrests { get; set; }

    /// <summary>Treatments before this one. For clinicians, as are those below.</summary>
    public string? PriorTreatments { get; set; }

    /// <summary>Medication for opioid use planned.</summary>
    public bool? MedicationPlanned { get; set; }

    /// <summary>A psychiatric problem too.</summary>
    public bool? PsychiatricProblem { get; set; }

    /// <summary>Self-help groups in 30 days.</summary>
    public string? SelfHelp { get; set; }

    /// <summary>Substances; the first is the primary one.</summary>
    public List<SubstanceLine> Substances { get; set; } = [];

    /// <summary>Diagnoses; the first is the primary one.</summary>
    public List<DiagnosisLine> Diagnoses { get; set; } = [];

    /// <summary>Makes room for more substances and diagnoses, and looks up what to choose in place of a diagnosis that was refused.</summary>
    public Task OfferAsync(DiagnosisCodeList codes, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        SubstanceLine.Offer(Substances);
        return DiagnosisLine.OfferAsync(Diagnoses, codes, state, cancellationToken);
    }

    /// <summary>The items; what cannot be read is said beside its field.</summary>
    protected AdmissionItems ReadItems(ModelStateDictionary state) => new()
    {
        Referral = Referral,
        CriminalJustice = CriminalJustice,
        DaysWaited = NumberText.Read(DaysWaited, nameof(DaysWaited), state),
        Education = Education,
        MaritalStatus = MaritalStatus,
        Employment = Employment,
        NotInLaborForce = NotInLaborForce,
        Living = Living,
        Race = Race,
        Ethnicity = Ethnicity,
        Veteran = Veteran,
        Pregnant = Pregnant,
        Income = Income,
        Insurance = Insurance,
        Payment = Payment,
        Arrests = NumberText.Read(Arrests, nameof(Arrests), state),
    };

    /// <summary>What only clinicians enter; what cannot be read is said beside its field.</summary>
    protected ClinicalEntry ReadClinical(ModelStateDictionary state) => new(
        new ClinicalItems
        {
            PriorTreatments = NumberText.Read(PriorTreatments, nameof(PriorTreatments), state),
            MedicationPlanned = MedicationPlanned,
            PsychiatricProblem = PsychiatricProblem,
            SelfHelp = NumberText.Read(SelfHelp, nameof(SelfHelp), state) is { } times ? new SelfHelpAttendance(times) : null,
        },
        SubstanceLine.Read(Substances, state))
    {
        Diagnoses = DiagnosisLine.Read(Diagnoses, state),
    };

    /// <summary>Fills in what is known.</summary>
    protected void Fill(EpisodeView stay)
    {
        var (items, clinical) = (stay.Admission, stay.Clinical);
        (Referral, CriminalJustice, DaysWaited, Education) = (items.Referral, items.CriminalJustice, items.DaysWaited?.ToString(), items.Education);
        (MaritalStatus, Employment, NotInLaborForce, Living) = (items.MaritalStatus, items.Employment, items.NotInLaborForce, items.Living);
        (Race, Ethnicity, Veteran, Pregnant) = (items.Race, items.Ethnicity, items.Veteran, items.Pregnant);
        (Income, Insurance, Payment, Arrests) = (items.Income, items.Insurance, items.Payment, items.Arrests?.ToString());
        (PriorTreatments, MedicationPlanned, PsychiatricProblem) = (clinical.PriorTreatments?.ToString(), clinical.MedicationPlanned, clinical.PsychiatricProblem);
        SelfHelp = clinical.SelfHelp?.Times.ToString();
        Substances = [.. stay.Substances.Select(SubstanceLine.Of)];
        Diagnoses = [.. stay.Diagnoses.Select(DiagnosisLine.Of)];
    }
}

/// <summary>What is typed to admit a client.</summary>
public sealed class AdmissionForm : AdmissionItemsForm
{
    /// <summary>Where.</summary>
    public Guid? ProgramId { get; set; }

    /// <summary>First day there.</summary>
    public DateOnly? On { get; set; }

    /// <summary>Time.</summary>
    public TimeOnly? At { get; set; }

    /// <summary>Who answers for the plan.</summary>
    public Guid? PrimaryCounselorId { get; set; }

    /// <summary>The use case it stands for.</summary>
    public AdmitClient ToCommand(Guid clientId, bool clinician, ModelStateDictionary state) => new(clientId, ProgramId, On, At)
    {
        PrimaryCounselorId = PrimaryCounselorId,
        Items = ReadItems(state),
        Clinical = clinician ? ReadClinical(state) : null,
    };
}

/// <summary>What is typed to complete or correct an admission.</summary>
public sealed class CompletionForm : AdmissionItemsForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>The form with what is known.</summary>
    public static CompletionForm Of(EpisodeView stay)
    {
        var form = new CompletionForm { Version = stay.Version };
        form.Fill(stay);
        return form;
    }

    /// <summary>The use case it stands for.</summary>
    public CompleteAdmission ToCommand(Guid id, bool clinician, ModelStateDictionary state) =>
        new(id, Version, ReadItems(state), clinician ? ReadClinical(state) : null);
}
