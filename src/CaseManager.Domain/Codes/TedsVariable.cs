namespace CaseManager.Domain.Codes;

/// <summary>
/// A variable of TEDS, and which values of ours it is read into. At discharge (<c>…_D</c>) and for the second and third substance
/// the codes are the same.
/// </summary>
public abstract class TedsVariable
{
    private protected TedsVariable(string name) => Name = name;

    /// <summary>Age at admission, in years.</summary>
    public static TedsVariable<NumberRange> Age { get; } = Number("AGE");

    /// <summary>Arrests in 30 days.</summary>
    public static TedsVariable<NumberRange> Arrests { get; } = Number("ARRESTS");

    /// <summary>Which part of criminal justice sent the client.</summary>
    public static TedsVariable<CriminalJusticeReferral> CriminalJustice { get; } = Value<CriminalJusticeReferral>("DETCRIM");

    /// <summary>Days waited for the treatment.</summary>
    public static TedsVariable<NumberRange> DaysWaited { get; } = Number("DAYWAIT");

    /// <summary>The diagnosis in groups.</summary>
    public static TedsVariable<DsmDiagnosisGroup> Diagnosis { get; } = Value<DsmDiagnosisGroup>("DSMCRIT");

    /// <summary>Why the stay ended.</summary>
    public static TedsVariable<DischargeReason> DischargeReason { get; } = Value<DischargeReason>("REASON");

    /// <summary>Highest grade.</summary>
    public static TedsVariable<EducationLevel> Education { get; } = Value<EducationLevel>("EDUC");

    /// <summary>Whether the client works.</summary>
    public static TedsVariable<EmploymentStatus> Employment { get; } = Value<EmploymentStatus>("EMPLOY");

    /// <summary>Hispanic or Latino origin.</summary>
    public static TedsVariable<Ethnicity> Ethnicity { get; } = Value<Ethnicity>("ETHNIC");

    /// <summary>Age at first use, in years.</summary>
    public static TedsVariable<NumberRange> FirstUse { get; } = Number("FRSTUSE");

    /// <summary>How often a substance was used.</summary>
    public static TedsVariable<SubstanceFrequency> Frequency { get; } = Value<SubstanceFrequency>("FREQ");

    /// <summary>Source of income.</summary>
    public static TedsVariable<IncomeSource> Income { get; } = Value<IncomeSource>("PRIMINC");

    /// <summary>Health insurance.</summary>
    public static TedsVariable<HealthInsurance> Insurance { get; } = Value<HealthInsurance>("HLTHINS");

    /// <summary>Length of stay, in days.</summary>
    public static TedsVariable<NumberRange> LengthOfStay { get; } = Number("LOS");

    /// <summary>How the client lives.</summary>
    public static TedsVariable<LivingArrangement> Living { get; } = Value<LivingArrangement>("LIVARAG");

    /// <summary>Marital status.</summary>
    public static TedsVariable<MaritalStatus> MaritalStatus { get; } = Value<MaritalStatus>("MARSTAT");

    /// <summary>Whether medication for opioid use is planned.</summary>
    public static TedsVariable<bool> MedicationPlanned { get; } = YesNo("METHUSE");

    /// <summary>Why the client neither works nor looks for work.</summary>
    public static TedsVariable<NotInLaborForce> NotInLaborForce { get; } = Value<NotInLaborForce>("DETNLF");

    /// <summary>Who is expected to pay.</summary>
    public static TedsVariable<PaymentSource> Payment { get; } = Value<PaymentSource>("PRIMPAY");

    /// <summary>Pregnant at admission.</summary>
    public static TedsVariable<bool> Pregnant { get; } = YesNo("PREG");

    /// <summary>Treatments before this one.</summary>
    public static TedsVariable<NumberRange> PriorTreatments { get; } = Number("NOPRIOR");

    /// <summary>Whether there is a psychiatric problem beside the substance use.</summary>
    public static TedsVariable<bool> PsychiatricProblem { get; } = YesNo("PSYPROB");

    /// <summary>Race.</summary>
    public static TedsVariable<Race> Race { get; } = Value<Race>("RACE");

    /// <summary>Who sent the client.</summary>
    public static TedsVariable<ReferralSource> Referral { get; } = Value<ReferralSource>("PSOURCE");

    /// <summary>How a substance is taken.</summary>
    public static TedsVariable<SubstanceRoute> Route { get; } = Value<SubstanceRoute>("ROUTE");

    /// <summary>Attendance at self-help groups in 30 days: a <see cref="SelfHelpAttendance"/>.</summary>
    public static TedsVariable<NumberRange> SelfHelp { get; } = Number("FREQ_ATND_SELF_HELP");

    /// <summary>Type of treatment and where it is given.</summary>
    public static TedsVariable<ServiceSetting> Service { get; } = Value<ServiceSetting>("SERVICES");

    /// <summary>Sex.</summary>
    public static TedsVariable<Sex> Sex { get; } = Value<Sex>("GENDER");

    /// <summary>A substance.</summary>
    public static TedsVariable<Substance> Substance { get; } = Value<Substance>("SUB");

    /// <summary>Served in the armed forces.</summary>
    public static TedsVariable<bool> Veteran { get; } = YesNo("VET");

    /// <summary>Every variable that the product reads and writes.</summary>
    public static IReadOnlyList<TedsVariable> All { get; } =
    [
        Age, Arrests, CriminalJustice, DaysWaited, Diagnosis, DischargeReason, Education, Employment, Ethnicity, FirstUse, Frequency, Income, Insurance,
        LengthOfStay, Living, MaritalStatus, MedicationPlanned, NotInLaborForce, Payment, Pregnant, PriorTreatments, PsychiatricProblem, Race, Referral,
        Route, SelfHelp, Service, Sex, Substance, Veteran,
    ];

    /// <summary>Its name in TEDS, without number and <c>_D</c>.</summary>
    public string Name { get; }

    /// <summary>Reads one of our values as the list of codes writes it.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public abstract object Parse(string value);

    private static TedsVariable<T> Value<T>(string name)
        where T : struct, Enum =>
        new(name, text => Enum.GetNames<T>().Contains(text) ? Enum.Parse<T>(text) : throw new FormatException($"“{text}” is no {typeof(T).Name}."), (value, band) => value.Equals(band));

    private static TedsVariable<NumberRange> Number(string name) =>
        new(name, text => NumberRange.Parse(text), (value, band) => value.LiesIn(band));

    private static TedsVariable<bool> YesNo(string name) =>
        new(name, text => text switch { "Yes" => true, "No" => false, _ => throw new FormatException($"“{text}” is neither Yes nor No.") }, (value, band) => value == band);
}

/// <summary>A variable of TEDS that is read into a <typeparamref name="T"/>.</summary>
public sealed class TedsVariable<T> : TedsVariable
    where T : struct
{
    private readonly Func<string, T> parse;
    private readonly Func<T, T, bool> fits;

    internal TedsVariable(string name, Func<string, T> parse, Func<T, T, bool> fits)
        : base(name) => (this.parse, this.fits) = (parse, fits);

    /// <inheritdoc/>
    public override object Parse(string value) => parse(value);

    internal bool Fits(T value, object band) => fits(value, (T)band);
}
