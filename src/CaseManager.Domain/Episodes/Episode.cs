using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Episodes;

/// <summary>One stay of a client in a program: admission to discharge, both days included. <see cref="ClientStays"/> starts and reopens stays, so that none overlap.</summary>
public sealed class Episode : AggregateRoot
{
    private readonly List<EpisodeStep> steps = [];
    private readonly List<CareTeamMember> careTeam = [];
    private readonly List<SubstanceUse> substances = [];
    private readonly List<EpisodeDiagnosis> diagnoses = [];

    private Episode()
    {
    }

    /// <summary>A stay whose history already happened: of it only the days are known.</summary>
    /// <param name="dischargedOn">Null while the client is in the program.</param>
    /// <exception cref="RuleViolationException"><c>episode.order</c>: discharge before admission.</exception>
    public Episode(Guid clientId, Guid programId, DateOnly admittedOn, DateOnly? dischargedOn = null, Guid? importBatchId = null)
    {
        ClientId = clientId;
        ProgramId = programId;
        ImportBatchId = importBatchId;
        SetStay(admittedOn, dischargedOn);
    }

    /// <summary>Who stays.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>Who stays.</summary>
    public Client Client { get; private set; } = null!;

    /// <summary>Where.</summary>
    public Guid ProgramId { get; private set; }

    /// <summary>Where.</summary>
    public Program Program { get; private set; } = null!;

    /// <summary>First day, in the site's zone.</summary>
    public DateOnly AdmittedOn { get; private set; }

    /// <summary>Last day, in the site's zone; null while the stay lasts.</summary>
    public DateOnly? DischargedOn { get; private set; }

    /// <summary>The import that made it, if one did.</summary>
    public Guid? ImportBatchId { get; private set; }

    /// <summary>The merge that set it aside, because the record that stands has one of its own at that time; it counts nowhere then.</summary>
    public Guid? SetAsideById { get; private set; }

    /// <summary>Whether somebody changed it by hand: an import leaves it alone from then on.</summary>
    public bool IsChangedByHand { get; private set; }

    /// <summary>The stay that was ended by the transfer which started this one.</summary>
    public Guid? TransferredFromId { get; private set; }

    /// <summary>What was asked at admission.</summary>
    public AdmissionItems Admission { get; private set; } = AdmissionItems.Empty;

    /// <summary>What was asked at admission and only clinicians see.</summary>
    public ClinicalItems Clinical { get; private set; } = ClinicalItems.Empty;

    /// <summary>What happened, in order; none where only the days of the stay are known.</summary>
    public IReadOnlyCollection<EpisodeStep> Steps => steps;

    /// <summary>Who cares for the client, and from when to when.</summary>
    public IReadOnlyCollection<CareTeamMember> CareTeam => careTeam;

    /// <summary>Substances at admission in the order in which they are a problem.</summary>
    public IReadOnlyCollection<SubstanceUse> Substances => substances;

    /// <summary>Diagnoses, the primary one first. Only clinicians see them.</summary>
    public IReadOnlyCollection<EpisodeDiagnosis> Diagnoses => diagnoses;

    /// <summary>Whether its days are those of the first and the last row of an imported attendance history: they follow further rows. Read with <see cref="Steps"/>.</summary>
    public bool FollowsHistory => ImportBatchId is not null && !IsChangedByHand && steps.Count == 0;

    /// <summary>Whether the client is in the program.</summary>
    public bool IsRunning => DischargedOn is null;

    /// <summary>The level of care of the latest step that says one; null where none does.</summary>
    public AsamLevel? Level => steps.OrderBy(s => s.Number).LastOrDefault(s => s.Level is not null)?.Level;

    /// <summary>Whether the client was in the program on <paramref name="date"/>.</summary>
    public bool Covers(DateOnly date) => date >= AdmittedOn && (DischargedOn is null || date <= DischargedOn);

