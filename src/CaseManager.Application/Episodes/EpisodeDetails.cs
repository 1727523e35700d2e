using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Episodes;

/// <summary>A stay with everything that is known of it.</summary>
/// <param name="TimeZoneId">Zone of its site; its days and times are in it.</param>
public sealed record EpisodeView(
    Guid Id, int Version, Guid ClientId, string ClientName, Guid ProgramId, string Program, string Site, string TimeZoneId, LevelView? ProgramLevel,
    DateOnly AdmittedOn, DateOnly? DischargedOn, AdmissionItems Admission, ClinicalItems Clinical)
{
    /// <summary>The stay that this one goes on from after a transfer.</summary>
    public Guid? TransferredFromId { get; init; }

    /// <summary>Its program.</summary>
    public string? TransferredFrom { get; init; }

    /// <summary>The stay that went on from this one after a transfer.</summary>
    public Guid? TransferredToId { get; init; }

    /// <summary>Its program.</summary>
    public string? TransferredTo { get; init; }

    /// <summary>What happened in order.</summary>
    public required IReadOnlyList<StepRow> Steps { get; init; }

    /// <summary>Who cares for the client, or did; the primary counselor first, then by first day.</summary>
    public required IReadOnlyList<TeamRow> CareTeam { get; init; }

    /// <summary>At admission, in the order in which they are a problem.</summary>
    public required IReadOnlyList<SubstanceDetails> Substances { get; init; }

    /// <summary>The primary one first.</summary>
    public required IReadOnlyList<StayDiagnosis> Diagnoses { get; init; }

    /// <summary>Every discharge, newest first: those that were taken back too.</summary>
    public required IReadOnlyList<DischargeRow> Discharges { get; init; }

    /// <summary>Plans, newest first.</summary>
    public required IReadOnlyList<PlanLine> Plans { get; init; }

    /// <summary>Whether the user may read what is clinical of it; a role that may does not reach every stay that another role reaches.</summary>
    public required bool IsOpenToClinician { get; init; }

    /// <summary>Whether the client is in the program.</summary>
    public bool IsRunning => DischargedOn is null;

    /// <summary>The level of care that the client is at, or was at the end.</summary>
    public LevelView? Level => Steps.LastOrDefault(s => s.Level is not null)?.Level ?? ProgramLevel;

    /// <summary>What happened in order; of a stay without steps only the days are known.</summary>
    public IReadOnlyList<StepRow> History => StepRow.History(Steps, AdmittedOn, DischargedOn);

    /// <summary>The moment on the clock of its site.</summary>
    public StepMoment Now(TimeProvider time) => StepMoment.Of(SiteClock.Of(TimeZoneId).ToLocal(time.GetUtcNow().UtcDateTime));
}

/// <summary>Somebody's time in the care team.</summary>
/// <param name="Until">Last day; null while it lasts.</param>
public sealed record TeamRow(Guid Id, Guid StaffMemberId, string Name, CareTeamRole Role, DateOnly From, DateOnly? Until);

/// <summary>A diagnosis of a stay.</summary>
/// <param name="Code">With its dot.</param>
/// <param name="RetiredIn">The release that no longer holds it; null while it is in use.</param>
public sealed record StayDiagnosis(
    string Code, string Description, string? RetiredIn, DsmSeverity? Severity, DsmRemission? Remission, bool OnMaintenanceTherapy, bool InControlledEnvironment);

/// <summary>What was asked at a discharge.</summary>
public sealed record DischargeRow(
    DateOnly On, DischargeReason Reason, DateOnly LastContactOn, EmploymentStatus? Employment, NotInLaborForce? NotInLaborForce, LivingArrangement? Living,
    NumberRange? Arrests, SelfHelpAttendance? SelfHelp, string? PlanAfter, IReadOnlyList<SubstanceDetails> Substances);

