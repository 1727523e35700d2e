using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;

namespace CaseManager.Reports.Forms;

/// <summary>CSV and screen, made of the same description as the PDF.</summary>
public sealed class ReportForms : IReportForms
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <inheritdoc/>
    public byte[] ToCsv(ReportDocument document) => CsvForm.Of(document);

    /// <inheritdoc/>
    public byte[] ToScreen(ReportDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Json);

    /// <inheritdoc/>
    /// <exception cref="JsonException">The bytes are not a description.</exception>
    public ReportDocument FromScreen(byte[] json) =>
        JsonSerializer.Deserialize<ReportDocument>(json, Json) ?? throw new JsonException("The description is empty.");
}
