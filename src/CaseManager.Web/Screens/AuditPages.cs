using System.Text.Json;
using CaseManager.Application.Audit;
using CaseManager.Application.Paging;

namespace CaseManager.Web.Screens;

/// <summary>The search with what it found.</summary>
public sealed record AuditPage(AuditForm Form, Page<AuditRow> Page);

/// <summary>Who looked at a client.</summary>
public sealed record LooksPage(AuditedClient Client, Page<AuditRow> Page);

/// <summary>A record that an entry says was written.</summary>
/// <param name="Key">Null where the entry tells a number of rows.</param>
public sealed record AuditedRecord(string Kind, string Did, string? Key, int? Version, int? Rows, IReadOnlyList<AuditedField> Fields);

/// <summary>A field of it.</summary>
/// <param name="Note">In place of before and after, for what is not told.</param>
public sealed record AuditedField(string Name, string? Before, string? After, string? Note);

/// <summary>One entry, taken apart for reading.</summary>
public sealed record AuditEntryPage(AuditRow Entry)
{
    /// <summary>What was tried, where it was refused; or the command that was run.</summary>
    public string? Tried => Json() is { ValueKind: JsonValueKind.Object } refusal ? refusal.GetProperty("tried").GetString() : null;

    /// <summary>What was written.</summary>
    public IReadOnlyList<AuditedRecord> Records => Json() is { ValueKind: JsonValueKind.Array } records ? [.. records.EnumerateArray().Select(Read)] : [];

    private JsonElement? Json() => Entry.Changes is { } changes ? JsonDocument.Parse(changes).RootElement : null;

    private static AuditedRecord Read(JsonElement record) => new(
        record.GetProperty("kind").GetString()!, record.GetProperty("did").GetString()!, Text(record, "key"), Number(record, "version"), Number(record, "rows"),
        record.TryGetProperty("fields", out var fields) ? [.. fields.EnumerateObject().Select(Read)] : []);

    private static AuditedField Read(JsonProperty field) => field.Value.ValueKind switch
    {
        JsonValueKind.Array => new(field.Name, field.Value[0].GetString(), field.Value[1].GetString(), null),
        JsonValueKind.Object => new(field.Name, null, null, "written; what it says is not kept here"),
        _ => new(field.Name, null, null, field.Value.GetString()),
    };

    private static string? Text(JsonElement record, string name) => record.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int? Number(JsonElement record, string name) => record.TryGetProperty(name, out var value) ? value.GetInt32() : null;
}
