using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Importing;
using FluentValidation;

namespace CaseManager.Application.Importing;

/// <summary>Imports files at once, all or nothing; nothing is written where everything is there already.</summary>
/// <param name="Files">What is brought in.</param>
/// <param name="Target">Site and program.</param>
/// <param name="Rehearse">Only says what would change.</param>
public sealed record RunImport(ImportFiles Files, ImportTarget Target, bool Rehearse) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Import;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.Center;
}

internal sealed class RunImportValidator : AbstractValidator<RunImport>
{
    public RunImportValidator() => RuleFor(c => c.Files).SetValidator(new ImportFilesValidator()).OverridePropertyName("");
}

internal sealed class RunImportHandler(ICaseManagerDb db, ImportPlanning planning, ICurrentUser user, TimeProvider time) : IHandler<RunImport, ImportPlan>
{
    public async Task<ImportPlan> HandleAsync(RunImport command, CancellationToken cancellationToken)
    {
        var plan = planning.Read(command.Files, command.Target);
        if (command.Rehearse)
        {
            return await plan(cancellationToken);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var planned = await plan(cancellationToken);
        if (!planned.Additions.IsEmpty)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var batch = db.ImportBatches.Add(new ImportBatch(command.Files.Kind, command.Files.FileName, command.Files.Sha256, null, user.Name, now)).Entity;
            batch.Complete(planned.Additions.Rows, now);
            await planned.WriteAsync(db, batch, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return planned;
    }
}
