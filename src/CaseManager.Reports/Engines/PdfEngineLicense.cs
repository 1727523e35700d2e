namespace CaseManager.Reports.Engines;

/// <summary>The licence under which the engine that is compiled in draws, as configured; Skia asks for none.</summary>
/// <param name="Value">As <c>QuestPdf__License</c> gives it; null where it is not set.</param>
public sealed record PdfEngineLicense(string? Value);
