namespace CaseManager.Domain.Counseling;

/// <summary>Who takes part in a counseling session.</summary>
public enum CounselingKind
{
    /// <summary>The client alone.</summary>
    Individual,

    /// <summary>The client with family or others close to them.</summary>
    Family,
}
