namespace CaseManager.Domain.Counseling;

/// <summary>Where a counseling session stands.</summary>
public enum CounselingState
{
    /// <summary>On the calendar; nobody recorded yet whether it took place.</summary>
    Planned,

    /// <summary>Recorded, and may still be changed.</summary>
    Recorded,

    /// <summary>Signed by whoever recorded it: only addenda are added (rule 7).</summary>
    Signed,

    /// <summary>The program cancelled it: it counts for nobody (rule 8).</summary>
    Cancelled,
}
