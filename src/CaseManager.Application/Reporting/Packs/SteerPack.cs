using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting.Packs;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Packs;

/// <summary>What a person does with a pack that is being made.</summary>
public enum PackStep
{
    /// <summary>Holds it.</summary>
    Pause,

    /// <summary>Lets it go on.</summary>
    Resume,

    /// <summary>Gives it up.</summary>
    Cancel,

    /// <summary>Has what failed made again, and nothing else.</summary>
    Retry,
}

/// <summary>Pauses a pack, lets it go on, gives it up, or has what failed made again. Doing it twice changes nothing.</summary>
public sealed record SteerPack(Guid Id, PackStep? Step) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RunAttendanceReports;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.ReportPack(Id)];
}

internal sealed class SteerPackValidator : AbstractValidator<SteerPack>
{
    public SteerPackValidator() => RuleFor(c => c.Step).NotNull().WithMessage("Choose what to do with the pack.").IsInEnum().WithMessage("Choose what to do with the pack.");
}

internal sealed class SteerPackHandler(ICaseManagerDb db, IPackQueue queue, TimeProvider time) : IHandler<SteerPack, Guid>
{
    public async Task<Guid> HandleAsync(SteerPack command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var pack = await db.ReportPacks.FirstOrDefaultAsync(p => p.Id == command.Id, cancellationToken) ?? throw new NotFoundException("The pack");
        var now = time.GetUtcNow().UtcDateTime;
        switch (command.Step)
        {
            case PackStep.Pause:
                pack.Pause(now);
                break;
            case PackStep.Resume:
                pack.Resume(now);
                break;
            case PackStep.Cancel:
                pack.Cancel(now);
                break;
            default:
                await RetryAsync(pack, now, cancellationToken);
                break;
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (pack.IsOpen)
        {
            queue.Enqueue(pack.Id);
        }

        return pack.Id;
    }

    // A volume that a document is missing from is put together again; what is made already is not. Asked for twice, what failed is being made again already.
    private async Task RetryAsync(ReportPack pack, DateTime now, CancellationToken cancellationToken)
    {
        var failed = db.PackItems.Where(i => i.ReportPackId == pack.Id && i.State == PackItemState.Failed);
        var isAny = await failed.AnyAsync(cancellationToken);
        if (pack.IsOpen && !isAny)
        {
            return;
        }

        pack.Retry(now);
        Require.That(isAny, "pack.nothing-failed", "Nothing of this pack failed.");
        var incomplete = failed.Select(i => i.Volume);
        await db.PackItems.Where(i => i.ReportPackId == pack.Id && i.ClientId == null && i.State == PackItemState.Done && incomplete.Contains(i.Volume))
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, PackItemState.Waiting).SetProperty(i => i.FinishedAt, (DateTime?)null), cancellationToken);
        await failed.ExecuteUpdateAsync(
            set => set.SetProperty(i => i.State, PackItemState.Waiting).SetProperty(i => i.Error, (string?)null).SetProperty(i => i.FinishedAt, (DateTime?)null).SetProperty(i => i.Attempts, 0),
            cancellationToken);
    }
}
