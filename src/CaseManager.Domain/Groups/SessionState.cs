namespace CaseManager.Domain.Groups;

/// <summary>Where a session stands.</summary>
public enum SessionState
{
    /// <summary>Attendance may be recorded and changed.</summary>
    Open,

    /// <summary>Signed by whoever led it: only corrections are added (rule 7).</summary>
    Signed,

    /// <summary>The program cancelled it: it counts for nobody (rule 8).</summary>
    Cancelled,
}
