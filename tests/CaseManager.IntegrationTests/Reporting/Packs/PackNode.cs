using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Infrastructure;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using CaseManager.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaseManager.IntegrationTests.Reporting.Packs;

/// <summary>One node that makes packs, with a clock and a PDF engine of its own: what it draws is the subject of the document. It queues nothing.</summary>
internal sealed class PackNode : IPdfEngine, IPackQueue, ICurrentUser, IAsyncDisposable
{
    private readonly ServiceProvider services;

    public PackNode(TestDatabase database, DateTime utcNow, params IInterceptor[] interceptors)
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
            .AddSingleton<IPdfEngine>(this)
            .AddSingleton<IPackQueue>(this)
            .AddSingleton<ICurrentUser>(this)
            .BuildServiceProvider();
    }

    /// <summary>What its clock says; it moves only when a test moves it.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>Happens while it draws; told the subject.</summary>
    public Action<string> WhileDrawing { get; set; } = _ => { };

    /// <summary>What it drew, by subject.</summary>
    public List<string> Drawn { get; } = [];

    /// <summary>What it was asked to queue, in order.</summary>
    public List<Guid> Queued { get; } = [];

    /// <summary>What its user may do.</summary>
    public Permission[] May { get; set; } = Enum.GetValues<Permission>();

    /// <summary>The user it works for; an operator of the command line where there is none.</summary>
    public Scope Scope { get; set; } = Scope.Unlimited;

    string ICurrentUser.Name => "Ines Ward";

    Guid? ICurrentUser.Id => Scope.UserId;

    /// <summary>Makes one batch.</summary>
    public async Task<bool> MakeAsync(Guid pack, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PackMaker>().MakeAsync(pack, cancellationToken);
    }

    /// <summary>Makes everything that is to be had.</summary>
    public async Task MakeAllAsync(Guid pack, CancellationToken cancellationToken = default)
    {
        while (await MakeAsync(pack, cancellationToken))
        {
            // Once more.
        }
    }

    public async Task<Outcome<Guid>> RunAsync<TCommand>(TCommand command)
        where TCommand : ICommand
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UseCase<TCommand, Guid>>().RunAsync(command);
    }

    public async Task<T> ReadAsync<TReader, T>(Func<TReader, Task<T>> read)
        where TReader : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TReader>());
    }

    public Task<PackView?> FindAsync(Guid pack) => ReadAsync<PackList, PackView?>(packs => packs.FindAsync(pack, CancellationToken.None));

    /// <summary>The zip of the pack.</summary>
    public Task<byte[]> ZipAsync(Guid pack) => ReadAsync<PackFiles, byte[]>(async files =>
    {
        using var zip = new MemoryStream();
        await files.WriteZipAsync((await files.FindAsync(pack, CancellationToken.None))!, zip, CancellationToken.None);
        return zip.ToArray();
    });

    /// <summary>The bytes of a volume.</summary>
    public Task<byte[]> VolumeAsync(Guid pack, Guid volume) => ReadAsync<PackFiles, byte[]>(async files =>
    {
        using var pdf = new MemoryStream();
        await files.WriteAsync((await files.VolumeAsync(pack, volume, CancellationToken.None))!, pdf, CancellationToken.None);
        return pdf.ToArray();
    });

    public async ValueTask DisposeAsync() => await services.DisposeAsync();

    bool ICurrentUser.May(Permission permission) => May.Contains(permission);

    void IPackQueue.Enqueue(Guid packId) => Queued.Add(packId);

    void IPdfEngine.Draw(ReportDocument document, Stream output, IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        WhileDrawing(document.Furniture.Subject);
        cancellationToken.ThrowIfCancellationRequested();
        Drawn.Add(document.Furniture.Subject);
        output.Write(System.Text.Encoding.UTF8.GetBytes(document.Furniture.Subject));
    }
}
