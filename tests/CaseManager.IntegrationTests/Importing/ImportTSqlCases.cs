using CaseManager.Application.Abstractions;
using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Application.Importing.Clients;
using CaseManager.Application.Importing.Meetings;
using CaseManager.Infrastructure.Codes;
using CaseManager.Infrastructure.Importing;
using CaseManager.Infrastructure.Importing.Meetings;
using CaseManager.Infrastructure.PeerSupport;
using CaseManager.IntegrationTests.PeerSupport;
using CaseManager.IntegrationTests.Support.TSql;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.IntegrationTests.Importing;

/// <summary>Queries and writes of importing that an empty database would never reach.</summary>
internal static class ImportTSqlCases
{
    private static readonly AttendanceFiles Files = History.Of("P1,A,One,G1,2025-01-06,09:30 - 11:00,yes", "P2,B,Two,G2,2025-01-06,12:00 - 13:00,no");
    private static readonly AttendanceFileReader Attendance = new();
    private static readonly ClientFileReader Clients = new(new TedsCodeSets());
    private static readonly MeetingFileReader Meetings = new(new MeetingTypeFile());
    private static readonly MeetingFiles List = MeetingLists.Guide(MeetingLists.Item("a"), MeetingLists.Item("b"));
    private static readonly ClientFiles People = ClientHistory.Of("P1,A,One,1980-07-04,2025-01-06,2025-02-01,1", "P2,B,Two,,,,");
    private static readonly DateOnly Day = new(2025, 1, 6);

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        Case<RunImportHandler>("rehearse", db => Import(db).HandleAsync(new RunImport(Files, new ImportTarget(), Rehearse: true), default)),
        Case<AttendanceWriter>("a whole history", db => Import(db).HandleAsync(new RunImport(Files, new ImportTarget(), Rehearse: false), default)),
        Case<RunImportHandler>("rehearse clients", db => Import(db).HandleAsync(new RunImport(People, new ImportTarget(), Rehearse: true), default)),
        Case<ClientWriter>("clients and stays", db => Import(db).HandleAsync(new RunImport(People, new ImportTarget(), Rehearse: false), default)),
        Case<RunImportHandler>("rehearse meetings", db => Import(db).HandleAsync(new RunImport(List, new ImportTarget(), Rehearse: true), default)),
        Case<MeetingWriter>("meetings", db => Import(db).HandleAsync(new RunImport(List, new ImportTarget(), Rehearse: false), default)),
        TSqlCase.Inside<UndoImportHandler>("take out", db => new UndoImportHandler(db, TimeProvider.System).TakeOutAsync(Guid.NewGuid(), default)),
        Case<UndoImportHandler>("obstacles", db => UndoObstacles.FindAsync(db, Guid.NewGuid(), default)),
        Case<ImportPreview>("what a site knows", db => Nothing.WithSiteAsync(db, Guid.NewGuid(), Day, Day, default)),
    ];

    private static KnownHistory Nothing => new() { Place = new Place(null, null, null), Clients = new Dictionary<string, KnownClient>() };

    private static RunImportHandler Import(ICaseManagerDb db) => new(db, new ImportPlanning(db, Attendance, Clients, Meetings, TimeProvider.System), new Importer(), TimeProvider.System);

    private static TSqlCase Case<TSubject>(string name, Func<ICaseManagerDb, Task> action) =>
        new(typeof(TSubject), $"{typeof(TSubject).Name}: {name}", services => action(services.GetRequiredService<ICaseManagerDb>()), []);
}
