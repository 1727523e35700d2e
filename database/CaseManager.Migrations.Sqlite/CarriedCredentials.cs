namespace CaseManager.Migrations.Sqlite;

/// <summary>What the migration <c>CarryCredentials</c> does with rows that are there already.</summary>
internal static class CarriedCredentials
{
    /// <summary>
    /// Credentials that were one text become rows. Names get a key to be found by: here in lower case only; the key without accents comes when a
    /// record is saved again.
    /// </summary>
    public const string Sql = """
        UPDATE Sites SET SearchKey = lower(Name);
        UPDATE Programs SET SearchKey = lower(Name);
        UPDATE Staff SET SearchKey = lower(Name);
        WITH RECURSIVE parts (StaffMemberId, Rest, Kind, Position) AS (
            SELECT Id, replace(replace(Credential, ';', ','), '/', ',') || ',', NULL, -1 FROM Staff WHERE Credential IS NOT NULL
            UNION ALL
            SELECT StaffMemberId, substr(Rest, instr(Rest, ',') + 1), trim(substr(Rest, 1, instr(Rest, ',') - 1)), Position + 1 FROM parts WHERE Rest <> ''
        )
        INSERT INTO StaffCredentials (Id, StaffMemberId, Position, Kind)
        SELECT hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + abs(random() % 4), 1) || substr(hex(randomblob(2)), 2)
            || '-' || hex(randomblob(6)), StaffMemberId, Position, Kind
        FROM parts WHERE Kind <> '';
        """;
}
