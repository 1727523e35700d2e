using CaseManager.Application.Abstractions;
using CaseManager.Application.Episodes;
using CaseManager.Application.RulePacks;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Medication;
using FluentValidation;

namespace CaseManager.Application.Medication;

/// <summary>Records how many doses the client takes home: the six criteria as the prescriber judged them, and the days. The product only proposes.</summary>
public sealed record DecideTakeHome(Guid EpisodeId, TakeHomeCriteria Criteria, int? Days, string? Reason) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditMedication;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class DecideTakeHomeValidator : AbstractValidator<DecideTakeHome>
{
    public DecideTakeHomeValidator() => RuleFor(c => c.Days).NotNull().WithMessage("Enter the days, 0 for none.");
}

internal sealed class DecideTakeHomeHandler(ICaseManagerDb db, RulePackLookup rules, ICurrentUser user, TimeProvider time) : IHandler<DecideTakeHome, Guid>
{
    public async Task<Guid> HandleAsync(DecideTakeHome command, CancellationToken cancellationToken)
    {
        var stay = await db.StayOfMedicationAsync(command.EpisodeId, cancellationToken);
        var author = user.Author(time, stay.Program.Site.Clock);
        var version = await rules.OnAsync(stay.Program.SiteId, author.Now.On, cancellationToken);
        var proposal = TakeHomeProposal.On(author.Now.On, version.Rules, await db.FirstDoseAsync(stay.Id, cancellationToken), command.Criteria);
        var decision = db.TakeHomeDecisions.Add(new(stay, proposal, command.Criteria, command.Days!.Value, version.Id, command.Reason, author)).Entity;
        await db.SaveChangesAsync(cancellationToken);
        return decision.Id;
    }
}
