using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients.Merging;

/// <summary>Makes two records of one person one. Everything of the merged record moves; what both have at the same time must be set aside by name.</summary>
/// <param name="SurvivorVersion">The version that the review was opened with.</param>
/// <param name="MergedVersion">The version that the review was opened with.</param>
/// <param name="Taken">The parts in which the merged record is right.</param>
/// <param name="SetAside">Keys of rows of the merged record that stay with it and count nowhere.</param>
public sealed record MergeClients(
    Guid SurvivorId, Guid MergedId, int SurvivorVersion, int MergedVersion, IReadOnlyCollection<MergedPart> Taken, IReadOnlyCollection<Guid> SetAside, string? Why) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.MergeClients;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Client(SurvivorId), Subject.Client(MergedId)];
}

internal sealed class MergeClientsValidator : AbstractValidator<MergeClients>
{
    public MergeClientsValidator() => RuleFor(c => c.Why).NotEmpty().WithMessage("Write how you know that both are the same person.");
}

internal sealed class MergeClientsHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<MergeClients, Guid>
{
    public async Task<Guid> HandleAsync(MergeClients command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var survivor = await db.WholeClientAsync(command.SurvivorId, cancellationToken);
        var merged = await db.WholeClientAsync(command.MergedId, cancellationToken);
        ConflictException.ThrowIfStale(command.SurvivorVersion, survivor.Version);
        ConflictException.ThrowIfStale(command.MergedVersion, merged.Version);
        var setAside = await ResolvedAsync(command, cancellationToken);
        var merge = ClientMerge.Of(survivor, merged, command.Taken, user.Name, time.GetUtcNow().UtcDateTime, Today.Latest(time), command.Why!);
        await db.RequireBornBeforeStaysAsync(survivor, cancellationToken, merged.Id);
        db.ClientMerges.Add(merge);
        var belongings = new ClientBelongings(db);
        foreach (var (kind, ids) in await belongings.OfAsync(merged.Id, cancellationToken))
        {
            merge.Note(kind, ids.Where(id => !setAside.Contains(id)));
            merge.Note(kind, ids.Where(setAside.Contains), isSetAside: true);
        }

        await db.SaveChangesAsync(cancellationToken);
        await belongings.MoveAsync(merge.Id, survivor.Id, cancellationToken);
        await belongings.SetAsideAsync(merge.Id, merge.Id, cancellationToken);
        if (await belongings.IsAnyLeftAsync(merged.Id, cancellationToken))
        {
            // Somebody recorded something meanwhile.
            throw new ConflictException();
        }

        await transaction.CommitAsync(cancellationToken);
        return merge.Id;
    }

    private async Task<HashSet<Guid>> ResolvedAsync(MergeClients command, CancellationToken cancellationToken)
    {
        var conflicts = await MergeConflicts.FindAsync(db, command.SurvivorId, command.MergedId, cancellationToken);
        Require.That(conflicts.All(c => c.MaySetAside), "merge.overlap",
            "Both records have a stay with attendance or a plan in the same program at the same time, so their records cannot be told apart afterwards. Take the attendance and the plan of one of the two out first: undo the import that brought them, or correct the sessions.");
        Require.That(conflicts.All(c => command.SetAside.Contains(c.RowId)), "merge.conflict", "Say for each thing that both records have what is to happen with it.");
        return [.. conflicts.Select(c => c.RowId)];
    }
}
