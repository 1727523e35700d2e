using CaseManager.Application.Groups.Notes;
using CaseManager.Application.Paging;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;

namespace CaseManager.IntegrationTests.Groups.Notes;

/// <summary>One line for each class of session notes that takes the database.</summary>
internal static class SessionNoteTSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();

    // Rows that were not added have the empty key, and so refer to each other.
    private static readonly Group Group = new(Guid.Empty, "RP", "Relapse prevention", GroupKind.Therapy, null, new(null), null);
    private static readonly SessionNoteEntry Line = new(Id, "Named two signs.", []);

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        TSqlCase.Of<NotePeople>("of a session", p => p.OfAsync(Id, Id, Sample.Monday, default)),
        TSqlCase.Of<NoteObjectives>("of a session", o => o.OfAsync(Id, default)),
        TSqlCase.Of<NoteLinesBefore>("of a session", l => l.OfAsync(Session(), default)),
        TSqlCase.Of<SessionNoteDetails>("one", d => d.FindAsync(Id, default)),
        TSqlCase.Of<ClientGroupNotes>("name", n => n.NameAsync(Id, default)),
        TSqlCase.Of<ClientGroupNotes>("page", n => n.PageAsync(Id, new PageRequest(2), default)),
        TSqlCase.UseCase<SaveSessionNote, Guid>(new(Id, 0, "Triggers", [Line with { Objectives = [Id] }], ["key"]), Group, Session()),
        TSqlCase.UseCase<SaveSessionNote, Guid>(new(Id, 1, "Triggers", [Line], ["key"]), Group, Session(), Note()),
        TSqlCase.UseCase<SignSessionNote, Guid>(new(new(Id, 1, "Triggers", [Line], []), true, "secret"), Group, Session(), Note(), new Site(Id, "Main", "America/Chicago")),
        TSqlCase.UseCase<CoSignSessionNote, Guid>(new(Id, 1, "secret"), Group, Session(), Note()),
        TSqlCase.UseCase<AddToSessionNote, Guid>(new(Id, 1, null, "More", ["key"]), Group, Session(), Note()),
    ];

    private static GroupSession Session()
    {
        var session = GroupSession.Schedule(Guid.Empty, Sample.Monday, new TimeOnly(9, 0), 60);
        session.Record(Guid.NewGuid(), Id, AttendanceMark.Present, null);
        session.Sign("Ines Ward", Sample.Now);
        return session;
    }

    private static SessionNote Note() => SessionNote.Start(Session(), Group);
}
