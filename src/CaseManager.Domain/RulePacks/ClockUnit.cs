namespace CaseManager.Domain.RulePacks;

/// <summary>How a <see cref="Clock"/> counts.</summary>
public enum ClockUnit
{
    /// <summary>There is no fixed day.</summary>
    None,

    /// <summary>Every day counts.</summary>
    CalendarDays,

    /// <summary>Saturdays, Sundays and the holidays of the site do not count.</summary>
    BusinessDays,

    /// <summary>Days on which the client was served.</summary>
    ServiceDays,

    /// <summary>Calendar months.</summary>
    Months,

    /// <summary>A part of the planned stay, such as its midpoint.</summary>
    PartOfStay,
}
