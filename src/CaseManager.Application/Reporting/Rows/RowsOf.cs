namespace CaseManager.Application.Reporting.Rows;

/// <summary>What the rows behind a figure are.</summary>
public enum RowsOf
{
    /// <summary>Records of attendance in groups.</summary>
    Records,

    /// <summary>Sessions of groups.</summary>
    Sessions,

    /// <summary>Counseling sessions.</summary>
    Counseling,

    /// <summary>Stays.</summary>
    Stays,

    /// <summary>Other figures, each of which opens into its own rows.</summary>
    Figures,

    /// <summary>What is due for the plans of running stays.</summary>
    Tasks,

    /// <summary>What was planned and delivered of interventions.</summary>
    Deliveries,

    /// <summary>Objectives.</summary>
    Objectives,

    /// <summary>Peer support meetings, on site and as the log tells them.</summary>
    Meetings,

    /// <summary>Prescribed days.</summary>
    PrescribedDays,
}
