using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;

namespace CaseManager.UnitTests.Support;

/// <summary>A session of an hour with the clients that the test names.</summary>
internal sealed class SessionBuilder
{
    private readonly List<(Guid Client, AttendanceMark Mark)> marks = [];
    private int? minutes = 60;

    public SessionBuilder Lasting(int? planned)
    {
        minutes = planned;
        return this;
    }

    public SessionBuilder With(Guid client, AttendanceMark mark)
    {
        marks.Add((client, mark));
        return this;
    }

    public GroupSession Open()
    {
        var session = new GroupSession(Guid.NewGuid(), Days.Monday, new TimeOnly(9, 30), minutes, "09:30 - 10:30");
        marks.ForEach(m => session.Record(m.Client, Guid.NewGuid(), m.Mark, capacity: null));
        return session;
    }

    public GroupSession Signed()
    {
        var session = Open();
        session.Sign("Ines Ward, LCSW", Days.Noon);
        return session;
    }
}
