namespace CaseManager.Migrations.SqlServer;

/// <summary>What the migration <c>CarryCredentials</c> does with rows that are there already.</summary>
internal static class CarriedCredentials
{
    /// <summary>
    /// Credentials that were one text become rows. Names get a key to be found by: here in lower case only; the key without accents comes when a
    /// record is saved again.
    /// </summary>
    public const string Sql = """
        UPDATE [Sites] SET [SearchKey] = LOWER([Name]);
        UPDATE [Programs] SET [SearchKey] = LOWER([Name]);
        UPDATE [Staff] SET [SearchKey] = LOWER([Name]);
        INSERT INTO [StaffCredentials] ([Id], [StaffMemberId], [Position], [Kind])
        SELECT NEWID(), s.[Id], ROW_NUMBER() OVER (PARTITION BY s.[Id] ORDER BY CHARINDEX(N',' + p.[value] + N',', N',' + t.[Text] + N',')) - 1, LTRIM(RTRIM(p.[value]))
        FROM [Staff] AS s
        CROSS APPLY (SELECT REPLACE(REPLACE(s.[Credential], N';', N','), N'/', N',') AS [Text]) AS t
        CROSS APPLY STRING_SPLIT(t.[Text], N',') AS p
        WHERE LTRIM(RTRIM(p.[value])) <> N'';
        """;
}
