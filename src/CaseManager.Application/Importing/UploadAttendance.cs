using CaseManager.Application.Abstractions;
using CaseManager.Application.Importing.Planning;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Importing;
using FluentValidation;

namespace CaseManager.Application.Importing;

/// <summary>Keeps the files of an attendance history until somebody has seen what would change and confirms it.</summary>
/// <param name="Files">Attendance, map and groups.</param>
/// <param name="Target">Site and program.</param>
public sealed record UploadAttendance(AttendanceFiles Files, ImportTarget Target) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Import;
}

internal sealed class UploadAttendanceValidator : AbstractValidator<UploadAttendance>
{
    public UploadAttendanceValidator() => RuleFor(c => c.Files).SetValidator(new AttendanceFilesValidator()).OverridePropertyName("");
}

internal sealed class UploadAttendanceHandler(ICaseManagerDb db, IAttendanceFileReader reader, ICurrentUser user, TimeProvider time)
    : IHandler<UploadAttendance, Guid>
{
    public async Task<Guid> HandleAsync(UploadAttendance command, CancellationToken cancellationToken)
    {
        // What is wrong with the files is said beside the form, where it can be put right.
        await ImportPlanner.PlanAsync(db, reader.Read(command.Files), command.Target, cancellationToken);
        var batch = new ImportBatch(
            command.Files.FileName, command.Files.Sha256, new StoredUpload(command.Files, command.Target).Pack(), user.Name, time.GetUtcNow().UtcDateTime);
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync(cancellationToken);
        return batch.Id;
    }
}
