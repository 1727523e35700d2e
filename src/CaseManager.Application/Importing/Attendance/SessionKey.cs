using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.Application.Importing.Attendance;

// Upper and lower case are alike, as in the keys of the groups.
internal readonly record struct SessionKey
{
    private SessionKey(string group, DateOnly date, string time) => (Group, Date, Time) = (group, date, time);

    public string Group { get; }

    public DateOnly Date { get; }

    public string Time { get; }

    public static SessionKey Of(string groupCode, DateOnly date, string timeText) => new(TextKey.Of(groupCode), date, TextKey.Of(timeText));

    public static SessionKey Of(Group group, GroupSession session) => Of(group.Code, session.Date, session.TimeText);
}
