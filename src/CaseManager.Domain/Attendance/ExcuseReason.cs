namespace CaseManager.Domain.Attendance;

/// <summary>Why an absence was excused; without clinical content.</summary>
public enum ExcuseReason
{
    /// <summary>Another appointment.</summary>
    Appointment,

    /// <summary>Court or probation.</summary>
    Court,

    /// <summary>Work or school.</summary>
    WorkOrSchool,

    /// <summary>Family or child care.</summary>
    Family,

    /// <summary>No way to get there.</summary>
    Transport,

    /// <summary>Weather.</summary>
    Weather,

    /// <summary>Any other reason that the program accepted.</summary>
    Other,
}
