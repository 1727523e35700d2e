using CaseManager.Application.Abstractions;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.IntegrationTests.Attendance;

public sealed class RollCallBatchSizeTests
{
    [Test]
    public async Task A_roster_of_fifty_is_one_round_trip_of_writes_on_SQL_Server()
    {
        var recorder = new TSqlRecorder();
        await using var services = recorder.Services();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ICaseManagerDb>();
        var session = GroupSession.Schedule(Guid.NewGuid(), Sample.Monday, new TimeOnly(9, 0), 60);
        db.GroupSessions.Attach(session);
        for (var i = 0; i < 50; i++)
        {
            session.Record(Guid.NewGuid(), Guid.NewGuid(), AttendanceMark.Present, null);
        }

        session.NoteSaved(Guid.NewGuid(), "0", null, "Ines Ward", Sample.Now);
        await db.SaveChangesAsync();

        Assert.That(recorder.Commands.Count(c => c.Contains("[Attendances]", StringComparison.Ordinal)), Is.EqualTo(1), string.Join("\n---\n", recorder.Commands));
    }
}
