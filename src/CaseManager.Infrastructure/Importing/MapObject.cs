using System.Globalization;
using System.Text.Json;
using CaseManager.Application.Importing;
using CaseManager.Domain.Common;

namespace CaseManager.Infrastructure.Importing;

// One object of the JSON that says which column holds what. Everything wrong with it names the key.
internal sealed class MapObject
{
    private readonly string path;
    private readonly Dictionary<string, JsonElement> keys = [];

    private MapObject(JsonElement json, string path, IReadOnlyList<string> required, IReadOnlyList<string> optional)
    {
        this.path = path;
        string[] known = [.. required, .. optional];
        if (json.ValueKind is not JsonValueKind.Object)
        {
            throw path.Length == 0
                ? FileFault.Map.Whole($"is not a JSON object with the keys {List(required)}.")
                : WrongAt(path[..^1], $"must be an object with keys of {List(known)}.");
        }

        foreach (var property in json.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                throw Wrong(property.Name, $"is not known. The keys are {List(known)}.");
            }

            if (!keys.TryAdd(property.Name, property.Value))
            {
                throw Wrong(property.Name, "is there twice.");
            }
        }

        if (required.FirstOrDefault(k => !keys.ContainsKey(k)) is { } missing)
        {
            throw Wrong(missing, $"is missing. Needed are {List(required)}{(optional.Count > 0 ? $"; {List(optional)} may be there" : "")}.");
        }
    }

    // The whole map, while it is looked at.
    public static T Read<T>(ReadOnlyMemory<byte> file, IReadOnlyList<string> required, IReadOnlyList<string> optional, Func<MapObject, T> read)
    {
        var text = StrictUtf8.Decode(file.Span, FileFault.Map);
        try
        {
            using var json = JsonDocument.Parse(text);
            return read(new MapObject(json.RootElement, "", required, optional));
        }
        catch (JsonException e)
        {
            throw FileFault.Map.Whole($"is not JSON: it goes wrong in line {e.LineNumber + 1}, character {e.BytePositionInLine + 1}.");
        }
    }

    public bool Has(string key) => keys.ContainsKey(key);

    public string Text(string key) => TextIfAny(key)!;

    public string? TextIfAny(string key) => !keys.TryGetValue(key, out var value) ? null : TextOf(value, key);

    public IReadOnlyList<string> Texts(string key) => [.. Items(key).Select((item, i) => TextOf(item, $"{key}[{i}]"))];

    public int Number(string key) =>
        keys[key].ValueKind is JsonValueKind.Number && keys[key].TryGetInt32(out var number) ? number : throw Wrong(key, "must be a whole number.");

    public MapObject? ObjectIfAny(string key, IReadOnlyList<string> required, IReadOnlyList<string> optional) =>
        keys.TryGetValue(key, out var value) ? new MapObject(value, $"{path}{key}.", required, optional) : null;

    public IReadOnlyList<MapObject> Objects(string key, IReadOnlyList<string> required, IReadOnlyList<string> optional) =>
        [.. Items(key).Select((item, i) => new MapObject(item, $"{path}{key}[{i}].", required, optional))];

    // What each value of a column means.
    public Dictionary<string, T> Values<T>(string key, string what, string example)
        where T : struct, Enum
    {
        var values = new Dictionary<string, T>();
        if (keys[key].ValueKind is not JsonValueKind.Object)
        {
            throw Wrong(key, $"must be an object such as {example}.");
        }

        foreach (var value in keys[key].EnumerateObject())
        {
            var name = value.Value.ValueKind is JsonValueKind.String ? value.Value.GetString() : value.Value.GetRawText();
            if (!Enum.GetNames<T>().Contains(name))
            {
                throw Wrong($"{key}.{value.Name}", $"says “{name}”, which is no {what}. Known are {List(Enum.GetNames<T>())}.");
            }

            if (!values.TryAdd(value.Name.Trim(), Enum.Parse<T>(name!)))
            {
                throw Wrong($"{key}.{value.Name}", "is there twice.");
            }
        }

        return values.Count > 0 ? values : throw Wrong(key, $"is empty. Say what each value of the {what} column means.");
    }

    public string DateFormat(string key)
    {
        if (TextIfAny(key) is not { } format)
        {
            return ImportFiles.IsoDate;
        }

        // A format that loses the day, the month or the century does not bring a date back.
        var date = new DateOnly(1987, 10, 23);
        try
        {
            return DateOnly.TryParseExact(date.ToString(format, CultureInfo.InvariantCulture), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var back) && back == date
                ? format
                : throw Wrong(key, $"says “{format}”, which does not write day, month and year. Write it like M/d/yyyy.");
        }
        catch (FormatException)
        {
            throw Wrong(key, $"says “{format}”, which is not a date format. Write it like M/d/yyyy.");
        }
    }

    public RuleViolationException Wrong(string key, string message) => WrongAt(path + key, message);

    private List<JsonElement> Items(string key) =>
        !keys.TryGetValue(key, out var value) ? []
        : value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()]
        : throw Wrong(key, "must be a list in square brackets.");

    private string TextOf(JsonElement value, string key) =>
        value.ValueKind is JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } text
            ? text
            : throw Wrong(key, "must be a text in quotation marks, and not empty.");

    private static RuleViolationException WrongAt(string key, string message) => FileFault.Map.Whole($"is wrong: the key “{key}” {message}");

    private static string List(IEnumerable<string> words) => string.Join(", ", words);
}
