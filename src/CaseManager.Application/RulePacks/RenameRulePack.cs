using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;

namespace CaseManager.Application.RulePacks;

/// <summary>Renames a pack of the center's own.</summary>
/// <param name="Version">The version of the record that the form was opened with.</param>
public sealed record RenameRulePack(Guid RulePackId, int Version, string? Name, string? Jurisdiction) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUpCenter;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.Center;
}

internal sealed class RenameRulePackValidator : AbstractValidator<RenameRulePack>
{
    public RenameRulePackValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the name.");
        RuleFor(c => c.Jurisdiction).NotEmpty().WithMessage("Say where or for whom its rules hold.");
    }
}

internal sealed class RenameRulePackHandler(ICaseManagerDb db) : IHandler<RenameRulePack, Guid>
{
    public async Task<Guid> HandleAsync(RenameRulePack command, CancellationToken cancellationToken)
    {
        var pack = await db.RulePackAsync(command.RulePackId, command.Version, cancellationToken);
        pack.Rename(command.Name, command.Jurisdiction);
        await db.RequireNameAsync(pack, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return pack.Id;
    }
}
