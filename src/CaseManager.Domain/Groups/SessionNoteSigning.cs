namespace CaseManager.Domain.Groups;

/// <summary>Who signs a note, and what they know.</summary>
/// <param name="By">Their name.</param>
/// <param name="ById">The user; null where no user did, as in the demo center.</param>
/// <param name="StaffMemberId">Their staff record: who led the session signs its note.</param>
/// <param name="UtcNow">When.</param>
/// <param name="People">Whose names must not stand in it.</param>
/// <param name="Before">What its lines are compared with.</param>
public sealed record SessionNoteSigning(string By, Guid? ById, Guid? StaffMemberId, DateTime UtcNow, IReadOnlyList<SessionPerson> People, LinesBefore Before)
{
    /// <summary>Whether they say that they looked at the lines that are like others.</summary>
    public bool LookedAtAlike { get; init; }

    /// <summary>Whether the rule pack of the site asks for a co-signature of what they sign.</summary>
    public bool NeedsCoSignature { get; init; }
}
