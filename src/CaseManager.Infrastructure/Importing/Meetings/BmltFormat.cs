using CaseManager.Application.PeerSupport;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;

namespace CaseManager.Infrastructure.Importing.Meetings;

// What a BMLT server answers to GetSearchResults. Weekday 1 is Sunday; a meeting has a beginning and a length.
internal sealed class BmltFormat(IMeetingTypes types, Fellowship fellowship, string? fellowshipName, string zone) : MeetingListFormat(types, fellowship, fellowshipName, zone)
{
    public override string KeyField => "id_bigint";

    protected override string NameField => "meeting_name";

    protected override string ZoneField => "time_zone";

    public override bool IsPublished(JsonItem item) => item.Raw("published") is not "0";

    protected override MeetingDetails Read(JsonItem item, MeetingParts parts, MeetingDetails meeting)
    {
        var start = TimeOf(item, "start_time");
        return meeting with
        {
            Days = MeetingTimes.Days(item, "weekday_tinyint", sunday: 1),
            StartsAt = start,
            EndsAt = parts.EndAfter(start, "duration_time"),
            Types = parts.Types("formats", Types.OfBmlt),
            Place = item.Words("location_text"),
            Address = Join(", ", item.Words("location_street"), item.Words("location_municipality"), Join(" ", item.Words("location_province"), item.Words("location_postal_code_1"))),
            Region = Join(", ", item.Words("location_neighborhood"), item.Words("location_city_subsection"), item.Words("location_sub_province")),
            Venue = VenueOf(item),
            Link = parts.Link("virtual_meeting_link", keepQuery: false),
        };
    }

    private static MeetingVenue VenueOf(JsonItem item)
    {
        var formats = item.Parts("formats");
        return item.Raw("venue_type") switch
        {
            "2" => MeetingVenue.Online,
            "3" => MeetingVenue.Hybrid,
            _ when formats.Contains("HY") => MeetingVenue.Hybrid,
            _ when formats.Contains("VM") => MeetingVenue.Online,
            _ => formats.Contains("TC") ? MeetingVenue.Inactive : MeetingVenue.InPerson,
        };
    }
}
