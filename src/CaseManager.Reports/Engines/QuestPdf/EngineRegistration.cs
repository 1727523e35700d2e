using CaseManager.Application.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Reports.Engines.QuestPdf;

/// <summary>Registers the engine that is compiled in with <c>-p:PdfEngine=QuestPDF</c>.</summary>
internal static class EngineRegistration
{
    public static IServiceCollection AddPdfEngine(this IServiceCollection services) => services.AddSingleton<IPdfEngine, QuestPdfEngine>();
}
