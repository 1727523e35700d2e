using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Reporting;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Centers;

/// <summary>Names the center and says what its reports are printed on; in an empty database it is made by that.</summary>
/// <param name="Version">The version that the form was opened with; 0 where there was no center.</param>
public sealed record NameCenter(int Version, string? Name, Paper Paper = Paper.Letter) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUpCenter;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.Center;
}

internal sealed class NameCenterValidator : AbstractValidator<NameCenter>
{
    public NameCenterValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the name of the center.");
        RuleFor(c => c.Paper).IsInEnum().WithMessage("Choose Letter or A4.");
    }
}

internal sealed class NameCenterHandler(ICaseManagerDb db) : IHandler<NameCenter, Guid>
{
    public async Task<Guid> HandleAsync(NameCenter command, CancellationToken cancellationToken)
    {
        var center = await db.Centers.OrderBy(c => c.Name).FirstOrDefaultAsync(cancellationToken);
        ConflictException.ThrowIfStale(command.Version, center?.Version ?? 0);
        if (center is null)
        {
            center = db.Centers.Add(new Center(command.Name!)).Entity;
        }
        else
        {
            center.Rename(command.Name!);
        }

        center.PrintOn(command.Paper);
        await db.SaveChangesAsync(cancellationToken);
        return center.Id;
    }
}
