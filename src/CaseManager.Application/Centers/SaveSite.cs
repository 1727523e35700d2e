using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Centers;

/// <summary>Adds a site to the center, or changes one.</summary>
/// <param name="SiteId">Null for a new one.</param>
/// <param name="Version">The version that the form was opened with.</param>
/// <param name="FederalHolidays">For a new one: whether the federal holidays of this year and the next go on its calendar.</param>
public sealed record SaveSite(Guid? SiteId, int Version, string? Name, string? TimeZoneId, string? Address, bool FederalHolidays = false) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUp;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => SiteId is { } id ? [Subject.Site(id)] : Subject.Center;
}

internal sealed class SaveSiteValidator : AbstractValidator<SaveSite>
{
    public SaveSiteValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the name of the site.");
        RuleFor(c => c.TimeZoneId).NotEmpty().WithMessage("Choose the time zone.");
    }
}

internal sealed class SaveSiteHandler(ICaseManagerDb db, TimeProvider time) : IHandler<SaveSite, Guid>
{
    public async Task<Guid> HandleAsync(SaveSite command, CancellationToken cancellationToken)
    {
        var site = command.SiteId is { } id ? await ChangeAsync(id, command, cancellationToken) : await AddAsync(command, cancellationToken);
        Require.That(!await db.Sites.AnyAsync(s => s.CenterId == site.CenterId && s.NameKey == site.NameKey && s.Id != site.Id, cancellationToken), "site.name-taken",
            $"Another site is named {site.Name}. If it is archived, bring it back instead.", nameof(command.Name));
        await db.SaveChangesAsync(cancellationToken);
        return site.Id;
    }

    private async Task<Site> AddAsync(SaveSite command, CancellationToken cancellationToken)
    {
        var center = await db.Centers.AsNoTracking().OrderBy(c => c.Name).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolationException("site.no-center", "Name the center first, under Setup.");
        var site = new Site(center.Id, command.Name!, command.TimeZoneId!, address: command.Address);
        if (command.FederalHolidays)
        {
            var year = site.Clock.Today(time).Year;
            site.AddFederalHolidays(year);
            site.AddFederalHolidays(year + 1);
        }

        return db.Sites.Add(site).Entity;
    }

    private async Task<Site> ChangeAsync(Guid id, SaveSite command, CancellationToken cancellationToken)
    {
        var site = await db.Sites.OneAsync(id, command.Version, "The site", cancellationToken);
        site.Change(command.Name!, command.TimeZoneId!, command.Address);
        return site;
    }
}
