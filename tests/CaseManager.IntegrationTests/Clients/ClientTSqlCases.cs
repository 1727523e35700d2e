using CaseManager.Application.Abstractions;
using CaseManager.Application.Clients;
using CaseManager.Application.Clients.Merging;
using CaseManager.Application.Paging;
using CaseManager.Domain.Clients;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.IntegrationTests.Clients;

/// <summary>Queries and writes of the client register.</summary>
internal static class ClientTSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly DateOnly Day = Sample.Monday;
    private static readonly PageRequest Page = new(2);

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        TSqlCase.Of<ClientList>("all", l => l.PageAsync(null, Page, default)),
        TSqlCase.Of<ClientList>("searched", l => l.PageAsync("jo", Page, default)),
        TSqlCase.Of<ClientList>("searched by words", l => l.PageAsync("jose garcia bartholomaeus", Page, default)),
        TSqlCase.Of<ClientList>("searched by birth date", l => l.PageAsync("jose 3/7/1990", Page, default)),
        TSqlCase.Of<ClientDetails>("one", d => d.FindAsync(Id, default)),
        TSqlCase.UseCase<RegisterClient, Guid>(new("P1", "Ann", "Bell", null, null, Id, Day)),
        TSqlCase.UseCase<RegisterClient, Guid>(new("P1", "Ann", "Bell", null, null, null, null) { Contacts = [new(ContactKind.Mobile, "555 0100", true)] }),
        TSqlCase.UseCase<RegisterClient, Guid>(new(null, "Ann", "Bell", null, null, Id, Day), new MrnPattern(Id, "HL-{0000}")),
        TSqlCase.UseCase<CorrectClient, Guid>(new(Id, 1, "Ann", "Bell", null, null), new Client("P1", "Anna", "Bell")),
        TSqlCase.UseCase<RecordRecoveryStart, Guid>(new(Id, 1, Day, false), new Client("P1", "Anna", "Bell")),
        TSqlCase.Of<LikelyDuplicates>("found", d => d.FindAsync(new("Ann", "Bell", Preferred: "Annie"), Day, Id, default)),
        TSqlCase.Of<MergeReview>("two", r => r.FindAsync(Id, Guid.NewGuid(), default)),
        TSqlCase.Of<MergeDetails>("one", d => d.FindAsync(Id, default)),
        TSqlCase.Of<MergeDetails>("page", d => d.PageAsync(Page, default)),
        TSqlCase.UseCase<MergeClients, Guid>(new(Id, Guid.NewGuid(), 1, 1, [], [], "Same face")),
        TSqlCase.UseCase<UndoMerge, Guid>(new(Id, 1)),
        Case<MergeClientsHandler>("what is in the way", db => MergeConflicts.FindAsync(db, Id, Guid.NewGuid(), default)),
        Case<MergeClientsHandler>("what belongs to a client", db => new ClientBelongings(db).OfAsync(Id, default)),
        Case<MergeClientsHandler>("whether anything is left", db => new ClientBelongings(db).IsAnyLeftAsync(Id, default)),
        TSqlCase.Inside<MergeClientsHandler>("moves", db => new ClientBelongings(db).MoveAsync(Id, Guid.NewGuid(), default)),
        TSqlCase.Inside<UndoMergeHandler>("sets aside", db => new ClientBelongings(db).SetAsideAsync(Id, null, default)),
        Case<UndoMergeHandler>("what was built upon it", db => UndoMergeHandler.RequireNothingBuiltUponAsync(db, Id, Sample.Now, default)),
        Case<UndoMergeHandler>("what would overlap", db => UndoMergeHandler.RequireNoOverlapAsync(db, Id, default)),
        TSqlCase.Of<RecoveryHistory>("one", h => h.FindAsync(Id, default)),
        TSqlCase.Of<MrnPatternList>("all", l => l.AllAsync(default)),
        TSqlCase.Of<MrnPatternList>("one", l => l.FindAsync(Id, default)),
        TSqlCase.UseCase<SaveMrnPattern, Guid>(new(Id, 0, "HL-{0000}", 1)),
        TSqlCase.UseCase<SaveMrnPattern, Guid>(new(Id, 1, "HL-{0000}", 1), new MrnPattern(Id, "{YY}-{00}")),
    ];

    private static TSqlCase Case<TSubject>(string name, Func<ICaseManagerDb, Task> action) =>
        new(typeof(TSubject), $"{typeof(TSubject).Name}: {name}", services => action(services.GetRequiredService<ICaseManagerDb>()), []);
}
