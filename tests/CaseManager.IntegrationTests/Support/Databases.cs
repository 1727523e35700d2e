namespace CaseManager.IntegrationTests.Support;

/// <summary>The databases that integration tests run on; a fixture takes them by <c>[TestFixtureSource(typeof(Databases), nameof(Databases.All))]</c>.</summary>
public static class Databases
{
    /// <summary>The embedded database: always tested.</summary>
    public const string Sqlite = "Sqlite";

    /// <summary>Tested where <see cref="ServerVariable"/> names a server.</summary>
    public const string SqlServer = "SqlServer";

    /// <summary>Environment variable with the connection string of a server to test on; its database name is ignored.</summary>
    public const string ServerVariable = "CASEMANAGER_TEST_SQLSERVER";

    /// <summary>Both.</summary>
    public static readonly IReadOnlyList<string> All = [Sqlite, SqlServer];

    /// <summary>The server's connection string; null where there is none.</summary>
    public static string? Server => Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } text ? text : null;
}
