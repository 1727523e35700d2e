using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.RulePacks;
using FluentValidation;

namespace CaseManager.Application.RulePacks;

/// <summary>Makes a pack of the center's own from a published version of any pack.</summary>
/// <returns>The key of the new pack.</returns>
public sealed record CopyRulePack(Guid RulePackId, Guid? VersionId, string? Name, string? Jurisdiction) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUpCenter;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.Center;
}

internal sealed class CopyRulePackValidator : AbstractValidator<CopyRulePack>
{
    public CopyRulePackValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithMessage("Enter a name for the copy.");
        RuleFor(c => c.Jurisdiction).NotEmpty().WithMessage("Say where or for whom its rules hold.");
    }
}

internal sealed class CopyRulePackHandler(ICaseManagerDb db) : IHandler<CopyRulePack, Guid>
{
    public async Task<Guid> HandleAsync(CopyRulePack command, CancellationToken cancellationToken)
    {
        var pack = await db.RulePackAsync(command.RulePackId, null, cancellationToken);
        var original = pack.Versions.FirstOrDefault(v => v.Id == command.VersionId) ?? throw new NotFoundException("The version");
        var copy = RulePack.CopyOf(original, command.Name, command.Jurisdiction);
        await db.RequireNameAsync(copy, cancellationToken);
        db.RulePacks.Add(copy);
        await db.SaveChangesAsync(cancellationToken);
        return copy.Id;
    }
}
