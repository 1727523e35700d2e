using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.RulePacks;

namespace CaseManager.Domain.Groups;

/// <summary>Who leads a group: a facilitator or host, and for an intern the person who co-signs (rule 1).</summary>
/// <param name="Facilitator">Facilitator of a clinical group, host of a peer support group; null where none is named.</param>
/// <param name="CoSigner">Signs what an intern leads.</param>
/// <param name="On">The day on which credentials must be valid, in the site's zone; null takes them as they stand, as in a history.</param>
public sealed record GroupLeadership(StaffMember? Facilitator, StaffMember? CoSigner = null, DateOnly? On = null)
{
    /// <summary>What rule 1 has against this leadership for a group of <paramref name="kind"/>; null where nothing.</summary>
    public RuleViolationException? Problem(GroupKind kind, GroupRules rules)
    {
        if (!kind.IsClinical())
        {
            return null;
        }

        if (Facilitator is null)
        {
            return new("group.facilitator-required", "A therapy or psychoeducation group needs a facilitator.", "FacilitatorId");
        }

        if (Facilitator.IsIntern)
        {
            return CoSigner is { IsIntern: false } && rules.Accepts(Valid(CoSigner))
                ? null
                : new("group.co-signer-required", "An intern leads with a named co-signer whose credential the site accepts.", "CoSignerId");
        }

        return rules.Accepts(Valid(Facilitator))
            ? null
            : new("group.credential", Valid(Facilitator) == Facilitator.Credential
                ? $"The site does not accept “{Facilitator.Credential ?? "no credential"}” for leading this kind of group."
                : $"No credential of {Facilitator.Title} that the site accepts for leading this kind of group is valid on {On:yyyy-MM-dd}.", "FacilitatorId");
    }

    private string? Valid(StaffMember person) => On is { } day ? person.CredentialsOn(day) : person.Credential;
}
