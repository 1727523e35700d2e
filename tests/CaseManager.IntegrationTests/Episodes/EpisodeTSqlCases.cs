using CaseManager.Application.Episodes;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;

namespace CaseManager.IntegrationTests.Episodes;

/// <summary>One line for each class of stays that takes the database.</summary>
internal static class EpisodeTSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly DateOnly Day = Sample.Monday;

    // Rows that were not added have the empty key, and so refer to each other.
    private static readonly Client Client = new("P1", "Ann", "Bell");
    private static readonly Site Site = new(Id, "Main", "America/Chicago");
    private static readonly Domain.Centers.Program Program = new(Guid.Empty, "Outpatient", new AsamLevel("1.5"));
    private static readonly Episode Running = new(Guid.Empty, Guid.Empty, Day);
    private static readonly DiagnosisCode Opioid = new(new DiagnosisEntry("F11.20", true, "Opioid dependence", "Opioid dependence"), "2026");
    private static readonly Episode Over = new(Guid.Empty, Guid.Empty, Day, Day);

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        TSqlCase.Of<StayList>("of a client", l => l.OfAsync(Id, default)),
        TSqlCase.Of<EpisodeDetails>("one", d => d.FindAsync(Id, default)),
        TSqlCase.Of<EpisodeDetails>("groups", d => d.GroupsAsync(Id, Day, default)),
        TSqlCase.UseCase<AdmitClient, Guid>(new(Id, Id, Day) { Clinical = new(ClinicalItems.Empty, [new(Substance.Alcohol)]) }, Client, Program, Site),
        TSqlCase.UseCase<CompleteAdmission, Guid>(new(Id, 1, AdmissionItems.Empty, new(ClinicalItems.Empty, [new(Substance.Alcohol)])), Client, Program, Site, Running),
        TSqlCase.UseCase<CompleteAdmission, Guid>(
            new(Id, 1, AdmissionItems.Empty, new(ClinicalItems.Empty, []) { Diagnoses = [new("F11.20", DsmSpecifiers.None)] }), Client, Program, Site, Running, Opioid),
        TSqlCase.UseCase<ChangeLevel, Guid>(new(Id, 1, new AsamLevel("2.1"), Day, null), Client, Program, Site, Running),
        TSqlCase.UseCase<TransferClient, Guid>(new(Id, 1, Id, Day, null, null), Client, Program, Site, Running),
        TSqlCase.UseCase<DischargeClient, Guid>(
            new(Id, 1, Day, null, DischargeReason.Completed) { Details = new(DischargeReason.Completed) { Substances = [(Substance.Alcohol, null)] } }, Client, Program, Site, Running),
        TSqlCase.UseCase<ReopenEpisode, Guid>(new(Id, 1, "Mistake"), Client, Program, Site, Over),
        TSqlCase.UseCase<JoinCareTeam, Guid>(new(Id, 1, Id, CareTeamRole.Nurse, Day), Client, Program, Site, Running),
        TSqlCase.UseCase<LeaveCareTeam, Guid>(new(Id, 1, Id, Day), Client, Program, Site, Running),
    ];
}
