using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>Says how a site numbers its clients from now on.</summary>
/// <param name="Version">The version that the form was opened with; 0 where the site had no pattern.</param>
public sealed record SaveMrnPattern(Guid SiteId, int Version, string? Pattern, int? NextNumber) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditMrnPatterns;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Site(SiteId)];
}

internal sealed class SaveMrnPatternValidator : AbstractValidator<SaveMrnPattern>
{
    public SaveMrnPatternValidator()
    {
        RuleFor(c => c.Pattern).NotEmpty().WithMessage("Enter the pattern.");
        RuleFor(c => c.NextNumber).NotNull().WithMessage("Enter the number of the next client.");
    }
}

internal sealed class SaveMrnPatternHandler(ICaseManagerDb db) : IHandler<SaveMrnPattern, Guid>
{
    public async Task<Guid> HandleAsync(SaveMrnPattern command, CancellationToken cancellationToken)
    {
        var known = await db.MrnPatterns.FirstOrDefaultAsync(p => p.SiteId == command.SiteId, cancellationToken);
        if (known is null && !await db.Sites.AnyAsync(s => s.Id == command.SiteId, cancellationToken))
        {
            throw new NotFoundException("The site");
        }

        ConflictException.ThrowIfStale(command.Version, known?.Version ?? 0);
        if (known is null)
        {
            db.MrnPatterns.Add(new MrnPattern(command.SiteId, command.Pattern!, command.NextNumber!.Value));
        }
        else
        {
            known.Change(command.Pattern!, command.NextNumber!.Value);
        }

        await db.SaveChangesAsync(cancellationToken);
        return command.SiteId;
    }
}
