using CaseManager.Domain.Codes;

namespace CaseManager.Application.Wording;

/// <summary>The words of what is asked about a client's circumstances, the same on screens and in reports.</summary>
public static class PersonWords
{
    /// <summary>Whether the client works.</summary>
    public static string Words(this EmploymentStatus status) => status switch
    {
        EmploymentStatus.FullTime => "Full-time",
        EmploymentStatus.PartTime => "Part-time",
        EmploymentStatus.Unemployed => "Unemployed",
        EmploymentStatus.NotInLaborForce => "Not in labor force",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Why the client neither works nor looks for work.</summary>
    public static string Words(this NotInLaborForce reason) => reason switch
    {
        NotInLaborForce.Homemaker => "Homemaker",
        NotInLaborForce.Student => "Student",
        NotInLaborForce.RetiredOrDisabled => "Retired or disabled",
        NotInLaborForce.ResidentOfInstitution => "Resident of institution",
        NotInLaborForce.Other => "Other",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>How the client lives.</summary>
    public static string Words(this LivingArrangement arrangement) => arrangement switch
    {
        LivingArrangement.Homeless => "Homeless",
        LivingArrangement.Dependent => "Dependent living",
        LivingArrangement.Independent => "Independent living",
        _ => throw new ArgumentOutOfRangeException(nameof(arrangement), arrangement, null),
    };

    /// <summary>The highest grade completed.</summary>
    public static string Words(this EducationLevel level) => level switch
    {
        EducationLevel.Grade8OrLess => "Grade 8 or less",
        EducationLevel.Grades9To11 => "Grades 9 to 11",
        EducationLevel.Grade12 => "Grade 12 or GED",
        EducationLevel.SomeCollege => "1–3 years of college or vocational school",
        EducationLevel.CollegeDegree => "4 years of college or more",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    /// <summary>Marital status.</summary>
    public static string Words(this MaritalStatus status) => status switch
    {
        MaritalStatus.NeverMarried => "Never married",
        MaritalStatus.NowMarried => "Now married",
        MaritalStatus.Separated => "Separated",
        MaritalStatus.DivorcedOrWidowed => "Divorced or widowed",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Race as the client says.</summary>
    public static string Words(this Race race) => race switch
    {
        Race.AlaskaNative => "Alaska Native",
        Race.AmericanIndian => "American Indian",
        Race.AsianOrPacificIslander => "Asian or Pacific Islander",
        Race.BlackOrAfricanAmerican => "Black or African American",
        Race.White => "White",
        Race.Asian => "Asian",
        Race.OtherSingleRace => "Other single race",
        Race.TwoOrMoreRaces => "Two or more races",
        Race.PacificIslander => "Native Hawaiian or other Pacific Islander",
        _ => throw new ArgumentOutOfRangeException(nameof(race), race, null),
    };

    /// <summary>Hispanic or Latino origin as the client says.</summary>
    public static string Words(this Ethnicity ethnicity) => ethnicity switch
    {
        Ethnicity.PuertoRican => "Puerto Rican",
        Ethnicity.Mexican => "Mexican",
        Ethnicity.CubanOrOtherHispanic => "Cuban or other specific Hispanic",
        Ethnicity.NotHispanic => "Not Hispanic or Latino",
        Ethnicity.HispanicUnspecified => "Hispanic or Latino, not specified",
        _ => throw new ArgumentOutOfRangeException(nameof(ethnicity), ethnicity, null),
    };

    /// <summary>The main source of income or support.</summary>
    public static string Words(this IncomeSource source) => source switch
    {
        IncomeSource.Wages => "Wages or salary",
        IncomeSource.PublicAssistance => "Public assistance",
        IncomeSource.RetirementOrDisability => "Retirement, pension or disability",
        IncomeSource.Other => "Other",
        IncomeSource.None => "None",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    /// <summary>Health insurance.</summary>
    public static string Words(this HealthInsurance insurance) => insurance switch
    {
        HealthInsurance.Private => "Private insurance",
        HealthInsurance.Medicaid => "Medicaid",
        HealthInsurance.MedicareOrOther => "Medicare or other (such as TRICARE)",
        HealthInsurance.None => "None",
        _ => throw new ArgumentOutOfRangeException(nameof(insurance), insurance, null),
    };

    /// <summary>Who is expected to pay for most of the treatment.</summary>
    public static string Words(this PaymentSource source) => source switch
    {
        PaymentSource.SelfPay => "Self-pay",
        PaymentSource.PrivateInsurance => "Private insurance",
        PaymentSource.Medicare => "Medicare",
        PaymentSource.Medicaid => "Medicaid",
        PaymentSource.OtherGovernment => "Other government payments",
        PaymentSource.NoCharge => "No charge",
        PaymentSource.Other => "Other",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    /// <summary>Sex as TEDS has it.</summary>
    public static string Words(this Sex sex) => sex switch
    {
        Sex.Male => "Male",
        Sex.Female => "Female",
        _ => throw new ArgumentOutOfRangeException(nameof(sex), sex, null),
    };
}
