using CaseManager.Domain.Centers;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Episodes;

/// <summary>Whatever people do one after the other, and whatever of it is refused.</summary>
public sealed class StaySequenceTests
{
    private static readonly IReadOnlyList<string> Levels = AsamLevel.FourthEdition;

    private readonly Guid[] programs = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
    private readonly Guid[] staff = [Guid.NewGuid(), Guid.NewGuid()];

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void No_sequence_leaves_overlapping_stays_a_lost_one_or_steps_out_of_order((byte What, byte Which, byte Back, byte Pause)[] choices)
    {
        var (stays, made, today) = (new Stays(), new List<Episode>(), Days.Monday);
        foreach (var choice in choices)
        {
            today = today.AddDays(choice.Pause % 6);
            var before = Picture(stays);
            try
            {
                if (Try(choice, stays, today) is { } started)
                {
                    made.Add(started.WithKey());
                }
            }
            catch (RuleViolationException)
            {
                Assert.That(Picture(stays), Is.EqualTo(before), "what is refused changes nothing");
            }

            RequireSound(stays, made);
        }
    }

    private Episode? Try((byte What, byte Which, byte Back, byte Pause) choice, Stays stays, DateOnly today)
    {
        var (all, author, moment) = (stays.All, Stays.On(today), Stays.At(today.AddDays(-(choice.Back % 4)), 8 + (choice.Back % 6)));
        var stay = all.All.Count == 0 ? null : all.All[choice.Which % all.All.Count];
        switch (choice.What % 7)
        {
            case 0:
                return all.Admit(programs[choice.Which % programs.Length], null, moment, author);
            case 1 when stay is not null:
                return all.Transfer(stay, programs[choice.Back % programs.Length], null, moment, author, null);
            case 2 or 3 when stay is not null:
                stay.Discharge(new DischargeDetails(DischargeReason.Other), moment, author, choice.Back % 5 == 4 ? new RecordedAttendance(1, today) : null);
                break;
            case 4 when stay is not null:
                all.Reopen(stay, "Mistake", author);
                break;
            case 5 when stay is not null:
                stay.ChangeLevel(new AsamLevel(Levels[choice.Back % Levels.Count]), moment, author);
                break;
            case 6 when stay is not null:
                stay.HandOver(staff[choice.Back % staff.Length], moment.On, today);
                break;
        }

        return null;
    }

    private static void RequireSound(Stays stays, List<Episode> made)
    {
        Assert.That(stays.All.All, Is.EqualTo(made), "no stay is lost");
        foreach (var stay in made)
        {
            var steps = stay.Steps.ToList();
            Assert.That(steps.Select(s => s.Number), Is.EqualTo(Enumerable.Range(1, steps.Count)));
            var standing = steps.Where((s, i) => s.Kind is not StepKind.Reopened && steps.ElementAtOrDefault(i + 1)?.Kind is not StepKind.Reopened).ToList();
            Assert.That(standing.Zip(standing.Skip(1)).Where(p => p.Second.Moment.IsBefore(p.First.Moment)), Is.Empty, "steps are in order, but for discharges that were taken back");
            Assert.That((steps[0].Kind, steps[0].On), Is.EqualTo((StepKind.Admitted, stay.AdmittedOn)));
            var last = steps.Last(s => s.Kind is not StepKind.LevelChanged);
            Assert.That(stay.DischargedOn, Is.EqualTo(last.Kind is StepKind.Discharged or StepKind.Transferred ? last.On : (DateOnly?)null));
            Assert.That(made.Where(o => o != stay && o.ProgramId == stay.ProgramId && o.Overlaps(stay.AdmittedOn, stay.DischargedOn)), Is.Empty, "no two stays in a program overlap");
            var primaries = stay.CareTeam.Where(m => m.Role is CareTeamRole.PrimaryCounselor).OrderBy(m => m.From).ToList();
            Assert.That(primaries.Zip(primaries.Skip(1)).Where(p => p.First.Until is null || p.First.Until >= p.Second.From), Is.Empty, "one primary counselor at a time");
        }
    }

    private static string Picture(Stays stays) => string.Join('\n', stays.All.All.Select(e =>
        $"{e.ProgramId} {e.AdmittedOn} {e.DischargedOn} {e.Version} {string.Join(' ', e.Steps.Select(s => $"{s.Kind} {s.Moment}"))} {string.Join(' ', e.CareTeam.Select(m => $"{m.StaffMemberId} {m.From} {m.Until}"))}"))
        + stays.Client.Version;
}