/// <summary>Opens a stay.</summary>
public sealed class EpisodeDetails(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>The stay, or null where there is none.</summary>
    public Task<EpisodeView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var (clinical, plans) = (scope.Episodes(Permission.ViewPlans), scope.Plans(Permission.ViewPlans));
        return scope.Episodes(Permission.ViewClientDetails).AsNoTracking().Where(e => e.Id == id)
            .Select(e => new EpisodeView(e.Id, e.Version, e.ClientId, Client.NameOf(e.Client.LegalFirstName, e.Client.LegalLastName, e.Client.PreferredName),
                e.ProgramId, e.Program.Name, e.Program.Site.Name, e.Program.Site.TimeZoneId,
                e.Program.Level == null ? null : new LevelView(e.Program.Level.Code, e.Program.Level.Edition),
                e.AdmittedOn, e.DischargedOn, e.Admission, e.Clinical)
            {
                TransferredFromId = e.TransferredFromId,
                TransferredFrom = db.Episodes.Where(f => f.Id == e.TransferredFromId).Select(f => f.Program.Name).FirstOrDefault(),
                TransferredToId = db.Episodes.Where(n => n.TransferredFromId == e.Id).OrderByDescending(n => n.AdmittedOn).Select(n => (Guid?)n.Id).FirstOrDefault(),
                TransferredTo = db.Episodes.Where(n => n.TransferredFromId == e.Id).OrderByDescending(n => n.AdmittedOn).Select(n => n.Program.Name).FirstOrDefault(),
                IsOpenToClinician = clinical.Any(o => o.Id == e.Id),
                Steps = e.Steps.OrderBy(s => s.Number).Select(s => new StepRow(s.Kind, s.On, s.At,
                    s.Level == null ? null : new LevelView(s.Level.Code, s.Level.Edition), s.Why,
                    s.Discharge == null ? null : s.Discharge.Reason, s.By, s.EnteredAt)).ToList(),
                CareTeam = e.CareTeam.OrderBy(m => m.Role == CareTeamRole.PrimaryCounselor ? 0 : 1).ThenByDescending(m => m.From).ThenBy(m => m.StaffMember.Name).ThenBy(m => m.Role)
                    .Select(m => new TeamRow(m.Id, m.StaffMemberId, m.StaffMember.Title, m.Role, m.From, m.Until)).ToList(),
                Substances = e.Substances.OrderBy(s => s.Rank).Select(s => new SubstanceDetails(s.Substance, s.Route, s.Frequency, s.FirstUse)).ToList(),
                Diagnoses = e.Diagnoses.OrderBy(d => d.Rank)
                    .Select(d => new StayDiagnosis(d.DiagnosisCode.Code, d.DiagnosisCode.Description, d.DiagnosisCode.RetiredIn, d.Severity, d.Remission,
                        d.OnMaintenanceTherapy, d.InControlledEnvironment)).ToList(),
                Discharges = e.Steps.Where(s => s.Discharge != null).OrderByDescending(s => s.Number)
                    .Select(s => new DischargeRow(s.On, s.Discharge!.Reason, s.Discharge.LastContactOn, s.Discharge.Employment, s.Discharge.NotInLaborForce, s.Discharge.Living,
                        s.Discharge.Arrests, s.Discharge.SelfHelp, s.Discharge.PlanAfter,
                        s.Discharge.Substances.OrderBy(u => u.Rank).Select(u => new SubstanceDetails(u.Substance, null, u.Frequency, null)).ToList())).ToList(),
                Plans = plans.Where(p => p.EpisodeId == e.Id).OrderByDescending(p => p.Number)
                    .Select(p => new PlanLine(p.Id, p.Number, p.Status, p.ActiveFrom, p.ActiveUntil)).ToList(),
            })
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The groups whose membership would end with the stay, or come back with it; none where the client stays on at the site in another program.</summary>
    public Task<List<string>> GroupsAsync(Guid id, DateOnly today, CancellationToken cancellationToken) =>
        db.Groups.AsNoTracking()
            .Where(g => db.Episodes.Any(e => e.Id == id && (e.DischargedOn == null
                ? g.SiteId == e.Program.SiteId && g.Members.Any(m => m.ClientId == e.ClientId && (m.Until == null || m.Until > today))
                    && !db.Episodes.Any(o => o.ClientId == e.ClientId && o.Id != e.Id && o.DischargedOn == null && o.Program.SiteId == g.SiteId)
                : g.Members.Any(m => m.EndedWithEpisodeId == e.Id))))
            .OrderBy(g => g.Name).ThenBy(g => g.Code).Select(g => g.Name).ToListAsync(cancellationToken);
}
