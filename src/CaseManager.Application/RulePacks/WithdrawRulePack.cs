using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.RulePacks;

/// <summary>Takes a site's last choice of a pack back before its day has come.</summary>
/// <param name="Version">The version of the site's choices that the page was opened with.</param>
public sealed record WithdrawRulePack(Guid SiteId, int Version) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUp;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Site(SiteId)];
}

internal sealed class WithdrawRulePackHandler(ICaseManagerDb db, TimeProvider time) : IHandler<WithdrawRulePack, Guid>
{
    public async Task<Guid> HandleAsync(WithdrawRulePack command, CancellationToken cancellationToken)
    {
        var zone = await db.Sites.Where(s => s.Id == command.SiteId).Select(s => s.TimeZoneId).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The site");
        var rules = await db.SiteRules.Include(r => r.Assignments).FirstOrDefaultAsync(r => r.SiteId == command.SiteId, cancellationToken)
            ?? throw new NotFoundException("The choice");
        ConflictException.ThrowIfStale(command.Version, rules.Version);
        rules.Withdraw(SiteClock.Of(zone).Today(time));
        await db.SaveChangesAsync(cancellationToken);
        return command.SiteId;
    }
}
