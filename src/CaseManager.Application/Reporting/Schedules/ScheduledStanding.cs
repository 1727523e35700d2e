namespace CaseManager.Application.Reporting.Schedules;

/// <summary>Where what a schedule asked for stands, in the eyes of whoever reads the digest.</summary>
public enum ScheduledStanding
{
    /// <summary>It was refused, it failed or was given up, or a document of it failed.</summary>
    Bad,

    /// <summary>Nobody works on it yet.</summary>
    Waiting,

    /// <summary>Somebody works on it.</summary>
    Running,

    /// <summary>A person holds it.</summary>
    Paused,

    /// <summary>It is made.</summary>
    Ready,
}
