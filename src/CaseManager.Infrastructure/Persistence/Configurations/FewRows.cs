namespace CaseManager.Infrastructure.Persistence.Configurations;

/// <summary>Filters of indexes that few rows are in. Without one SQLite takes “is null”, which nearly every row is, for a rare value, and reads the whole table by the index.</summary>
internal static class FewRows
{
    /// <summary>What a merge set aside; in words that both databases read.</summary>
    public const string SetAside = "[SetAsideById] IS NOT NULL";
}
