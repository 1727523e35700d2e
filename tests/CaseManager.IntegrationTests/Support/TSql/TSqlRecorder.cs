using System.Data;
using System.Data.Common;
using CaseManager.Application.Abstractions;
using CaseManager.Infrastructure;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Migrations.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Moq;

namespace CaseManager.IntegrationTests.Support.TSql;

/// <summary>
/// Runs code on the SqlServer provider without a server: each command is kept, answered as a database without rows would, and can be
/// parsed. What the provider cannot translate, or SQL Server would not read, fails here.
/// </summary>
public sealed class TSqlRecorder : DbConnectionInterceptor
{
    private readonly List<string> commands = [];
    private readonly List<GivenRow> rows = [];

    // As the product is delivered, where nobody configures another one.
    private static int? Shipped => new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build().GetValue<int?>("Database:MaxBatchSize");

    /// <summary>Every command sent, in order.</summary>
    public IReadOnlyList<string> Commands => commands;

    /// <summary>Runs <paramref name="action"/> with a unit of work that is recorded, and checks what it sent.</summary>
    public static async Task CheckAsync(Func<ICaseManagerDb, Task> action) =>
        await CheckAsync(services => action(services.GetRequiredService<ICaseManagerDb>()));

    /// <summary>Runs <paramref name="action"/> with services whose database is recorded, and checks what it sent: something, and all of it T-SQL.</summary>
    /// <param name="action">Gets the services of one scope.</param>
    /// <param name="register">Adds what it needs beside the database.</param>
    /// <param name="given">Roots of aggregates that the database has; there is nothing else in it.</param>
    public static async Task CheckAsync(Func<IServiceProvider, Task> action, Action<IServiceCollection>? register = null, IReadOnlyList<object>? given = null)
    {
        var recorder = new TSqlRecorder();
        await using var provider = recorder.Services(register);
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseManagerDbContext>();
        recorder.rows.AddRange((given ?? []).Select(entity => new GivenRow(entity, db)));
        await action(scope.ServiceProvider);
        recorder.Check();
    }

    /// <summary>Services whose database is recorded here.</summary>
    public ServiceProvider Services(Action<IServiceCollection>? register = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddInfrastructure(new SqlServerProvider(), new DatabaseSettings { Provider = Databases.SqlServer, ConnectionString = "Server=nowhere;Database=recorded", MaxBatchSize = Shipped });
        services.ConfigureDbContext<CaseManagerDbContext>(options => options.AddInterceptors(this));
        register?.Invoke(services);
        services.AddSingleton(TestAudit.Settings);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Mock.Of<ICurrentUser>(u => u.Name == "Ines Ward"));
        return services.BuildServiceProvider();
    }

    /// <summary>Fails where nothing was sent, where a command is not T-SQL, or where a list was sent as JSON, whose size nobody bounds.</summary>
    public void Check()
    {
        Assert.That(commands, Is.Not.Empty, "No command was sent.");
        Assert.That(commands.SelectMany(ErrorsOf), Is.Empty);
        Assert.That(commands.Where(c => c.Contains("OPENJSON", StringComparison.OrdinalIgnoreCase)), Is.Empty);
    }

    /// <summary>What SQL Server 2022 would not read in <paramref name="sql"/>.</summary>
    public static IEnumerable<string> ErrorsOf(string sql)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        return errors.Select(e => $"line {e.Line}: {e.Message} in: {sql}");
    }

    /// <inheritdoc/>
    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new RecordingConnection(Answer));

    private DbDataReader Answer(string sql)
    {
        commands.Add(sql);
        return rows.Select(r => r.Answer(sql)).FirstOrDefault(r => r is not null) is { } row ? new DataTableReader(row) : EmptyAnswer.To(sql);
    }
}
