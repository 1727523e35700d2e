using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Centers;

/// <summary>Puts the federal holidays of a year on a site's calendar; asked again, it adds what is missing.</summary>
/// <param name="Version">The version that the page was opened with.</param>
public sealed record AddFederalHolidays(Guid SiteId, int Version, int Year) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUp;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Site(SiteId)];
}

internal sealed class AddFederalHolidaysHandler(ICaseManagerDb db) : IHandler<AddFederalHolidays, int>
{
    /// <returns>How many were missing.</returns>
    public async Task<int> HandleAsync(AddFederalHolidays command, CancellationToken cancellationToken)
    {
        var site = await db.Sites.Include(s => s.Holidays).OneAsync(command.SiteId, command.Version, "The site", cancellationToken);
        var added = site.AddFederalHolidays(command.Year);
        await db.SaveChangesAsync(cancellationToken);
        return added;
    }
}
