using CaseManager.Domain.Counseling;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;
using CaseManager.Migrations.Sqlite;
using CaseManager.Migrations.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;

namespace CaseManager.IntegrationTests.Persistence;

/// <summary>Both migration sets against the model; no server is needed.</summary>
public sealed class ModelTests
{
    private static readonly IDatabaseProvider[] Providers = [new SqliteProvider(), new SqlServerProvider()];

    [TestCaseSource(nameof(Providers))]
    public void The_model_has_no_change_without_a_migration(IDatabaseProvider provider)
    {
        using var context = Context(provider);

        Assert.That(context.Database.HasPendingModelChanges(), Is.False, "Run database/add-migration.sh.");
    }

    [Test]
    public void Both_databases_have_migrations_of_the_same_names()
    {
        var names = Providers.Select(provider =>
        {
            using var context = Context(provider);
            return context.Database.GetMigrations().Select(m => m[(m.IndexOf('_', StringComparison.Ordinal) + 1)..]).ToList();
        }).ToList();

        Assert.That(names[0], Is.Not.Empty.And.EqualTo(names[1]));
    }

    [Test]
    public void The_schema_script_is_what_the_migrations_make()
    {
        using var context = Context(new SqlServerProvider());

        Assert.That(Lines(SchemaScript()), Is.EqualTo(Lines(context.GetService<IMigrator>().GenerateScript())), "Run database/add-migration.sh.");
    }

    [Test]
    public void The_schema_script_is_T_SQL() => Assert.That(TSqlRecorder.ErrorsOf(SchemaScript()), Is.Empty);

    // The migrations add up to the model (see above); only the model can be compiled, since a script of migrations alters its own tables.
    // Rows that come with a table are no schema.
    [Test]
    public void The_schema_compiles_for_SQL_Server()
    {
        using var context = Context(new SqlServerProvider());
        using var schema = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var batch in context.Database.GenerateCreateScript().Split("GO\r\n").SelectMany(b => b.Split("GO\n")).Where(b => !b.Contains("INSERT INTO", StringComparison.Ordinal)))
        {
            schema.AddObjects(batch);
        }

        Assert.That(schema.GetObjects(DacQueryScopes.UserDefined, ModelSchema.Table).Count(), Is.GreaterThan(20));
        Assert.That(schema.Validate().Select(m => m.Message), Is.Empty);
    }

    [Test]
    public void Nothing_leads_from_the_record_to_a_counseling_note_or_back()
    {
        using var context = Context(new SqliteProvider());
        Type[] store = [typeof(SudCounselingNote), typeof(SudCounselingNoteReader)];
        var entities = context.Model.GetEntityTypes().ToList();

        Assert.That(entities.Where(e => store.Contains(e.ClrType)).SelectMany(e => e.GetNavigations()), Is.Empty);
        Assert.That(entities.SelectMany(e => e.GetNavigations()).Where(n => store.Contains(n.TargetEntityType.ClrType)), Is.Empty);
        Assert.That(entities.SelectMany(e => e.GetForeignKeys()).Where(f => store.Contains(f.PrincipalEntityType.ClrType) != store.Contains(f.DeclaringEntityType.ClrType)), Is.Empty, "no foreign key either");
        Assert.That(store.SelectMany(t => t.GetProperties()).Where(p => p.PropertyType.Namespace!.StartsWith("CaseManager", StringComparison.Ordinal)), Is.Empty);
    }

    private static string SchemaScript() => File.ReadAllText(Path.Combine(SharedData.RepositoryRoot(), "database", "schema.sqlserver.sql"));

    private static IEnumerable<string> Lines(string script) => script.Trim().TrimStart('\uFEFF').Split('\n').Select(l => l.TrimEnd());

    private static CaseManagerDbContext Context(IDatabaseProvider provider)
    {
        var options = new DbContextOptionsBuilder<CaseManagerDbContext>();
        provider.Configure(options, new DatabaseSettings { ConnectionString = provider is SqliteProvider ? "Data Source=:memory:" : "Server=nowhere;Database=none" });
        return new CaseManagerDbContext(options.Options);
    }
}
