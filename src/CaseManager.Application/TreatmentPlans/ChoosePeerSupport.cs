using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;
using FluentValidation;

namespace CaseManager.Application.TreatmentPlans;

/// <summary>Records in a draft which fellowship the client chose, and which secular alternative was offered (rule 4). The result is the plan.</summary>
/// <param name="Version">The version of the plan that the form was opened with.</param>
public sealed record ChoosePeerSupport(Guid PlanId, int Version, Fellowship? Chosen, string? ChosenName, Fellowship? Alternative, string? AlternativeName) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Plan(PlanId)];
}

internal sealed class ChoosePeerSupportValidator : AbstractValidator<ChoosePeerSupport>
{
    public ChoosePeerSupportValidator()
    {
        RuleFor(c => c.Chosen).NotNull().WithMessage("Choose the client's fellowship.").IsInEnum().WithMessage("Choose the client's fellowship from the list.");
        RuleFor(c => c.Alternative).NotNull().WithMessage("Choose the secular alternative that was offered.").IsInEnum().WithMessage("Choose the alternative from the list.");
    }
}

internal sealed class ChoosePeerSupportHandler(ICaseManagerDb db) : IHandler<ChoosePeerSupport, Guid>
{
    public async Task<Guid> HandleAsync(ChoosePeerSupport command, CancellationToken cancellationToken)
    {
        var plan = await db.PlanAsReadAsync(command.PlanId, command.Version, cancellationToken);
        plan.Choose(new PeerSupportChoice(command.Chosen!.Value, command.ChosenName, command.Alternative!.Value, command.AlternativeName));
        await db.SaveChangesAsync(cancellationToken);
        return plan.Id;
    }
}
