using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Centers;

/// <summary>Takes a holiday off a site's calendar.</summary>
/// <param name="Version">The version that the page was opened with.</param>
public sealed record RemoveHoliday(Guid SiteId, int Version, DateOnly? Date) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUp;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Site(SiteId)];
}

internal sealed class RemoveHolidayValidator : AbstractValidator<RemoveHoliday>
{
    public RemoveHolidayValidator() => RuleFor(c => c.Date).NotNull().WithMessage("Choose the holiday to remove.");
}

internal sealed class RemoveHolidayHandler(ICaseManagerDb db) : IHandler<RemoveHoliday, Guid>
{
    public async Task<Guid> HandleAsync(RemoveHoliday command, CancellationToken cancellationToken)
    {
        var site = await db.Sites.Include(s => s.Holidays).OneAsync(command.SiteId, command.Version, "The site", cancellationToken);
        site.RemoveHoliday(command.Date!.Value);
        await db.SaveChangesAsync(cancellationToken);
        return site.Id;
    }
}
