using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Centers;

/// <summary>Says when a site is open in a week without a holiday.</summary>
/// <param name="Version">The version that the form was opened with.</param>
/// <param name="Times">What is written for each weekday, see <see cref="OpeningInterval.Read"/>; what is missing is closed.</param>
public sealed record SetOpeningHours(Guid SiteId, int Version, IReadOnlyDictionary<DayOfWeek, string?> Times) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUp;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Site(SiteId)];
}

internal sealed class SetOpeningHoursHandler(ICaseManagerDb db) : IHandler<SetOpeningHours, Guid>
{
    public async Task<Guid> HandleAsync(SetOpeningHours command, CancellationToken cancellationToken)
    {
        var site = await db.Sites.Include(s => s.OpeningHours).OneAsync(command.SiteId, command.Version, "The site", cancellationToken);
        site.SetOpeningHours(command.Times.OrderBy(t => t.Key).SelectMany(t => OpeningInterval.Read(t.Key, t.Value)).ToList());
        await db.SaveChangesAsync(cancellationToken);
        return site.Id;
    }
}
