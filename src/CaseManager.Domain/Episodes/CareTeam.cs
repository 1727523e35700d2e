using CaseManager.Domain.Common;

namespace CaseManager.Domain.Episodes;

/// <summary>The rules of a care team: one primary counselor at a time, nobody from before the admission or in the future.</summary>
internal sealed class CareTeam(List<CareTeamMember> members)
{
    internal void HandOver(Guid staffMemberId, DateOnly from)
    {
        var former = members.Where(m => m.Role is CareTeamRole.PrimaryCounselor).MaxBy(m => m.From);
        if (former is not null)
        {
            Require.That(former.Until is not null || former.StaffMemberId != staffMemberId, "team.same", "This is the primary counselor already.", nameof(CareTeamMember.StaffMemberId));
            Require.That(from >= former.From, "team.order", $"The latest primary counselor began on {new StepMoment(former.From)}. Choose that day or a later one.", nameof(CareTeamMember.From));
            Replace(former, from);
        }

        members.Add(new CareTeamMember(staffMemberId, CareTeamRole.PrimaryCounselor, from));
    }

    internal void Join(Guid staffMemberId, CareTeamRole role, DateOnly from)
    {
        Require.That(role is not CareTeamRole.PrimaryCounselor, "team.primary", "There is one primary counselor: hand the client over instead.", nameof(CareTeamMember.Role));
        Require.That(!members.Any(m => m.StaffMemberId == staffMemberId && m.Role == role && (m.Until is null || m.Until >= from)), "team.same",
            "This person does that already, or did on that day.", nameof(CareTeamMember.StaffMemberId));
        members.Add(new CareTeamMember(staffMemberId, role, from));
    }

    internal void Leave(Guid memberId, DateOnly lastDay, DateOnly today)
    {
        var member = members.FirstOrDefault(m => m.Id == memberId && m.Until is null)
            ?? throw new RuleViolationException("team.unknown", "This person is no longer in the care team.");
        Require.That(member.Role is not CareTeamRole.PrimaryCounselor, "team.primary", "A client has a primary counselor: hand the client over to another one.");
        Require.That(lastDay <= today, "team.future", "The last day lies in the future.", nameof(CareTeamMember.Until));
        Require.That(lastDay >= member.From, "team.order", $"The last day lies before the first, {new StepMoment(member.From)}.", nameof(CareTeamMember.Until));
        member.End(lastDay);
    }

    internal void EndAll(DateOnly lastDay)
    {
        foreach (var member in members.Where(m => m.Until is null))
        {
            member.End(lastDay, byDischarge: true);
        }
    }

    internal void ResumeAll()
    {
        foreach (var member in members.Where(m => m.EndedByDischarge))
        {
            member.Resume();
        }
    }

    // Who began on the very day of the handover was a slip of the pen.
    private void Replace(CareTeamMember former, DateOnly from)
    {
        if (former.From == from)
        {
            members.Remove(former);
        }
        else if (former.Until is null || former.Until >= from)
        {
            former.End(from.AddDays(-1));
        }
    }
}
