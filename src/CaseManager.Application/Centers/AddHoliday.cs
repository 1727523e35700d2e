using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Centers;

/// <summary>Puts a holiday of the site's own on its calendar.</summary>
/// <param name="Version">The version that the page was opened with.</param>
public sealed record AddHoliday(Guid SiteId, int Version, DateOnly? Date, string? Name) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUp;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Site(SiteId)];
}

internal sealed class AddHolidayValidator : AbstractValidator<AddHoliday>
{
    public AddHolidayValidator()
    {
        RuleFor(c => c.Date).NotNull().WithMessage("Enter the date.");
        RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the name of the holiday.");
    }
}

internal sealed class AddHolidayHandler(ICaseManagerDb db) : IHandler<AddHoliday, Guid>
{
    public async Task<Guid> HandleAsync(AddHoliday command, CancellationToken cancellationToken)
    {
        var site = await db.Sites.Include(s => s.Holidays).OneAsync(command.SiteId, command.Version, "The site", cancellationToken);
        site.AddHoliday(command.Date!.Value, command.Name!);
        await db.SaveChangesAsync(cancellationToken);
        return site.Id;
    }
}