    /// <summary>Whether it shares a day with the days given; a null end is open.</summary>
    public bool Overlaps(DateOnly from, DateOnly? to) =>
        (DischargedOn is null || from <= DischargedOn) && (to is null || AdmittedOn <= to);

    /// <summary>An imported stay follows the rows of its history.</summary>
    /// <exception cref="RuleViolationException"><c>episode.not-imported</c>: see <see cref="FollowsHistory"/>; <c>episode.order</c>.</exception>
    public void FollowHistory(DateOnly firstRow, DateOnly lastRow)
    {
        Require.That(FollowsHistory, "episode.not-imported", "Only a stay made by the import of a history, and by nothing else, follows its rows.");
        SetStay(firstRow, lastRow);
        Changed();
    }

    /// <summary>A stay that was recorded elsewhere: nobody entered its steps here, and nobody changed it by hand.</summary>
    /// <param name="born">The client's birth date; null where it is not known.</param>
    /// <param name="level">The level of care that it starts at, where one is known.</param>
    /// <param name="now">The clock of the program's site: nothing lies behind it.</param>
    /// <exception cref="RuleViolationException"><c>episode.future</c>, <c>episode.before-birth</c>, and those of completing an admission.</exception>
    public static Episode Recorded(Guid clientId, DateOnly? born, Guid programId, AdmissionRecord told, AsamLevel? level, StepMoment now, Guid? importBatchId)
    {
        var on = told.Moment.On;
        StepOrder.RequireFirst(told.Moment, born, now);
        var episode = new Episode(clientId, programId, on, importBatchId: importBatchId) { Admission = told.Items.Checked() };
        episode.SetClinical(told.Clinical, told.Substances, Years.At(born, on));
        episode.diagnoses.AddRange(Ranked(DiagnosisOrder.Checked(told.Diagnoses, [])));
        episode.steps.Add(new EpisodeStep(1, StepKind.Admitted, told.Moment, null) { Level = level });
        return episode;
    }

    /// <summary>Ends a stay that was recorded elsewhere.</summary>
    /// <param name="details">Null where nothing is known but the day.</param>
    /// <exception cref="RuleViolationException"><c>episode.discharged</c>, <c>episode.future</c>, <c>episode.before-admission</c>, <c>episode.step-order</c>, and those of <see cref="DischargeDetails"/>.</exception>
    public void EndAsRecorded(StepMoment moment, DischargeDetails? details, StepMoment now)
    {
        RequireRunning();
        StepOrder.RequireNext(this, moment, now);
        var discharge = details is null ? null : new Discharge(details, AdmittedOn, moment.On);
        steps.Add(new EpisodeStep(steps.Count + 1, StepKind.Discharged, moment, null) { Discharge = discharge });
        DischargedOn = moment.On;
    }

    /// <summary>Records what was asked at admission, or completes and corrects it later.</summary>
    /// <exception cref="RuleViolationException"><c>admission.criminal-justice</c>, <c>admission.not-in-labor-force</c>.</exception>
    public void Complete(AdmissionItems items)
    {
        Admission = items.Checked();
        ChangedByHand();
    }

    /// <summary>Records what only clinicians see: the items and the substances in the order in which they are a problem.</summary>
    /// <param name="ageAtAdmission">In years; null where the birth date is not known.</param>
    /// <exception cref="RuleViolationException"><c>substance.age</c>: first use after admission; <c>substance.none</c>, <c>substance.twice</c>, <c>substance.too-many</c>.</exception>
    public void Complete(ClinicalItems items, IReadOnlyList<SubstanceDetails> uses, int? ageAtAdmission)
    {
        SetClinical(items, uses, ageAtAdmission);
        ChangedByHand();
    }

