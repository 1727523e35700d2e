namespace CaseManager.Application.Reporting.Rows;

/// <summary>What a figure of a report counts.</summary>
public enum CountedWhat
{
    /// <summary>Records that count (m of “n of m”).</summary>
    Counted,

    /// <summary>Records of somebody who was there (n of “n of m”).</summary>
    Attended,

    /// <summary>Absences without a reason.</summary>
    NoShow,

    /// <summary>Excused absences.</summary>
    Excused,

    /// <summary>Counted records of sessions without a length.</summary>
    WithoutLength,

    /// <summary>Sessions that took place.</summary>
    Sessions,

    /// <summary>Sessions that the program cancelled.</summary>
    Cancelled,

    /// <summary>Seats that somebody sat on, of groups with a size limit.</summary>
    Seats,
}
