using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;

namespace CaseManager.Application.RulePacks;

/// <summary>Says where the draft of a pack is written, from when on it holds, and when it was held against its source.</summary>
/// <param name="Version">The version of the record that the form was opened with.</param>
/// <param name="EffectiveFrom">May stay open until it is published.</param>
public sealed record DescribeDraft(Guid RulePackId, int Version, string? Source, DateOnly? EffectiveFrom, DateOnly? VerifiedOn) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUpCenter;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.Center;
}

internal sealed class DescribeDraftValidator : AbstractValidator<DescribeDraft>
{
    public DescribeDraftValidator() => RuleFor(c => c.Source).NotEmpty().WithMessage("Say where the rules are written.");
}

internal sealed class DescribeDraftHandler(ICaseManagerDb db) : IHandler<DescribeDraft, Guid>
{
    public async Task<Guid> HandleAsync(DescribeDraft command, CancellationToken cancellationToken)
    {
        var pack = await db.RulePackAsync(command.RulePackId, command.Version, cancellationToken);
        pack.Describe(command.Source, command.EffectiveFrom, command.VerifiedOn);
        await db.SaveChangesAsync(cancellationToken);
        return pack.Id;
    }
}
