using CaseManager.Application.Attendance;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;

namespace CaseManager.IntegrationTests.Attendance;

/// <summary>What makes the roll call send its commands.</summary>
internal static class RollCallTSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        TSqlCase.UseCase<AddToSession, Guid>(new(Id, 1, Id, AttendanceStatus.Present, null, null, "Forgotten"), Session()),
        TSqlCase.UseCase<TakeFromSession, Guid>(new(Id, 1, Id, "Somebody else"), Session()),
        TSqlCase.Of<RollCallSaves>("since", s => s.SinceAsync(Id, 1, default)),
        TSqlCase.Of<RollCallSaves>("version", s => s.VersionAsync(Id, Id, default)),
        TSqlCase.Of<WalkIns>("forgotten", w => w.ForgottenAsync(Id, "elena", default)),
        TSqlCase.Of<WalkIns>("named", w => w.NamedAsync(Id, [Id], default)),
    ];

    private static GroupSession Session() => GroupSession.Schedule(Id, Sample.Monday, new TimeOnly(9, 0), 60);
}
