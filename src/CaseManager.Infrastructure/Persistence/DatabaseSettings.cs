namespace CaseManager.Infrastructure.Persistence;

/// <summary>The <c>Database</c> section of the configuration, and the connection string <c>CaseManager</c>.</summary>
public sealed class DatabaseSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Database";

    /// <summary><c>Sqlite</c> or <c>SqlServer</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>Commands in one batch, SQL Server only; null for the default of the product.</summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>From <c>ConnectionStrings:CaseManager</c>.</summary>
    public string ConnectionString { get; set; } = "";
}
