using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Centers;

/// <summary>Adds a program to a site, or changes one.</summary>
/// <param name="ProgramId">Null for a new one.</param>
/// <param name="Version">The version that the form was opened with.</param>
/// <param name="SiteId">For a new one; a program never moves.</param>
/// <param name="LevelCode">ASAM level; null where it has none.</param>
/// <param name="LevelEdition">Edition of the ASAM Criteria that the level is of.</param>
/// <param name="HoursPerWeek">Planned clinical hours; null where it plans none.</param>
public sealed record SaveProgram(Guid? ProgramId, int Version, Guid? SiteId, string? Name, string? LevelCode, int? LevelEdition, decimal? HoursPerWeek) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUp;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [.. Subject.Of(SubjectKind.Program, ProgramId), .. Subject.Of(SubjectKind.Site, SiteId)];
}

internal sealed class SaveProgramValidator : AbstractValidator<SaveProgram>
{
    public SaveProgramValidator()
    {
        RuleFor(c => c.SiteId).NotNull().When(c => c.ProgramId is null).WithMessage("Choose the site.");
        RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the name of the program.");
    }
}

internal sealed class SaveProgramHandler(ICaseManagerDb db) : IHandler<SaveProgram, Guid>
{
    public async Task<Guid> HandleAsync(SaveProgram command, CancellationToken cancellationToken)
    {
        var level = command.LevelCode is { } code ? new AsamLevel(code, command.LevelEdition ?? 4) : null;
        var program = command.ProgramId is { } id ? await db.Programs.OneAsync(id, command.Version, "The program", cancellationToken) : null;
        if (program is null)
        {
            await db.RequireSiteAsync(command.SiteId, cancellationToken);
            program = db.Programs.Add(new Program(command.SiteId!.Value, command.Name!, level, hoursPerWeek: command.HoursPerWeek)).Entity;
        }
        else
        {
            program.Change(command.Name!, level, command.HoursPerWeek);
        }

        Require.That(!await db.Programs.AnyAsync(p => p.SiteId == program.SiteId && p.NameKey == program.NameKey && p.Id != program.Id, cancellationToken), "program.name-taken",
            $"Another program of the site is named {program.Name}. If it is archived, bring it back instead.", nameof(command.Name));
        await db.SaveChangesAsync(cancellationToken);
        return program.Id;
    }
}
