using CaseManager.Application.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Reports.Engines.Skia;

/// <summary>Registers the engine that is compiled in: Skia, unless the build says <c>-p:PdfEngine=QuestPDF</c>.</summary>
internal static class EngineRegistration
{
    public static IServiceCollection AddPdfEngine(this IServiceCollection services) => services.AddSingleton<IPdfEngine, SkiaPdfEngine>();
}
