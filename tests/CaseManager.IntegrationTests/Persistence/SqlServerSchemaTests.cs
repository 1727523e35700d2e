using System.Globalization;
using System.Text.RegularExpressions;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Migrations.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CaseManager.IntegrationTests.Persistence;

/// <summary>What SQL Server refuses although EF Core and its migrations do not.</summary>
public sealed partial class SqlServerSchemaTests
{
    // https://learn.microsoft.com/sql/sql-server/maximum-capacity-specifications-for-sql-server: bytes per index key.
    private const int LargestClusteredKey = 900;
    private const int LargestIndexKey = 1700;

    private IRelationalModel schema = null!;

    [OneTimeSetUp]
    public void ReadModel()
    {
        var options = new DbContextOptionsBuilder<CaseManagerDbContext>();
        new SqlServerProvider().Configure(options, new DatabaseSettings { ConnectionString = "Server=nowhere;Database=none" });
        using var context = new CaseManagerDbContext(options.Options);
        schema = context.GetService<IDesignTimeModel>().Model.GetRelationalModel();
    }

    [Test]
    public void No_table_is_reached_by_two_cascades() =>
        Assert.That(schema.Tables.SelectMany(start => Reached(start, []).GroupBy(t => t.Name).Where(g => g.Count() > 1).Select(g => $"{start.Name} to {g.Key} (error 1785)")), Is.Empty);

    [Test]
    public void Primary_keys_fit_a_clustered_index() =>
        Assert.That(schema.Tables.Where(t => t.PrimaryKey is not null && Bytes(t.PrimaryKey.Columns) > LargestClusteredKey).Select(t => t.Name), Is.Empty);

    [Test]
    public void Indexes_fit_1700_bytes_and_hold_no_unlimited_column() =>
        Assert.That(schema.Tables.SelectMany(t => t.Indexes).Where(i => Bytes(i.Columns) > LargestIndexKey).Select(i => i.Name), Is.Empty);

    [Test]
    public void Filters_of_indexes_hold_no_OR() =>
        Assert.That(schema.Tables.SelectMany(t => t.Indexes).Where(i => i.Filter?.Contains(" OR ", StringComparison.OrdinalIgnoreCase) == true).Select(i => i.Name), Is.Empty);

    [TestCase("nvarchar(160)", 320)]
    [TestCase("varbinary(max)", int.MaxValue)]
    [TestCase("uniqueidentifier", 16)]
    public void Sizes_are_those_of_SQL_Server(string type, int bytes) => Assert.That(Bytes(type), Is.EqualTo(bytes));

    private static IEnumerable<ITable> Reached(ITable table, IReadOnlyList<ITable> way)
    {
        if (way.Contains(table))
        {
            return [table, table];
        }

        var next = table.ReferencingForeignKeyConstraints
            .Where(k => k.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull or ReferentialAction.SetDefault)
            .Select(k => k.Table);
        return next.SelectMany(t => Reached(t, [.. way, table]).Prepend(t));
    }

    private static long Bytes(IEnumerable<IColumn> columns) => columns.Sum(c => (long)Bytes(c.StoreType));

    private static int Bytes(string type)
    {
        var match = StoreType().Match(type);
        var size = match.Groups["size"].Value;
        if (size == "max")
        {
            return int.MaxValue;
        }

        return match.Groups["name"].Value switch
        {
            "bit" => 1,
            "date" => 3,
            "int" => 4,
            "time" => 5,
            "bigint" or "datetime2" or "float" => 8,
            "datetimeoffset" => 10,
            "uniqueidentifier" => 16,
            "decimal" => 17,
            "nchar" or "nvarchar" => 2 * int.Parse(size, CultureInfo.InvariantCulture),
            "char" or "varchar" or "binary" or "varbinary" => int.Parse(size, CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException($"Say how many bytes {type} takes in an index."),
        };
    }

    [GeneratedRegex(@"^(?<name>\w+)(\((?<size>max|\d+)(,\d+)?\))?$")]
    private static partial Regex StoreType();
}
