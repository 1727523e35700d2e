using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Episodes;

public sealed class ClientStaysTests
{
    private static readonly DateOnly Day = Days.Monday;
    private static readonly DischargeDetails Completed = new(DischargeReason.Completed);

    [Test]
    public void Two_stays_in_one_program_share_no_day()
    {
        var stays = new Stays();
        var first = stays.Admit(Day);

        Assert.That(() => stays.Admit(Day.AddDays(3)), Breaks.Rule("episode.overlap", "On"));
        stays.Admit(Day.AddDays(3), stays.OtherProgram);
        first.Discharge(Completed, Stays.At(Day.AddDays(5)), Stays.On(Day.AddDays(5)), null);
        Assert.That(() => stays.Admit(Day.AddDays(5)), Breaks.Rule("episode.overlap"));
        Assert.That(stays.Admit(Day.AddDays(6)).AdmittedOn, Is.EqualTo(Day.AddDays(6)));
    }

    [Test]
    public void Whoever_makes_stays_longer_raises_the_version_of_the_client()
    {
        var stays = new Stays();
        var versions = new List<int> { stays.Client.Version };
        var stay = stays.Admit(Day);
        versions.Add(stays.Client.Version);
        var next = stays.All.Transfer(stay, stays.OtherProgram, null, Stays.At(Day), Stays.On(Day), null);
        versions.Add(stays.Client.Version);
        next.Discharge(Completed, Stays.At(Day), Stays.On(Day), null);
        stays.All.Reopen(next, "Slip of the pen", Stays.On(Day));
        versions.Add(stays.Client.Version);

        Assert.That(versions, Is.Ordered.And.Unique);
    }

    [Test]
    public void A_transfer_ends_the_one_stay_and_goes_on_in_the_other_with_what_was_asked()
    {
        var stays = new Stays();
        var stay = stays.Admit(Day);
        stay.Complete(AdmissionItems.Empty with { Living = LivingArrangement.Independent, DaysWaited = NumberRange.Exactly(5) });
        stay.Complete(ClinicalItems.Empty, [new SubstanceDetails(Substance.Alcohol, SubstanceRoute.Oral)], null);

        var next = stays.All.Transfer(stay, stays.OtherProgram, null, Stays.At(Day.AddDays(9)), Stays.On(Day.AddDays(9)), null);

        Assert.That((stay.DischargedOn, stay.Steps.Last().Kind, stay.Steps.Last().Discharge!.Reason),
            Is.EqualTo(((DateOnly?)Day.AddDays(9), StepKind.Transferred, DischargeReason.Transferred)));
        Assert.That((next.AdmittedOn, next.TransferredFromId, next.Admission.Living, next.Admission.DaysWaited, next.Substances.Single().Substance),
            Is.EqualTo((Day.AddDays(9), (Guid?)stay.Id, (LivingArrangement?)LivingArrangement.Independent, (NumberRange?)null, Substance.Alcohol)));
        Assert.That(() => stays.All.Transfer(next, stays.OtherProgram, null, Stays.At(Day.AddDays(9)), Stays.On(Day.AddDays(9)), null), Breaks.Rule("episode.same-program"));
    }

    [Test]
    public void A_refused_transfer_ends_nothing()
    {
        var stays = new Stays();
        var stay = stays.Admit(Day);
        stays.Admit(Day, stays.OtherProgram);

        Assert.That(() => stays.All.Transfer(stay, stays.OtherProgram, null, Stays.At(Day), Stays.On(Day), null), Breaks.Rule("episode.overlap", "ProgramId"));
        Assert.That(() => stays.All.Transfer(stay, Guid.NewGuid(), null, Stays.At(Day), Stays.On(Day), new RecordedAttendance(1, Day)), Breaks.Rule("episode.attendance-after"));
        Assert.That((stay.IsRunning, stays.All.All.Count), Is.EqualTo((true, 2)));
    }

    [Test]
    public void A_stay_is_not_reopened_beside_a_later_one()
    {
        var stays = new Stays();
        var first = stays.Admit(Day);
        first.Discharge(Completed, Stays.At(Day), Stays.On(Day), null);
        stays.Admit(Day.AddDays(10));

        Assert.That(() => stays.All.Reopen(first, "Mistake", Stays.On(Day.AddDays(11))), Breaks.Rule("episode.overlap"));
    }

    [TestCase(0, 0, 1)]
    [TestCase(0, 29, 30)]
    [TestCase(0, null, 41)]
    public void Days_in_treatment_are_whole_days_both_included(int from, int? to, int expected) =>
        Assert.That(TreatmentDays.Of(Day.AddDays(from), to is { } last ? Day.AddDays(last) : null, Day.AddDays(40)), Is.EqualTo(expected));

    [Test]
    public void A_day_in_two_programs_is_one_day_in_treatment()
    {
        var today = Day.AddDays(40);

        Assert.That(TreatmentDays.InAll([(Day.AddDays(9), Day.AddDays(19), today), (Day, Day.AddDays(9), today), (Day.AddDays(31), null, today), (Day.AddDays(2), Day.AddDays(3), today)]),
            Is.EqualTo(20 + 10));
        Assert.That(TreatmentDays.InAll([]), Is.Zero);
    }
}