    /// <summary>Records the diagnoses, the primary one first, in place of those before.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>diagnosis.too-many</c>, <c>diagnosis.twice</c>, <c>diagnosis.not-billable</c>, <c>diagnosis.retired</c>, <c>diagnosis.severity</c>, <c>diagnosis.remission</c>.
    /// </exception>
    public void Diagnose(IReadOnlyList<DiagnosisDetails> given)
    {
        var complete = DiagnosisOrder.Checked(given, [.. diagnoses.Select(d => d.DiagnosisCodeId)]);
        if (diagnoses.OrderBy(d => d.Rank).Select(d => (d.DiagnosisCodeId, d.Specifiers)).SequenceEqual(complete.Select(d => (d.Code.Id, d.Specifiers))))
        {
            return;
        }

        diagnoses.Clear();
        diagnoses.AddRange(Ranked(complete));
        ChangedByHand();
    }

    /// <summary>The client goes on at another level of care.</summary>
    /// <exception cref="RuleViolationException"><c>episode.discharged</c>, <c>episode.same-level</c>, <c>episode.future</c>, <c>episode.step-order</c>.</exception>
    public void ChangeLevel(AsamLevel level, StepMoment moment, StepAuthor author)
    {
        RequireRunning();
        Require.That(level != Level, "episode.same-level", "The client is at this level already. Choose another.", nameof(Level));
        Add(StepKind.LevelChanged, moment, author).Level = level;
    }

    /// <summary>Ends the stay and the care team's time in it. Groups are ended by whoever calls.</summary>
    /// <param name="behind">Attendance that is recorded behind the day, if any.</param>
    /// <exception cref="RuleViolationException">
    /// <c>episode.discharged</c>, <c>episode.future</c>, <c>episode.step-order</c>, <c>episode.attendance-after</c>, and those of <see cref="DischargeDetails"/>.
    /// </exception>
    public void Discharge(DischargeDetails details, StepMoment moment, StepAuthor author, RecordedAttendance? behind) =>
        End(StepKind.Discharged, details, moment, author, behind);

    /// <summary>Somebody becomes the primary counselor; whoever was it before leaves the day before. One who began on that very day is replaced.</summary>
    /// <exception cref="RuleViolationException"><c>episode.discharged</c>, <c>team.future</c>, <c>team.before-admission</c>, <c>team.same</c>, <c>team.order</c>.</exception>
    public void HandOver(Guid staffMemberId, DateOnly from, DateOnly today)
    {
        RequireTeamDay(from, today);
        new CareTeam(careTeam).HandOver(staffMemberId, from);
        ChangedByHand();
    }

    /// <summary>Somebody joins the care team beside the primary counselor.</summary>
    /// <exception cref="RuleViolationException"><c>episode.discharged</c>, <c>team.future</c>, <c>team.before-admission</c>, <c>team.primary</c>, <c>team.same</c>.</exception>
    public void JoinTeam(Guid staffMemberId, CareTeamRole role, DateOnly from, DateOnly today)
    {
        RequireTeamDay(from, today);
        new CareTeam(careTeam).Join(staffMemberId, role, from);
        ChangedByHand();
    }

    /// <summary>Ends somebody's time in the care team. The primary counselor leaves by handing over.</summary>
    /// <exception cref="RuleViolationException"><c>team.unknown</c>, <c>team.primary</c>, <c>team.future</c>, <c>team.order</c>.</exception>
    public void LeaveTeam(Guid memberId, DateOnly lastDay, DateOnly today)
    {
        new CareTeam(careTeam).Leave(memberId, lastDay, today);
        ChangedByHand();
    }

    internal static Episode Admit(Client client, Guid programId, AsamLevel? level, StepMoment moment, StepAuthor author)
    {
        StepOrder.RequireFirst(moment, client.BirthDate, author.Now);
        var episode = new Episode(client.Id, programId, moment.On) { IsChangedByHand = true };
        episode.steps.Add(new EpisodeStep(1, StepKind.Admitted, moment, author) { Level = level });
        return episode;
    }

