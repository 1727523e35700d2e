using CaseManager.Application.Paging;
using CaseManager.Application.RulePacks;
using CaseManager.Domain.RulePacks;
using CaseManager.Infrastructure.Seeding;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;

namespace CaseManager.IntegrationTests.RulePacks;

/// <summary>One line for each class about rule packs that takes the database.</summary>
internal static class RulePackTSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        TSqlCase.Of<RulePackSeeds>("seeds", s => s.SeedAsync()),
        TSqlCase.Of<RulePackLookup>("day", l => l.OnAsync(Id, Sample.Monday, default)),
        TSqlCase.Of<RulePackList>("page", l => l.PageAsync("tex", false, new PageRequest(2), default)),
        TSqlCase.Of<RulePackDetails>("one", d => d.FindAsync(Id, default)),
        TSqlCase.Of<RulePackDetails>("version", d => d.VersionAsync(Id, Id, default)),
        TSqlCase.Of<RulePackDetails>("pair", d => d.PairAsync(Id, Id, default)),
        TSqlCase.Of<RulePackDetails>("draft", d => d.DraftAsync(Id, default)),
        TSqlCase.Of<SiteRulesDetails>("page", d => d.PageAsync(Sample.Monday, new PageRequest(2), default)),
        TSqlCase.Of<SiteRulesDetails>("one", d => d.FindAsync(Id, default)),
        TSqlCase.Of<SiteRulesDetails>("choices", d => d.ChoicesAsync(default)),
        TSqlCase.UseCase<CopyRulePack, Guid>(new(Id, Id, "Ours", "Here")),
        TSqlCase.UseCase<RenameRulePack, Guid>(new(Id, 1, "Ours", "Here"), Pack()),
        TSqlCase.UseCase<ArchiveRulePack, Guid>(new(Id, 1, true), Pack()),
        TSqlCase.UseCase<StartDraft, Guid>(new(Id, 1), Pack()),
        TSqlCase.UseCase<DescribeDraft, Guid>(new(Id, 1, "Our own", Sample.Monday, null), Pack()),
        TSqlCase.UseCase<SaveRule, Guid>(new() { RulePackId = Id, Version = 1, Kind = RuleKind.RosterSignature, IsYes = true, Source = "Our own" }, Pack()),
        TSqlCase.UseCase<RemoveRule, Guid>(new(Id, 1, 0), Pack()),
        TSqlCase.UseCase<PublishDraft, Guid>(new(Id, 1), Pack()),
        TSqlCase.UseCase<ChooseRulePack, Guid>(new(Id, 0, Id, Sample.Monday)),
        TSqlCase.UseCase<WithdrawRulePack, Guid>(new(Id, 1)),
    ];

    private static RulePack Pack() => RulePack.OfProduct("given", "Given", "Here");
}
