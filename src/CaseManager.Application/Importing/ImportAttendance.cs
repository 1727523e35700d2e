using CaseManager.Application.Abstractions;
using CaseManager.Application.Importing.Planning;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Importing;
using FluentValidation;

namespace CaseManager.Application.Importing;

/// <summary>Imports an attendance history at once, all or nothing; nothing is written where everything is there already.</summary>
/// <param name="Files">Attendance, map and groups.</param>
/// <param name="Target">Site and program.</param>
/// <param name="Rehearse">Only says what would change.</param>
public sealed record ImportAttendance(AttendanceFiles Files, ImportTarget Target, bool Rehearse) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Import;
}

internal sealed class ImportAttendanceValidator : AbstractValidator<ImportAttendance>
{
    public ImportAttendanceValidator() => RuleFor(c => c.Files).SetValidator(new AttendanceFilesValidator()).OverridePropertyName("");
}

internal sealed class ImportAttendanceHandler(ICaseManagerDb db, IAttendanceFileReader reader, ICurrentUser user, TimeProvider time)
    : IHandler<ImportAttendance, ImportPlan>
{
    public async Task<ImportPlan> HandleAsync(ImportAttendance command, CancellationToken cancellationToken)
    {
        var history = reader.Read(command.Files);
        if (command.Rehearse)
        {
            return await ImportPlanner.PlanAsync(db, history, command.Target, cancellationToken);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var plan = await ImportPlanner.PlanAsync(db, history, command.Target, cancellationToken);
        if (!plan.Additions.IsEmpty)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var batch = db.ImportBatches.Add(new ImportBatch(command.Files.FileName, command.Files.Sha256, null, user.Name, now)).Entity;
            batch.Complete(plan.Additions.Clients, plan.Additions.Groups, plan.Additions.Sessions, plan.Additions.Attendances, now);
            await new ImportWriter(db, plan.Changes, batch).WriteAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return plan;
    }
}
