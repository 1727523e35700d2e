using CaseManager.Application.Codes;
using CaseManager.Application.Paging;
using CaseManager.Infrastructure.Seeding;
using CaseManager.IntegrationTests.Support.TSql;

namespace CaseManager.IntegrationTests.Codes;

/// <summary>One line for each class about codes that takes the database.</summary>
internal static class CodeTSqlCases
{
    public static readonly IReadOnlyList<TSqlCase> All =
    [
        TSqlCase.Of<DiagnosisSeeds>("seeds", s => s.SeedAsync()),
        TSqlCase.Of<DiagnosisCodeList>("searched", l => l.PageAsync("F11.2 remission", new PageRequest(2), default)),
        TSqlCase.Of<DiagnosisCodeList>("in the words of DSM-5", l => l.PageAsync("opioid use disorder, severe", new PageRequest(), default)),
        TSqlCase.UseCase<ImportDiagnoses, DiagnosisChanges>(new(DiagnosisCodeTests.List("F11.20,1,Opioid dependence,Opioid dependence"), "Release", Rehearse: false)),
    ];
}
