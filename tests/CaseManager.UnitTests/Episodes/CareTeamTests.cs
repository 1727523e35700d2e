using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Episodes;

public sealed class CareTeamTests
{
    private static readonly DateOnly Day = Days.Monday;
    private static readonly DateOnly Today = Day.AddDays(30);
    private static readonly Guid Maya = Guid.NewGuid();
    private static readonly Guid Samuel = Guid.NewGuid();

    [Test]
    public void Handing_over_closes_the_former_primary_counselor_the_day_before()
    {
        var stay = new Stays().Admit(Day);
        stay.HandOver(Maya, Day, Today);
        stay.HandOver(Samuel, Day.AddDays(10), Today);

        Assert.That(stay.CareTeam.Select(m => (m.StaffMemberId, m.From, m.Until)), Is.EqualTo(new[] { (Maya, Day, (DateOnly?)Day.AddDays(9)), (Samuel, Day.AddDays(10), null) }));
    }

    [Test]
    public void Who_was_chosen_by_mistake_is_replaced_on_the_same_day()
    {
        var stay = new Stays().Admit(Day);
        stay.HandOver(Maya, Day, Today);
        stay.HandOver(Samuel, Day, Today);

        Assert.That(stay.CareTeam.Select(m => m.StaffMemberId), Is.EqualTo(new[] { Samuel }));
    }

    [TestCase(-1, "team.before-admission")]
    [TestCase(31, "team.future")]
    [TestCase(4, "team.order")]
    public void A_primary_counselor_begins_within_the_stay_and_not_before_the_one_before(int days, string code)
    {
        var stay = new Stays().Admit(Day);
        stay.HandOver(Maya, Day.AddDays(5), Today);

        Assert.That(() => stay.HandOver(Samuel, Day.AddDays(days), Today), Breaks.Rule(code, "From"));
        Assert.That(() => stay.HandOver(Maya, Day.AddDays(6), Today), Breaks.Rule("team.same"));
    }

    [Test]
    public void The_primary_counselor_leaves_by_handing_over_and_others_by_themselves()
    {
        var stay = new Stays().Admit(Day);
        stay.HandOver(Maya, Day, Today);
        stay.JoinTeam(Samuel, CareTeamRole.CaseManager, Day, Today);
        var (primary, other) = (stay.CareTeam.First().WithKey(), stay.CareTeam.Last().WithKey());

        stay.LeaveTeam(other.Id, Day.AddDays(3), Today);

        Assert.That(other.Until, Is.EqualTo(Day.AddDays(3)));
        Assert.That(() => stay.LeaveTeam(primary.Id, Day.AddDays(3), Today), Breaks.Rule("team.primary"));
        Assert.That(() => stay.LeaveTeam(other.Id, Day.AddDays(3), Today), Breaks.Rule("team.unknown"));
        Assert.That(() => stay.JoinTeam(Samuel, CareTeamRole.PrimaryCounselor, Day, Today), Breaks.Rule("team.primary"));
        Assert.That(() => stay.JoinTeam(Samuel, CareTeamRole.CaseManager, Day.AddDays(3), Today), Breaks.Rule("team.same"));
    }

    [Test]
    public void The_discharge_ends_the_team_and_reopening_brings_back_those_who_were_in_it()
    {
        var stays = new Stays();
        var stay = stays.Admit(Day);
        stay.HandOver(Maya, Day, Today);
        stay.HandOver(Samuel, Day.AddDays(2), Today);
        stay.Discharge(new DischargeDetails(DischargeReason.DroppedOut), Stays.At(Day.AddDays(8)), Stays.On(Day.AddDays(8)), null);
        var ended = stay.CareTeam.Select(m => m.Until).ToList();

        stays.All.Reopen(stay, "Came back the next day", Stays.On(Day.AddDays(9)));

        Assert.That(ended, Is.EqualTo(new DateOnly?[] { Day.AddDays(1), Day.AddDays(8) }));
        Assert.That(stay.CareTeam.Select(m => m.Until), Is.EqualTo(new DateOnly?[] { Day.AddDays(1), null }));
    }

    [Test]
    public void Nobody_joins_the_team_of_a_stay_that_is_over()
    {
        var stay = new Stays().Admit(Day);
        stay.Discharge(new DischargeDetails(DischargeReason.Completed), Stays.At(Day), Stays.On(Day), null);

        Assert.That(() => stay.HandOver(Maya, Day, Today), Breaks.Rule("episode.discharged"));
    }
}
