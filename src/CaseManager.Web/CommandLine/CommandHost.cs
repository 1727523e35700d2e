using System.CommandLine;
using System.CommandLine.Parsing;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Web.Composition;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.CommandLine;

/// <summary>The product without its web site, for one command.</summary>
internal sealed class CommandHost : IAsyncDisposable, IDisposable
{
    private readonly IHost host;
    private readonly AsyncServiceScope scope;

    private CommandHost(IHost host)
    {
        this.host = host;
        scope = host.Services.CreateAsyncScope();
    }

    /// <summary>What the command works with.</summary>
    public IServiceProvider Services => scope.ServiceProvider;

    /// <summary>The name of the environment, such as Development.</summary>
    public IHostEnvironment Environment => host.Services.GetRequiredService<IHostEnvironment>();

    /// <summary>Starts it as the web site would be started, on a database that is up to date.</summary>
    /// <exception cref="CommandFailure">The words name a user who may not sign in, or the database is of an older release and left as it is.</exception>
    public static async Task<CommandHost> OpenAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var opened = Create();
        await opened.BringUpToDateAsync(cancellationToken);
        if (words.GetValue(CommandUser.As) is { } email)
        {
            await opened.Services.GetRequiredService<CommandUser>().ActAsAsync(email, opened.Services.GetRequiredService<CaseManagerDbContext>(), cancellationToken);
        }

        await opened.NoteAsync(words);
        return opened;
    }

    private async Task BringUpToDateAsync(CancellationToken cancellationToken)
    {
        if (Services.GetRequiredService<IConfiguration>().GetValue("Database:MigrateAtStart", true))
        {
            await Services.GetRequiredService<DatabaseSetup>().MigrateAsync(cancellationToken);
        }
        else if ((await Services.GetRequiredService<CaseManagerDbContext>().Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            throw new CommandFailure("The database is of an older release, and Database__MigrateAtStart is false: run “migrate” first.");
        }
    }

    /// <summary>Starts it without looking at the database.</summary>
    public static CommandHost Create()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = System.Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"),
        });
        builder.Logging.ClearProviders();
        builder.Services.AddCore(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton<CommandUser>();
        builder.Services.AddSingleton<ICurrentUser>(services => services.GetRequiredService<CommandUser>());
        builder.Services.AddScoped<IReportQueue, NoQueue>();
        builder.Services.AddScoped<IPackQueue, NoQueue>();
        builder.Services.AddScoped<IScheduleCalendar, NoQueue>();
        return new CommandHost(builder.Build());
    }

    /// <summary>
    /// Writes into the trail that the command was run, as whom. Commands that begin with <see cref="OpenAsync"/> have no need to; those on the database as a
    /// whole do it when they are through, and not on a database that this release cannot write yet.
    /// </summary>
    public async Task NoteAsync(ParseResult words)
    {
        if (!(await Services.GetRequiredService<CaseManagerDbContext>().Database.GetPendingMigrationsAsync()).Any())
        {
            await Services.GetRequiredService<AuditTrail>().RanAsync(NameOf(words.CommandResult));
        }
    }

    /// <summary>Runs a use case; its problems become the failure of the command.</summary>
    public async Task<TResult> RunAsync<TCommand, TResult>(TCommand command, CancellationToken cancellationToken)
        where TCommand : ICommand
    {
        var outcome = await Services.GetRequiredService<UseCase<TCommand, TResult>>().RunAsync(command, cancellationToken);
        return outcome.Succeeded ? outcome.Value! : throw new CommandFailure(string.Join(" ", outcome.Problems.Select(p => p.Message)));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        host.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        scope.Dispose();
        host.Dispose();
    }

    private static string NameOf(CommandResult command) =>
        command.Parent is CommandResult { Command: not RootCommand } parent ? $"{NameOf(parent)} {command.Command.Name}" : command.Command.Name;

    private sealed class NoQueue : IReportQueue, IPackQueue, IScheduleCalendar
    {
        // The command makes the report itself.
        public void Enqueue(Guid runId)
        {
        }

        // No command sets schedules up; the web site restores its calendar when it starts.
        public void Put(Guid scheduleId, Rhythm rhythm, SiteClock clock)
        {
        }

        public void Remove(Guid scheduleId)
        {
        }

        public void Keep(IReadOnlySet<Guid> scheduleIds)
        {
        }
    }
}
