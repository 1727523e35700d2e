namespace CaseManager.Application.Audit;

/// <summary>The <c>Audit</c> section of the configuration.</summary>
/// <param name="Keys">32 bytes each; the first one seals, all verify.</param>
/// <param name="SealFile">Where the last seal is also written, outside of the database; null for nowhere.</param>
/// <param name="KeepYears">After how many years entries are removed.</param>
public sealed record AuditSettings(IReadOnlyList<byte[]> Keys, string? SealFile = null, int KeepYears = AuditSettings.FewestYears)
{
    /// <summary>Length of a key, in bytes.</summary>
    public const int KeyLength = 32;

    /// <summary>45 CFR 164.316(b)(2)(i) asks for six years.</summary>
    public const int FewestYears = 6;
}
