using System.Text;
using System.Text.Json;
using CaseManager.Domain.Common;

namespace CaseManager.Infrastructure.Importing.Meetings;

// The objects of a JSON list, each with the line where it begins. What is wrong with the file is said with its position.
internal static class JsonItems
{
    // More than all meetings of a fellowship in a country; keeps a hostile file of 20 MB from becoming millions of remarks.
    public const int Most = 50_000;

    public static IReadOnlyList<JsonItem> Read(ReadOnlyMemory<byte> file)
    {
        var bytes = Encoding.UTF8.GetBytes(StrictUtf8.Decode(file.Span, FileFault.Meetings));
        try
        {
            return Read(bytes);
        }
        catch (JsonException e)
        {
            throw FileFault.Meetings.Whole($"is not JSON: it goes wrong in line {e.LineNumber + 1}, character {e.BytePositionInLine + 1}.");
        }
    }

    private static List<JsonItem> Read(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        var items = new List<JsonItem>();
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartArray)
        {
            throw NoList();
        }

        var (line, counted) = (1, 0);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            line += bytes.AsSpan(counted..(int)reader.TokenStartIndex).Count((byte)'\n');
            counted = (int)reader.TokenStartIndex;
            Require.That(items.Count < Most, "import.meetings", $"The meetings file holds more than {Most} meetings. Import it in parts, each under a source of its own.", nameof(FileFault.Meetings));
            items.Add(new JsonItem(items.Count + 1, line, JsonElement.ParseValue(ref reader)));
        }

        // Reads on to the end: what stands behind the list is wrong.
        reader.Read();
        return items.Count > 0 ? items : throw FileFault.Meetings.Whole("holds no meeting. Nothing is taken off the directory for it.");
    }

    private static RuleViolationException NoList() => FileFault.Meetings.Whole("is not a list of meetings: it must be JSON that begins with “[”.");
}
