using System.Collections.Concurrent;
using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.BrowserTests.Support;

/// <summary>A PDF engine that can be told to wait after each page, so that a test sees the bar move. Tests that run side by side each close it for somebody else.</summary>
public sealed class ReportGate
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> closed = new();

    /// <summary>From now on reports about somebody wait.</summary>
    /// <param name="about">Part of the subject as the report names it.</param>
    public ClosedGate Close(string about)
    {
        var pages = new SemaphoreSlim(0);
        Assert.That(closed.TryAdd(about, pages), Is.True, $"Another test waits for {about}.");
        return new ClosedGate(pages, () => closed.TryRemove(about, out _));
    }

    internal void Pass(string about)
    {
        foreach (var (_, pages) in closed.Where(c => about.Contains(c.Key, StringComparison.Ordinal)))
        {
            pages.Wait(TimeSpan.FromSeconds(30));
        }
    }
}

/// <summary>Reports wait until this is disposed of.</summary>
public sealed class ClosedGate(SemaphoreSlim pages, Action open) : IDisposable
{
    /// <summary>Lets one page through.</summary>
    public void LetPageThrough() => pages.Release();

    /// <inheritdoc/>
    public void Dispose()
    {
        open();
        pages.Release(10_000);
    }
}

internal static class ReportGateRegistration
{
    /// <summary>Puts the gate in front of the engine.</summary>
    public static void Decorate(this IServiceCollection services, ReportGate gate)
    {
        var engine = services.Last(s => s.ServiceType == typeof(IPdfEngine));
        services.Remove(engine);
        services.AddSingleton<IPdfEngine>(provider => new GatedEngine((IPdfEngine)ActivatorUtilities.CreateInstance(provider, engine.ImplementationType!), gate));
    }

    private sealed class GatedEngine(IPdfEngine engine, ReportGate gate) : IPdfEngine
    {
        public void Draw(ReportDocument document, Stream output, IProgress<(int Done, int Total)>? progress = null, CancellationToken cancellationToken = default) =>
            engine.Draw(document, output, new GatedProgress(progress, gate, document.Furniture.Subject), cancellationToken);
    }

    private sealed class GatedProgress(IProgress<(int Done, int Total)>? progress, ReportGate gate, string subject) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value)
        {
            progress?.Report(value);
            gate.Pass(subject);
        }
    }
}
