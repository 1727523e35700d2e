using System.Globalization;
using CaseManager.Domain.Centers;
using CaseManager.Domain.RulePacks;

namespace CaseManager.Application.Wording;

/// <summary>Rules in words, the same on screens and in reports.</summary>
public static class RuleWords
{
    /// <summary>What a rule is about.</summary>
    public static string Words(this RuleKind kind) => kind switch
    {
        RuleKind.FirstPlan => "First plan",
        RuleKind.PlanReview => "Plan review",
        RuleKind.InitialAssessment => "First assessment",
        RuleKind.PhysicalExam => "Physical examination",
        RuleKind.ClientSignature => "Client’s signature",
        RuleKind.CoSignature => "Co-signature",
        RuleKind.MedicalSignature => "Physician’s signature",
        RuleKind.SessionNote => "Note of a session",
        RuleKind.TherapyMinimum => "Therapy group, fewest clients",
        RuleKind.TherapyMaximum => "Therapy group, most clients",
        RuleKind.PsychoeducationMaximum => "Psychoeducation group, most clients",
        RuleKind.PsychoeducationCounts => "Psychoeducation counts to the hours of the level",
        RuleKind.RosterSignature => "Clients sign the roster",
        RuleKind.LeadingCredentials => "Credentials that lead clinical groups",
        RuleKind.InternsCoSigned => "Interns are co-signed",
        RuleKind.CoSignedCredentials => "Credentials that are co-signed",
        RuleKind.HoursPerWeek => "Hours of service a week",
        RuleKind.TakeHome => "Methadone take-home doses",
        RuleKind.DrugTestsPerYear => "Random drug tests a year, at least",
        RuleKind.CounselingMinutesPerMonth => "Counseling minutes a month, at least",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>When a clock of this kind starts; null for what is no clock.</summary>
    public static string? Start(this RuleKind kind) => kind switch
    {
        RuleKind.FirstPlan or RuleKind.InitialAssessment or RuleKind.PhysicalExam => "from admission",
        RuleKind.PlanReview => "from the last signed plan or review",
        RuleKind.ClientSignature => "from the counselor’s signature",
        RuleKind.CoSignature or RuleKind.MedicalSignature => "from the first signature",
        RuleKind.SessionNote => "from the session",
        _ => null,
    };

    /// <summary>How a clock counts.</summary>
    public static string Words(this ClockUnit unit) => unit switch
    {
        ClockUnit.None => "No fixed day",
        ClockUnit.CalendarDays => "Calendar days",
        ClockUnit.BusinessDays => "Business days",
        ClockUnit.ServiceDays => "Days of service",
        ClockUnit.Months => "Months",
        ClockUnit.PartOfStay => "Part of the planned stay",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };

    /// <summary>What a rule says.</summary>
    public static string Words(this RuleValue value) => value switch
    {
        Clock clock => Words(clock),
        WholeNumber number => number.Number.ToString(CultureInfo.InvariantCulture),
        YesNo answer => answer.IsYes ? "Yes" : "No",
        Credentials credentials => credentials.List,
        WeeklyHours { Most: { } most } hours => $"{hours.Least} to {most} hours",
        WeeklyHours hours => $"at least {hours.Least} hours",
        TakeHomeStep step => $"from day {step.FromDay}: up to {Count(step.Days, "day")}",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };

    /// <summary>The services that a rule is for; null where it is for all.</summary>
    public static string? Words(this RuleScope scope) => (scope.Service, scope.Level) switch
    {
        (null, null) => null,
        ({ } service, null) => service,
        (null, { } level) => Words(level),
        ({ } service, { } level) => $"{service} ({Words(level)})",
    };

    /// <summary>A level of care with its edition.</summary>
    public static string Words(this AsamLevel level) => level.Edition == 3 ? $"ASAM {level.Code}, 3rd edition" : $"ASAM {level.Code}";

    private static string Words(Clock clock) => (clock.Unit, clock.Amount) switch
    {
        (ClockUnit.None, _) => "no fixed day",
        (ClockUnit.CalendarDays or ClockUnit.BusinessDays, 0) => "the same day",
        (ClockUnit.CalendarDays, var n) => Count(n, "calendar day"),
        (ClockUnit.BusinessDays, var n) => Count(n, "business day"),
        (ClockUnit.ServiceDays, var n) => $"{Count(n, "day")} of service",
        (ClockUnit.Months, var n) => Count(n, "month"),
        (_, 1) when clock.Of == 2 => "the midpoint of the planned stay",
        (_, var n) => $"{n} of {clock.Of} parts of the planned stay",
    };

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
