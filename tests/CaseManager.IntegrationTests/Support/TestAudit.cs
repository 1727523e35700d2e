using CaseManager.Application.Audit;

namespace CaseManager.IntegrationTests.Support;

/// <summary>The audit trail as tests keep it.</summary>
internal static class TestAudit
{
    /// <summary>A key of <c>Audit:Key</c>.</summary>
    public const string Key = "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";

    /// <summary>Sealed by <see cref="Key"/>, with no file of seals.</summary>
    public static readonly AuditSettings Settings = new([Convert.FromBase64String(Key)]);
}
