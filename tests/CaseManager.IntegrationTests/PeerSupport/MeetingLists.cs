using System.Text;
using CaseManager.Application.Importing.Meetings;
using CaseManager.Domain.Groups;
using CaseManager.Infrastructure.Importing.Meetings;
using CaseManager.Infrastructure.PeerSupport;

namespace CaseManager.IntegrationTests.PeerSupport;

/// <summary>Lists of meetings written for tests.</summary>
internal static class MeetingLists
{
    public const string Source = "Springfield";

    public static MeetingFileReader Reader => new(new MeetingTypeFile());

    public static MeetingOptions GuideOptions { get; } = new(MeetingFormat.MeetingGuide, Source, Fellowship.AlcoholicsAnonymous, null, "America/Chicago");

    public static MeetingOptions BmltOptions { get; } = new(MeetingFormat.Bmlt, Source, null, null, "America/New_York");

    /// <summary>An item of the Meeting Guide, Mondays at 19:00 where nothing else is said.</summary>
    public static string Item(string slug, string more = "\"day\": 1, \"time\": \"19:00\"") => $$"""{ "slug": "{{slug}}", "name": "Meeting {{slug}}"{{(more.Length == 0 ? "" : ", ")}}{{more}} }""";

    public static MeetingFiles Guide(params string[] items) => Text($"[\n{string.Join(",\n", items)}\n]", GuideOptions);

    public static MeetingFiles Bmlt(params string[] items) => Text($"[\n{string.Join(",\n", items)}\n]", BmltOptions);

    public static MeetingFiles Text(string json, MeetingOptions options) => new("meetings.json", Encoding.UTF8.GetBytes(json), options);

    /// <summary>The only meeting of a list with one item.</summary>
    public static Domain.PeerSupport.MeetingDetails Read(string more) => Reader.Read(Guide(Item("one", more))).Rows.Single().Details;
}
