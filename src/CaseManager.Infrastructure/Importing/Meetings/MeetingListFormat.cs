using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Meetings;
using CaseManager.Application.PeerSupport;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;

namespace CaseManager.Infrastructure.Importing.Meetings;

// How the items of a list are read. Contacts, phone numbers, e-mail addresses, passcodes, ways to pay and notes, in which all of these stand as well, are never looked at but to know that there are some.
internal abstract class MeetingListFormat(IMeetingTypes types, Fellowship fellowship, string? fellowshipName, string zone)
{
    // Of a meeting that is read, so that the checks of the directory can be made; the zone itself comes with the import.
    private const string AnyZone = "UTC";

    protected IMeetingTypes Types { get; } = types;

    // Where an item has its key within the list.
    public abstract string KeyField { get; }

    public virtual bool IsPublished(JsonItem item) => true;

    // The meeting as the directory takes it.
    public MeetingDetails Read(JsonItem item, List<ImportRemark> remarks)
    {
        var parts = new MeetingParts(item, remarks);
        var read = Read(item, parts, new MeetingDetails(NameOf(item), fellowship, parts.Zone(ZoneField, zone)) { FellowshipName = fellowshipName });
        return Meeting.Checked(read with { TimeZoneId = AnyZone }) with { TimeZoneId = read.TimeZoneId };
    }

    protected abstract string NameField { get; }

    protected abstract string ZoneField { get; }

    protected abstract MeetingDetails Read(JsonItem item, MeetingParts parts, MeetingDetails meeting);

    protected static TimeOnly? TimeOf(JsonItem item, string field) => item.Raw(field) is not { } text ? null
        : MeetingTimes.Time(text) ?? throw new RuleViolationException("meeting.time", $"“{CellText.Short(text)}” is not a time such as 19:30.", field);

    protected static string? Join(string separator, params IEnumerable<string?> parts) =>
        string.Join(separator, parts.Where(p => !string.IsNullOrEmpty(p)).Distinct()) is { Length: > 0 } text ? text : null;

    private string NameOf(JsonItem item) => item.Words(NameField) is { Length: > 0 } name ? name : throw new RuleViolationException("meeting.name", "it has no name.", NameField);
}
