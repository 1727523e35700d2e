namespace CaseManager.Domain.Reporting.Packs;

/// <summary>Whose clients a pack is about.</summary>
public enum PackWhom
{
    /// <summary>Of a site.</summary>
    Site,

    /// <summary>Of a program.</summary>
    Program,

    /// <summary>Of a counselor: those in whose care team they are as counselor.</summary>
    Counselor,
}
