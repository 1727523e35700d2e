using CaseManager.Application.PeerSupport;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;

namespace CaseManager.Infrastructure.Importing.Meetings;

// The Meeting Guide: https://github.com/code4recovery/spec. Days count from 0 for Sunday; a meeting without one takes place by appointment.
internal sealed class MeetingGuideFormat(IMeetingTypes types, Fellowship fellowship, string? fellowshipName, string zone) : MeetingListFormat(types, fellowship, fellowshipName, zone)
{
    private const string Closed = "TC";
    private const string OnlineType = "ONL";

    public override string KeyField => "slug";

    protected override string NameField => "name";

    protected override string ZoneField => "timezone";

    protected override MeetingDetails Read(JsonItem item, MeetingParts parts, MeetingDetails meeting)
    {
        var types = parts.Types("types", Types.Canonical);
        var street = item.Words("address");
        return meeting with
        {
            Days = MeetingTimes.Days(item, "day", sunday: 0),
            StartsAt = TimeOf(item, "time"),
            EndsAt = parts.End("end_time"),
            Types = types,
            Place = item.Words("location"),
            Address = item.Words("formatted_address") ?? Join(", ", street, item.Words("city"), Join(" ", item.Words("state"), item.Words("postal_code"))),
            Region = Join(", ", item.Words("sub_region"), item.Words("region")) ?? Join(", ", item.Parts("regions").Reverse().Select(JsonItem.Clean)),
            Venue = VenueOf(item, types, hasPlace: (item.Words("formatted_address") ?? street ?? item.Words("location")) is not null),
            Link = parts.Link("conference_url", keepQuery: false),
            Page = parts.Link("url", keepQuery: true),
        };
    }

    private static MeetingVenue VenueOf(JsonItem item, string types, bool hasPlace)
    {
        var codes = MeetingTypes.Read(types);
        var isOnline = (item.Raw("conference_url") ?? item.Raw("conference_phone")) is not null || codes.Contains(OnlineType);
        var isClosed = codes.Contains(Closed);
        return item.Raw("attendance_option")?.ToUpperInvariant() switch
        {
            "IN_PERSON" => MeetingVenue.InPerson,
            "ONLINE" => MeetingVenue.Online,
            "HYBRID" => MeetingVenue.Hybrid,
            "INACTIVE" => MeetingVenue.Inactive,
            _ when isOnline => hasPlace && !isClosed ? MeetingVenue.Hybrid : MeetingVenue.Online,
            _ => isClosed ? MeetingVenue.Inactive : MeetingVenue.InPerson,
        };
    }
}
