using CaseManager.Application.Paging;
using CaseManager.Application.PlanLibrary;
using CaseManager.Domain.PlanLibrary;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure.Seeding;
using CaseManager.IntegrationTests.Support.TSql;

namespace CaseManager.IntegrationTests.PlanLibrary;

/// <summary>The classes of the plan library that take the database.</summary>
internal static class LibraryTSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly PageRequest Page = new(2);

    private static readonly SaveLibraryEntry New = new()
    {
        Kind = LibraryKind.Objective, Dimension = AsamDimension.Dimension4, Text = "Calls someone before the first drink", Measure = "5 of 7 days", DaysToTarget = 30,
    };

    public static IReadOnlyList<TSqlCase> All { get; } =
    [
        TSqlCase.Of<PlanLibrarySeeds>("seeds", s => s.SeedAsync()),
        TSqlCase.Of<LibraryList>("page", l => l.PageAsync(new("drink day", LibraryKind.Objective, AsamDimension.Dimension4), Page, default)),
        TSqlCase.Of<LibraryList>("all", l => l.PageAsync(new(null, null, null, true), Page, default)),
        TSqlCase.Of<LibraryList>("one", l => l.FindAsync(Id, default)),
        TSqlCase.UseCase<SaveLibraryEntry, Guid>(New),
        TSqlCase.UseCase<SaveLibraryEntry, Guid>(New with { EntryId = Id, Version = 1 }, Entry()),
        TSqlCase.UseCase<ArchiveLibraryEntry, Guid>(new(Id, 1, true), Entry()),
    ];

    private static LibraryEntry Entry() => new(LibraryKind.Objective, new(AsamDimension.Dimension4, "Says no", "3 times", 30));
}
