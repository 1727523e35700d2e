using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Reporting;
using CaseManager.Infrastructure;
using CaseManager.IntegrationTests.Support;
using CaseManager.Reports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaseManager.IntegrationTests.Reporting.Runs;

/// <summary>One node that makes reports, with a clock and a PDF engine of its own; it queues nothing, but remembers what it was asked to.</summary>
internal sealed class Worker : IPdfEngine, IReportQueue, ICurrentUser, IAsyncDisposable
{
    private readonly ServiceProvider services;

    public Worker(TestDatabase database, DateTime utcNow, Action<IServiceCollection>? change = null)
    {
        Time = new FakeTimeProvider(new DateTimeOffset(utcNow));
        var all = new ServiceCollection()
            .AddLogging()
            .AddInfrastructure(database.Provider, database.Settings)
            .AddSingleton(TestAudit.Settings)
            .AddApplication()
            .AddReports()
            .AddSingleton(new PublicAddress(null))
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IPdfEngine>(this)
            .AddSingleton<IReportQueue>(this)
            .AddSingleton<ICurrentUser>(this);
        change?.Invoke(all);
        services = all.BuildServiceProvider();
    }

    /// <summary>What its clock says; it moves only when a test moves it.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>What it draws.</summary>
    public byte[] Drawing { get; init; } = "%PDF"u8.ToArray();

    /// <summary>Happens while it draws.</summary>
    public Action<CancellationToken> WhileDrawing { get; set; } = _ => { };

    /// <summary>How often it drew.</summary>
    public int Drawn { get; private set; }

    /// <summary>What it was asked to queue, in order.</summary>
    public List<Guid> Queued { get; } = [];

    /// <summary>What its user may do.</summary>
    public Permission[] May { get; set; } = Enum.GetValues<Permission>();

    string ICurrentUser.Name => "Ines Ward";

    public async Task<bool> MakeAsync(Guid run, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReportMaker>().MakeAsync(run, null, cancellationToken);
    }

    public async Task<Outcome<Guid>> AskAsync(AskForReport request)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UseCase<AskForReport, Guid>>().RunAsync(request);
    }

    public async Task<int> RecoverAsync()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReportRecovery>().RecoverAsync(CancellationToken.None);
    }

    /// <summary>Removes files as the nightly job does.</summary>
    public async Task<int> RemoveOldAsync(ReportKind kind, int days)
    {
        await using var scope = services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<ReportRetention>(scope.ServiceProvider, new ReportRetentionSettings(new Dictionary<ReportKind, int> { [kind] = days })).RemoveAsync(CancellationToken.None);
    }

    public async Task<T> ReadAsync<T>(Func<ReportRunList, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ReportRunList>());
    }

    public async ValueTask DisposeAsync() => await services.DisposeAsync();

    Scope ICurrentUser.Scope => Scope.Unlimited;

    bool ICurrentUser.May(Permission permission) => May.Contains(permission);

    void IReportQueue.Enqueue(Guid runId) => Queued.Add(runId);

    void IPdfEngine.Draw(ReportDocument document, Stream output, IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        Drawn++;
        WhileDrawing(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        output.Write(Drawing);
        progress?.Report((1, 1));
    }
}
