using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.RulePacks;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.RulePacks;

/// <summary>Makes a site use a pack from a day on.</summary>
/// <param name="Version">The version of the site's choices that the form was opened with; 0 where nobody chose one yet.</param>
/// <param name="From">First day, in the site's zone.</param>
public sealed record ChooseRulePack(Guid SiteId, int Version, Guid? RulePackId, DateOnly? From) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUp;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Site(SiteId)];
}

internal sealed class ChooseRulePackValidator : AbstractValidator<ChooseRulePack>
{
    public ChooseRulePackValidator()
    {
        RuleFor(c => c.RulePackId).NotNull().WithMessage("Choose a rule pack.");
        RuleFor(c => c.From).NotNull().WithMessage("Enter the first day.");
    }
}

internal sealed class ChooseRulePackHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<ChooseRulePack, Guid>
{
    public async Task<Guid> HandleAsync(ChooseRulePack command, CancellationToken cancellationToken)
    {
        if (!await db.Sites.AnyAsync(s => s.Id == command.SiteId, cancellationToken))
        {
            throw new NotFoundException("The site");
        }

        var rules = await db.SiteRules.Include(r => r.Assignments).FirstOrDefaultAsync(r => r.SiteId == command.SiteId, cancellationToken);
        ConflictException.ThrowIfStale(command.Version, rules?.Version ?? 0);
        rules ??= db.SiteRules.Add(new SiteRules(command.SiteId)).Entity;
        var pack = await db.RulePacks.Include(p => p.Versions).FirstOrDefaultAsync(p => p.Id == command.RulePackId, cancellationToken)
            ?? throw new RuleViolationException("rule-pack.unknown", "Choose a rule pack from the list.", nameof(command.RulePackId));
        rules.Use(pack, command.From!.Value, user.Name, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return command.SiteId;
    }
}