    // What the new program needs to know goes with the client; how long they waited does not.
    internal void ContinueFrom(Episode former)
    {
        TransferredFromId = former.Id;
        Admission = former.Admission with { DaysWaited = null };
        Clinical = former.Clinical;
        substances.AddRange(former.substances.Select(s => new SubstanceUse(s.Rank, s.Details)));
        diagnoses.AddRange(former.diagnoses.Select(d => new EpisodeDiagnosis(d.Rank, d.DiagnosisCodeId, d.Specifiers)));
    }

    internal void End(StepKind kind, DischargeDetails details, StepMoment moment, StepAuthor author, RecordedAttendance? behind)
    {
        RequireRunning();
        StepOrder.RequireNext(this, moment, author.Now);
        Require.That(behind is null, "episode.attendance-after",
            $"Attendance is recorded after that day: {behind?.Count} in all, the last on {new StepMoment(behind?.Last ?? default)}. Choose that day or a later one, or correct the attendance first.",
            nameof(StepMoment.On));
        var discharge = new Discharge(details, AdmittedOn, moment.On);
        Add(kind, moment, author).Discharge = discharge;
        DischargedOn = moment.On;
        new CareTeam(careTeam).EndAll(moment.On);
    }

    internal void Reopen(string why, StepAuthor author)
    {
        Require.That(!IsRunning, "episode.not-discharged", "The stay was not ended, or is open again already.");
        var reason = Require.Text(why, nameof(EpisodeStep.Why), EpisodeStep.ReasonLength);
        Add(StepKind.Reopened, author.Now, author).Why = reason;
        DischargedOn = null;
        new CareTeam(careTeam).ResumeAll();
    }

    private void SetClinical(ClinicalItems items, IReadOnlyList<SubstanceDetails> uses, int? ageAtAdmission)
    {
        SubstanceOrder.Check(uses, ageAtAdmission);
        Clinical = items;
        if (!substances.OrderBy(s => s.Rank).Select(s => s.Details).SequenceEqual(uses))
        {
            substances.Clear();
            substances.AddRange(uses.Select((u, i) => new SubstanceUse(i + 1, u)));
        }
    }

    private EpisodeStep Add(StepKind kind, StepMoment moment, StepAuthor author)
    {
        StepOrder.RequireNext(this, moment, author.Now);
        if (steps.Count == 0)
        {
            steps.AddRange(StepOrder.KnownDays(AdmittedOn, DischargedOn).Select((known, i) => new EpisodeStep(i + 1, known.Kind, known.Moment, null)));
        }

        var step = new EpisodeStep(steps.Count + 1, kind, moment, author);
        steps.Add(step);
        ChangedByHand();
        return step;
    }

    private void RequireRunning() =>
        Require.That(IsRunning, "episode.discharged", $"The stay ended on {new StepMoment(DischargedOn ?? default)}. Reopen it first, or admit the client again.");

    private void RequireTeamDay(DateOnly from, DateOnly today)
    {
        RequireRunning();
        Require.That(from <= today, "team.future", "The first day lies in the future.", nameof(CareTeamMember.From));
        Require.That(from >= AdmittedOn, "team.before-admission", $"The first day lies before the admission on {new StepMoment(AdmittedOn)}.", nameof(CareTeamMember.From));
    }

    private static IEnumerable<EpisodeDiagnosis> Ranked(IReadOnlyList<DiagnosisDetails> given) => given.Select((d, i) => new EpisodeDiagnosis(i + 1, d.Code.Id, d.Specifiers));

    private void ChangedByHand()
    {
        IsChangedByHand = true;
        Changed();
    }

    private void SetStay(DateOnly admittedOn, DateOnly? dischargedOn)
    {
        Require.That(dischargedOn is null || dischargedOn >= admittedOn, "episode.order", "The discharge lies before the admission.", nameof(DischargedOn));
        AdmittedOn = admittedOn;
        DischargedOn = dischargedOn;
    }
}
