using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Importing;
using FluentValidation;

namespace CaseManager.Application.Importing;

/// <summary>Keeps the files of an import until somebody has seen what would change and confirms it.</summary>
/// <param name="Files">What is brought in.</param>
/// <param name="Target">Site and program.</param>
public sealed record UploadImport(ImportFiles Files, ImportTarget Target) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Import;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.Center;
}

internal sealed class UploadImportValidator : AbstractValidator<UploadImport>
{
    public UploadImportValidator() => RuleFor(c => c.Files).SetValidator(new ImportFilesValidator()).OverridePropertyName("");
}

internal sealed class UploadImportHandler(ICaseManagerDb db, ImportPlanning planning, ICurrentUser user, TimeProvider time) : IHandler<UploadImport, Guid>
{
    public async Task<Guid> HandleAsync(UploadImport command, CancellationToken cancellationToken)
    {
        // What is wrong with the files is said beside the form, where it can be put right.
        await planning.PlanAsync(command.Files, command.Target, cancellationToken);
        var batch = new ImportBatch(
            command.Files.Kind, command.Files.FileName, command.Files.Sha256, new StoredUpload(command.Files, command.Target).Pack(), user.Name, time.GetUtcNow().UtcDateTime);
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync(cancellationToken);
        return batch.Id;
    }
}
