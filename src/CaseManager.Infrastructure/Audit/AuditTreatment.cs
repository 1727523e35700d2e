namespace CaseManager.Infrastructure.Audit;

/// <summary>How much of a field stands in the trail.</summary>
internal enum AuditTreatment
{
    /// <summary>What it said before and after.</summary>
    Open,

    /// <summary>A keyed hash of what it says now: clinical text, and text that is too long to be kept twice.</summary>
    Hashed,

    /// <summary>Only that it was written: secrets, bytes, counseling notes.</summary>
    NameOnly,

    /// <summary>Nothing: it follows from other fields, or is bookkeeping of the product.</summary>
    None,
}
