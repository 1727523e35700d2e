using CaseManager.Domain.Attendance;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Medication;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Counseling;

public sealed class CounselingRecordTests
{
    private static readonly TimeOnly Nine = new(9, 0);

    [TestCase(9, "counseling.order")]
    [TestCase(8, "counseling.order")]
    [TestCase(14, "counseling.length")]
    public void A_session_ends_after_it_began_and_on_the_same_day(int stop, string code) =>
        Assert.That(() => new CounselingRecord(AttendanceStatus.Present, Nine, new TimeOnly(stop, 0)), Breaks.Rule(code, "StoppedAt"));

    [TestCase(AttendanceStatus.Present)]
    [TestCase(AttendanceStatus.Late)]
    [TestCase(AttendanceStatus.LeftEarly)]
    public void Who_was_there_has_a_start_and_a_stop(AttendanceStatus status)
    {
        Assert.That(() => new CounselingRecord(status), Breaks.Rule("counseling.times", "StartedAt"));
        Assert.That(() => new CounselingRecord(status, Nine), Breaks.Rule("counseling.times", "StoppedAt"));
    }

    [Test]
    public void Who_was_not_there_has_neither_and_worked_on_nothing()
    {
        Assert.That(() => new CounselingRecord(AttendanceStatus.NoShow, Nine), Breaks.Rule("counseling.times", "StartedAt"));
        Assert.That(() => new CounselingRecord(AttendanceStatus.NoShow, null, Nine), Breaks.Rule("counseling.times", "StoppedAt"));
        Assert.That(() => new CounselingRecord(AttendanceStatus.NoShow, objectives: [Guid.NewGuid()]), Breaks.Rule("counseling.objectives", "Objectives"));
    }

    [Test]
    public void An_excuse_and_only_an_excuse_has_a_reason()
    {
        Assert.That(() => new CounselingRecord(AttendanceStatus.Excused), Breaks.Rule("counseling.reason", "Reason"));
        Assert.That(() => new CounselingRecord(AttendanceStatus.NoShow, reason: ExcuseReason.Court), Breaks.Rule("counseling.reason", "Reason"));
    }

    [Test]
    public void Times_are_kept_to_the_minute_and_objectives_once()
    {
        var lineage = Guid.NewGuid();
        var record = new CounselingRecord(AttendanceStatus.Present, new TimeOnly(9, 0, 59), new TimeOnly(9, 50, 30), objectives: [lineage, lineage], note: "  Went well ");

        Assert.That((record.StartedAt, record.StoppedAt, record.Objectives.Count, record.Note), Is.EqualTo(((TimeOnly?)Nine, (TimeOnly?)new TimeOnly(9, 50), 1, "Went well")));
    }

    [Test]
    public void A_note_of_20000_characters_and_more_objectives_than_a_plan_has_are_refused()
    {
        Assert.That(() => new CounselingRecord(AttendanceStatus.NoShow, note: new string('x', 20_000)), Breaks.Rule("text.too-long", "Note"));
        Assert.That(() => new CounselingRecord(AttendanceStatus.Present, Nine, new TimeOnly(9, 50), objectives: Enumerable.Range(0, 51).Select(_ => Guid.NewGuid())), Breaks.Rule("counseling.objectives", "Objectives"));
    }

    // status, planned minutes, from 9:00 + start to 9:00 + stop; scheduled and credited
    [TestCase(AttendanceStatus.Present, 50, 0, 50, 50, 50)]
    [TestCase(AttendanceStatus.Present, 50, 0, 60, 60, 60)]
    [TestCase(AttendanceStatus.Present, 50, 0, 40, 40, 40)]
    [TestCase(AttendanceStatus.Late, 50, 10, 50, 50, 40)]
    [TestCase(AttendanceStatus.LeftEarly, 50, 0, 20, 50, 20)]
    [TestCase(AttendanceStatus.Late, 50, 10, 70, 60, 60)]
    public void Rule_8_minutes_go_from_start_to_stop_of_what_was_scheduled(AttendanceStatus status, int planned, int start, int stop, int scheduled, int credited)
    {
        var fact = CounselingMinutes.FactOf(CounselingState.Signed, status, planned, Nine.AddMinutes(start), Nine.AddMinutes(stop));

        Assert.That(fact, Is.EqualTo(new AttendanceFact(status, scheduled, credited)));
    }

