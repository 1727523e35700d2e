using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.BrowserTests.Support;

/// <summary>A PDF engine that can be told to wait after each page, so that a test sees the bar move.</summary>
public sealed class ReportGate
{
    private SemaphoreSlim? pages;
    private string subject = "";

    /// <summary>From now on reports about somebody wait.</summary>
    /// <param name="about">Part of the subject as the report names it.</param>
    public IDisposable Close(string about)
    {
        subject = about;
        pages = new SemaphoreSlim(0);
        return new Opening(this);
    }

    /// <summary>Lets one page through.</summary>
    public void LetPageThrough() => pages?.Release();

    internal void Pass(string about)
    {
        if (about.Contains(subject, StringComparison.Ordinal))
        {
            pages?.Wait(TimeSpan.FromSeconds(30));
        }
    }

    private sealed class Opening(ReportGate gate) : IDisposable
    {
        public void Dispose()
        {
            var closed = gate.pages;
            gate.pages = null;
            closed?.Release(10_000);
        }
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
