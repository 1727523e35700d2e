using System.Text.Json;
using CaseManager.Application.PeerSupport;

namespace CaseManager.Infrastructure.PeerSupport;

internal sealed class MeetingTypeFile : IMeetingTypes
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);
    private readonly Dictionary<string, MeetingType> byCode = new(StringComparer.OrdinalIgnoreCase);

    // Keys of BMLT differ by case: "SL" and "Sl" could be two.
    private readonly Dictionary<string, string> byBmltKey = new(StringComparer.Ordinal);

    public MeetingTypeFile()
    {
        using var json = typeof(MeetingTypeFile).Assembly.GetManifestResourceStream("meeting-types/meeting-types.json")!;
        foreach (var entry in JsonSerializer.Deserialize<FileContent>(json, Format)!.Types)
        {
            byCode.Add(entry.Code, new MeetingType(entry.Code, entry.Name));
            foreach (var key in entry.Bmlt ?? [])
            {
                byBmltKey.Add(key, entry.Code);
            }
        }

        All = [.. byCode.Values.OrderBy(t => t.Name, StringComparer.Ordinal)];
    }

    public IReadOnlyList<MeetingType> All { get; }

    public string Canonical(string code) => byCode.TryGetValue(code, out var type) ? type.Code : code.ToUpperInvariant();

    public string OfBmlt(string key) => byBmltKey.TryGetValue(key, out var code) ? code : $"NA-{key.ToUpperInvariant()}";

    public string Words(string code) => byCode.TryGetValue(code, out var type) ? type.Name : code;

    private sealed record FileContent(string Source, IReadOnlyList<Entry> Types);

    private sealed record Entry(string Code, string Name, IReadOnlyList<string>? Bmlt);
}
