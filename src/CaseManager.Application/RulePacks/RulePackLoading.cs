using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.RulePacks;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.RulePacks;

/// <summary>Loads a pack to be changed, and keeps its name apart from others.</summary>
internal static class RulePackLoading
{
    /// <summary>The pack with all its versions.</summary>
    /// <param name="version">The version of the record that the user saw; null where nothing of it is changed.</param>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="ConflictException">It was changed since.</exception>
    internal static async Task<RulePack> RulePackAsync(this ICaseManagerDb db, Guid? id, int? version, CancellationToken cancellationToken)
    {
        var pack = await db.RulePacks.Include(p => p.Versions).FirstOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw new NotFoundException("The rule pack");
        ConflictException.ThrowIfStale(version ?? pack.Version, pack.Version);
        return pack;
    }

    /// <summary>The rule that stands at a place of the draft, from 0.</summary>
    /// <exception cref="NotFoundException">There is no such place.</exception>
    internal static Rule RuleAt(this RulePack pack, int? place) =>
        pack.Draft?.Rules.Rules.ElementAtOrDefault(place ?? -1) ?? throw new NotFoundException("The rule");

    /// <summary>Names of packs are unique, those of archived ones too.</summary>
    /// <exception cref="RuleViolationException"><c>rule-pack.name-taken</c>.</exception>
    internal static async Task RequireNameAsync(this ICaseManagerDb db, RulePack pack, CancellationToken cancellationToken) =>
        Require.That(!await db.RulePacks.AnyAsync(p => p.NameKey == pack.NameKey && p.Id != pack.Id, cancellationToken), "rule-pack.name-taken",
            $"Another rule pack is named {pack.Name}. If it is archived, bring it back, or choose another name.", nameof(RulePack.Name));
}
