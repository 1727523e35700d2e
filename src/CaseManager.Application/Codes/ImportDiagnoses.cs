using CaseManager.Application.Abstractions;
using CaseManager.Application.Importing;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Codes;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Codes;

/// <summary>Brings the list of diagnoses to another release, all or nothing. What the release no longer holds is retired and stays readable.</summary>
/// <param name="File">CSV, UTF-8: every code of F10 to F19 of that release.</param>
/// <param name="Release">Its name, such as <c>ICD-10-CM 2026 (October 2025)</c>.</param>
/// <param name="Rehearse">Only says what would change.</param>
public sealed record ImportDiagnoses(ReadOnlyMemory<byte> File, string Release, bool Rehearse) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Import;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.Center;
}

/// <summary>What a release changes in the list of diagnoses.</summary>
/// <param name="Added">Codes that were not there.</param>
/// <param name="Changed">Codes whose title or use is another, or that were retired and are in use again.</param>
/// <param name="Retired">Codes that the release no longer holds.</param>
/// <param name="Unchanged">Codes that stay as they are.</param>
/// <param name="PassedOver">Codes of other chapters.</param>
public sealed record DiagnosisChanges(int Added, int Changed, int Retired, int Unchanged, int PassedOver);

internal sealed class ImportDiagnosesValidator : AbstractValidator<ImportDiagnoses>
{
    public ImportDiagnosesValidator()
    {
        RuleFor(c => c.File).Must(f => f.Length > 0).WithMessage("The list of diagnoses is empty.")
            .Must(f => f.Length <= ImportFiles.LargestFile).WithMessage("The list of diagnoses is larger than 20 MB. Leave out what is not F10 to F19.");
        RuleFor(c => c.Release).NotEmpty().WithMessage("Name the release of the list.").MaximumLength(DiagnosisCode.ReleaseLength);
    }
}

internal sealed class ImportDiagnosesHandler(ICaseManagerDb db, IDiagnosisFileReader reader) : IHandler<ImportDiagnoses, DiagnosisChanges>
{
    public async Task<DiagnosisChanges> HandleAsync(ImportDiagnoses command, CancellationToken cancellationToken)
    {
        var file = reader.Read(command.File);
        var known = await db.DiagnosisCodes.ToDictionaryAsync(c => c.Key, cancellationToken);
        var (added, changed) = (0, 0);
        foreach (var entry in file.Entries)
        {
            if (!known.Remove(DiagnosisEntry.Undotted(entry.Code), out var code))
            {
                db.DiagnosisCodes.Add(new DiagnosisCode(entry, command.Release));
                added++;
            }
            else if (code.Update(entry, command.Release))
            {
                changed++;
            }
        }

        var retired = known.Values.Count(code => code.Retire(command.Release));
        if (!command.Rehearse)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return new DiagnosisChanges(added, changed, retired, file.Entries.Count - added - changed, file.PassedOver);
    }
}
