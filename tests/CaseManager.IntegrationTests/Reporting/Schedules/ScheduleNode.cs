using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting.Schedules;
using CaseManager.Infrastructure;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using CaseManager.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaseManager.IntegrationTests.Reporting.Schedules;

/// <summary>One node with a clock and a calendar of its own; it makes nothing, but remembers what it was asked to queue.</summary>
internal sealed class ScheduleNode : IReportQueue, IPackQueue, IScheduleCalendar, ICurrentUser, IAsyncDisposable
{
    private readonly ServiceProvider services;

    public ScheduleNode(TestDatabase database, DateTime utcNow, params IInterceptor[] interceptors)
    {
        Time = new FakeTimeProvider(new DateTimeOffset(utcNow));
        services = new ServiceCollection()
            .AddLogging()
            .AddInfrastructure(database.Provider, database.Settings)
            .ConfigureDbContext<CaseManagerDbContext>(options => options.AddInterceptors(interceptors))
            .AddSingleton(TestAudit.Settings)
            .AddApplication()
            .AddReports()
            .AddSingleton(new PublicAddress(null))
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IReportQueue>(this)
            .AddSingleton<IPackQueue>(this)
            .AddSingleton<IScheduleCalendar>(this)
            .AddSingleton<ICurrentUser>(this)
            .BuildServiceProvider();
    }

    /// <summary>What its clock says; it moves only when a test moves it.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>What it was asked to queue, in order.</summary>
    public List<Guid> Queued { get; } = [];

    /// <summary>What stands on its calendar.</summary>
    public Dictionary<Guid, string> Calendar { get; } = [];

    /// <summary>Who is signed in; nobody for jobs.</summary>
    public Scope Scope { get; set; } = new();

    string ICurrentUser.Name => "Ines Ward";

    Guid? ICurrentUser.Id => Scope.UserId;

    public async Task<Outcome<Guid>> RunAsync<TCommand>(TCommand command)
        where TCommand : ICommand
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UseCase<TCommand, Guid>>().RunAsync(command);
    }

    public async Task<T> ReadAsync<TReader, T>(Func<TReader, Task<T>> read)
        where TReader : class
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TReader>());
    }

    /// <summary>As the job of one schedule does.</summary>
    public Task<bool> RunAsync(Guid schedule) => ReadAsync<ScheduleRunner, bool>(r => r.RunAsync(schedule));

    /// <summary>As the job that looks each minute does.</summary>
    public Task<int> RunDueAsync() => ReadAsync<ScheduleRecovery, int>(r => r.RunDueAsync(CancellationToken.None));

    /// <summary>Removes files as the nightly job does.</summary>
    public async Task<int> RemoveOldAsync(ReportRetentionSettings settings)
    {
        await using var scope = services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<ReportRetention>(scope.ServiceProvider, settings).RemoveAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync() => await services.DisposeAsync();

    bool ICurrentUser.May(Permission permission) => Scope.May(permission);

    void IReportQueue.Enqueue(Guid runId) => Queued.Add(runId);

    void IPackQueue.Enqueue(Guid packId) => Queued.Add(packId);

    void IScheduleCalendar.Put(Guid scheduleId, Rhythm rhythm, SiteClock clock) => Calendar[scheduleId] = $"{rhythm.Words()} {clock.TimeZoneId}";

    void IScheduleCalendar.Remove(Guid scheduleId) => Calendar.Remove(scheduleId);

    void IScheduleCalendar.Keep(IReadOnlySet<Guid> scheduleIds) => Calendar.Keys.Except(scheduleIds).ToList().ForEach(id => Calendar.Remove(id));
}
