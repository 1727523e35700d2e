using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseManager.Application.Importing;
using CaseManager.Domain.Common;

namespace CaseManager.Infrastructure.Importing.Meetings;

// One object of a list, whose values may be of any kind. Everything wrong with it names the field.
internal sealed partial record JsonItem(int Number, int Line, JsonElement Json) : IImportRow
{
    public bool IsObject => Json.ValueKind is JsonValueKind.Object;

    // As it stands there; null where there is nothing. A number is its digits.
    public string? Raw(string field) => Find(field) is not { } value ? null : RawOf(value, field);

    // Words as people read them: without tags and entities of HTML, and with one space between them.
    public string? Words(string field) => Raw(field) is { } text ? Clean(text) : null;

    // The parts of a list; of a text those between commas.
    public IReadOnlyList<string> Parts(string field) => Find(field) is not { } value ? []
        : value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray().Select(part => RawOf(part, field)).OfType<string>()]
        : [.. (RawOf(value, field) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    public static string Clean(string text) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(text, " ")), " ").Trim();

    private JsonElement? Find(string field)
    {
        try
        {
            return Json.TryGetProperty(field, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;
        }
        catch (InvalidOperationException)
        {
            throw Unreadable(field);
        }
    }

    // Half a surrogate pair, written as \uD800.
    private static RuleViolationException Unreadable(string field) => new("text.control-characters", "it holds characters that cannot be stored.", field);

    private static string? RawOf(JsonElement value, string field)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!.Trim() is { Length: > 0 } text ? text : null,
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            throw Unreadable(field);
        }
    }

    [GeneratedRegex("</?[a-zA-Z][^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex("[\\s\u00A0]+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
