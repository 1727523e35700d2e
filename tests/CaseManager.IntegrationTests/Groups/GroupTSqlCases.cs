using CaseManager.Application.Attendance;
using CaseManager.Application.Groups;
using CaseManager.Application.Outcomes;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;

namespace CaseManager.IntegrationTests.Groups;

/// <summary>One line for each class of planning groups that takes the database.</summary>
internal static class GroupTSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly DateOnly Day = Sample.Monday;

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        TSqlCase.Of<SessionPlanner>("plans", p => p.PlanAllAsync(default)),
        TSqlCase.UseCase<SaveSchedule, ScheduleChange>(new(Id, 1, SchedulePattern.Weekly, 1, [DayOfWeek.Monday], null, null, null, Day, new TimeOnly(9, 0), 60, null, null, null), Place()),
        TSqlCase.UseCase<StopSchedule, Guid>(new(Id, 1), Place()),
        TSqlCase.UseCase<MoveSession, Guid>(new(Id, 1, Day, new TimeOnly(9, 0), 60, null), GroupSession.Schedule(Id, Day, new TimeOnly(10, 0), 60)),
        TSqlCase.UseCase<TakeInFromWaitlist, Guid>(new(Id, Id)),
        TSqlCase.UseCase<LeaveWaitlist, Guid>(new(Id, Id)),
        TSqlCase.UseCase<AddTopic, Guid>(new(Id, 1, "Triggers"), Place()),
        TSqlCase.UseCase<MoveTopic, Guid>(new(Id, 1, Id, true)),
        TSqlCase.UseCase<RemoveTopic, Guid>(new(Id, 1, Id)),
        TSqlCase.Of<UnfinishedSessions>("page", s => s.PageAsync(new PageRequest(2), default)),
        TSqlCase.Of<SheetCodes>("session", s => s.SessionAsync(Id, default)),
        TSqlCase.UseCase<AskForSignInSheet, Guid>(new(Id), [.. Place(), GroupSession.Schedule(Guid.Empty, Day, new TimeOnly(10, 0), 60)]),
        TSqlCase.Of<CaseloadMilestones>("list", m => m.ListAsync(default)),
        TSqlCase.Of<GroupDetails>("waiting", d => d.WaitingAsync(Id, default)),
        TSqlCase.Of<ScheduleDetails>("rooms", d => d.RoomsAsync(Id, default)),
        TSqlCase.Of<ScheduleDetails>("room of a session", d => d.RoomOfAsync(Id, default)),
        TSqlCase.UseCase<CoverTopic, Guid>(new(Guid.Empty, 1, null), [.. Place(), GroupSession.Schedule(Guid.Empty, Day, new TimeOnly(10, 0), 60)]),
        TSqlCase.Of<TopicList>("choices", l => l.ChoicesAsync(Id, default)),
        TSqlCase.Of<TopicList>("list", l => l.ListAsync(Id, Day, default)),
        TSqlCase.Of<PlannedMembers>("list", l => l.ListAsync(Id, Day, default)),
        TSqlCase.Of<GroupClashes>("list", l => l.ListAsync(Id, Day, Day.AddDays(28), default)),
        TSqlCase.Of<MakeUpList>("page", l => l.PageAsync(Id, Day, new PageRequest(2), default)),
        TSqlCase.Of<MakeUpList>("of a client", l => l.OfClientAsync(Id, Day, default)),
    ];

    // Rows that were not added have the empty key, and so refer to each other.
    private static object[] Place() => [new Site(Guid.Empty, "Main", "America/Chicago"), new Group(Guid.Empty, "T1", "Therapy", GroupKind.Therapy, null, new GroupLeadership(null), 12)];
}
