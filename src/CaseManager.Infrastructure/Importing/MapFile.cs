using System.Globalization;
using System.Text.Json;
using CaseManager.Application.Importing;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;

namespace CaseManager.Infrastructure.Importing;

// The JSON that says which column holds what. Everything wrong with it names the key.
internal static class MapFile
{
    private const string StatusValues = "statusValues";
    private static readonly string[] Required = ["mrn", "firstName", "lastName", "group", "date", "time", "status", StatusValues];
    private static readonly string[] Optional = ["birthDate", "minutesMissed", "reason", "dateFormat"];

    public static AttendanceMap Read(ReadOnlyMemory<byte> file)
    {
        var text = StrictUtf8.Decode(file.Span, FileFault.Map);
        try
        {
            using var json = JsonDocument.Parse(text);
            return Read(Keys(json.RootElement));
        }
        catch (JsonException e)
        {
            throw FileFault.Map.Whole($"is not JSON: it goes wrong in line {e.LineNumber + 1}, character {e.BytePositionInLine + 1}.");
        }
    }

    private static AttendanceMap Read(Dictionary<string, JsonElement> keys)
    {
        var missing = Required.FirstOrDefault(k => !keys.ContainsKey(k));
        if (missing is not null)
        {
            throw Wrong(missing, $"is missing. Needed are {List(Required)}; {List(Optional)} may be there.");
        }

        var map = new AttendanceMap
        {
            Mrn = Text(keys, "mrn")!,
            FirstName = Text(keys, "firstName")!,
            LastName = Text(keys, "lastName")!,
            BirthDate = Text(keys, "birthDate"),
            Group = Text(keys, "group")!,
            Date = Text(keys, "date")!,
            Time = Text(keys, "time")!,
            Status = Text(keys, "status")!,
            StatusValues = Statuses(keys[StatusValues]),
            MinutesMissed = Text(keys, "minutesMissed"),
            Reason = Text(keys, "reason"),
            DateFormat = DateFormat(Text(keys, "dateFormat")),
        };
        return map.MinutesMissed is null && map.StatusValues.Values.Any(s => s.MissedSome())
            ? throw Wrong("minutesMissed", "is missing: Late and LeftEarly in statusValues need the column of the minutes missed. Without one, map them to Present.")
            : map;
    }

    private static Dictionary<string, JsonElement> Keys(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Object)
        {
            throw FileFault.Map.Whole($"is not a JSON object with the keys {List(Required)}.");
        }

        var keys = new Dictionary<string, JsonElement>();
        foreach (var property in root.EnumerateObject())
        {
            if (!Required.Contains(property.Name) && !Optional.Contains(property.Name))
            {
                throw Wrong(property.Name, $"is not known. The keys are {List([.. Required, .. Optional])}.");
            }

            if (!keys.TryAdd(property.Name, property.Value))
            {
                throw Wrong(property.Name, "is there twice.");
            }
        }

        return keys;
    }

    private static string? Text(Dictionary<string, JsonElement> keys, string key)
    {
        if (!keys.TryGetValue(key, out var value))
        {
            return null;
        }

        return value.ValueKind is JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } text
            ? text
            : throw Wrong(key, "must be a text in quotation marks, and not empty.");
    }

    private static Dictionary<string, AttendanceStatus> Statuses(JsonElement values)
    {
        var statuses = new Dictionary<string, AttendanceStatus>();
        if (values.ValueKind is not JsonValueKind.Object)
        {
            throw Wrong(StatusValues, "must be an object such as { \"Y\": \"Present\", \"N\": \"NoShow\" }.");
        }

        foreach (var value in values.EnumerateObject())
        {
            var name = value.Value.ValueKind is JsonValueKind.String ? value.Value.GetString() : value.Value.GetRawText();
            if (!Enum.GetNames<AttendanceStatus>().Contains(name))
            {
                throw Wrong($"{StatusValues}.{value.Name}", $"says “{name}”, which is no status. The statuses are {List(Enum.GetNames<AttendanceStatus>())}.");
            }

            if (!statuses.TryAdd(value.Name.Trim(), Enum.Parse<AttendanceStatus>(name!)))
            {
                throw Wrong($"{StatusValues}.{value.Name}", "is there twice.");
            }
        }

        return statuses.Count > 0 ? statuses : throw Wrong(StatusValues, "is empty. Say what each value of the status column means.");
    }

    private static string DateFormat(string? format)
    {
        if (format is null)
        {
            return AttendanceMap.IsoDate;
        }

        // A format that loses the day, the month or the century does not bring a date back.
        var date = new DateOnly(1987, 10, 23);
        try
        {
            return DateOnly.TryParseExact(date.ToString(format, CultureInfo.InvariantCulture), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var back) && back == date
                ? format
                : throw Wrong("dateFormat", $"says “{format}”, which does not write day, month and year. Write it like M/d/yyyy.");
        }
        catch (FormatException)
        {
            throw Wrong("dateFormat", $"says “{format}”, which is not a date format. Write it like M/d/yyyy.");
        }
    }

    private static string List(IEnumerable<string> words) => string.Join(", ", words);

    private static RuleViolationException Wrong(string key, string message) => FileFault.Map.Whole($"is wrong: the key “{key}” {message}");
}
