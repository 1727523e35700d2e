using CaseManager.Application.Abstractions;
using CaseManager.Application.RulePacks;
using CaseManager.Application.UseCases;
using CaseManager.Domain.RulePacks;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>What a signature under a plan depends on beside the plan.</summary>
public sealed class SignatureRules(ICaseManagerDb db, RulePackLookup rules) : IReader
{
    /// <summary>Whether the rule pack of the site asks for a co-signature of what a user signs. Who has no staff record has no credential that would spare it.</summary>
    public async Task<bool> IsCoSignedAsync(Guid siteId, DateOnly day, Guid? userId, CancellationToken cancellationToken)
    {
        var set = (await rules.OnAsync(siteId, day, cancellationToken)).Rules;
        var person = await db.Staff.AsNoTracking().FirstOrDefaultAsync(s => db.Users.Any(u => u.Id == userId && u.StaffMemberId == s.Id), cancellationToken);
        return person is null ? set.Of(RuleKind.CoSignedCredentials) is not null : set.IsCoSigned(person);
    }
}