    [Test]
    public void Rule_8_absences_are_scheduled_as_planned_and_cancelled_ones_count_for_nobody()
    {
        Assert.That(CounselingMinutes.FactOf(CounselingState.Recorded, AttendanceStatus.NoShow, 50, null, null), Is.EqualTo(new AttendanceFact(AttendanceStatus.NoShow, 50, 0)));
        Assert.That(CounselingMinutes.FactOf(CounselingState.Planned, null, 50, null, null), Is.Null);
        var count = AttendanceCount.Of(new[]
        {
            CounselingMinutes.FactOf(CounselingState.Cancelled, null, 50, null, null)!.Value,
            CounselingMinutes.FactOf(CounselingState.Signed, AttendanceStatus.Excused, 50, null, null)!.Value,
            CounselingMinutes.FactOf(CounselingState.Signed, AttendanceStatus.Present, 50, Nine, Nine.AddMinutes(45))!.Value,
        });

        Assert.That((count.Sessions, count.Attended, count.Cancelled, count.Excused, count.ScheduledMinutes, count.AttendedMinutes), Is.EqualTo((1, 1, 1, 1, 45, 45)));
    }

    [Test]
    public void A_series_has_its_days_in_order_within_the_stay()
    {
        var stay = new Episode(Guid.NewGuid(), Guid.NewGuid(), Days.Monday, Days.Monday.AddDays(30)).WithKey();
        CounselingSeries Of(int from, int? until) => new(stay, CounselingKind.Family, Guid.NewGuid(), Days.Monday.AddDays(from), until is { } days ? Days.Monday.AddDays(days) : null);

        Assert.That(() => Of(-1, null), Breaks.Rule("counseling.outside-stay", "From"));
        Assert.That(() => Of(2, 1), Breaks.Rule("counseling.series-order", "Until"));
        var series = Of(2, null);
        Assert.That(() => series.End(Days.Monday), Breaks.Rule("counseling.series-order", "Until"));
        series.End(Days.Monday.AddDays(2));
        Assert.That((series.Covers(Days.Monday.AddDays(1)), series.Covers(Days.Monday.AddDays(2)), series.Covers(Days.Monday.AddDays(3)), series.Version), Is.EqualTo((false, true, false, 2)));
    }

    [TestCase(Modality.IndividualCounseling, CounselingKind.Individual, true)]
    [TestCase(Modality.FamilyCounseling, CounselingKind.Family, true)]
    [TestCase(Modality.IndividualCounseling, CounselingKind.Family, false)]
    [TestCase(Modality.FamilyCounseling, CounselingKind.Individual, false)]
    [TestCase(Modality.GroupTherapy, CounselingKind.Individual, false)]
    [TestCase(Modality.PeerSupport, CounselingKind.Individual, false)]
    public void An_intervention_is_linked_to_a_series_of_its_kind_and_stays_so_in_the_next_version(Modality modality, CounselingKind kind, bool fits)
    {
        var stay = new Episode(Guid.NewGuid(), Guid.NewGuid(), Days.Monday).WithKey();
        var series = new CounselingSeries(stay, kind, Guid.NewGuid(), Days.Monday).WithKey();
        var plan = new PlanBuilder().With(Modality.MedicationTreatment).Draft();
        InterventionDetails details = new(modality, "As agreed", new Frequency(1, FrequencyUnit.Week), Series: series);
        if (!fits)
        {
            Assert.That(() => plan.AddIntervention(plan.Objectives.Single(), details), Breaks.Rule("intervention.series", "LinkedTo"));
            return;
        }

        plan.AddIntervention(plan.Objectives.Single(), details).WithKey();
        plan.Sign(Days.Monday, "Ines Ward", Days.Noon, MedicationAnswer.NotAsked);
        Assert.That(plan.NextVersion(2).Interventions.Last().CounselingSeriesId, Is.EqualTo(series.Id));
    }
}
