using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;

namespace CaseManager.Application.Counseling;

/// <summary>Ends a counseling series; its sessions stay.</summary>
/// <param name="Version">The version that the user saw.</param>
/// <param name="Until">Last day, in the site's zone.</param>
public sealed record EndCounselingSeries(Guid EpisodeId, Guid SeriesId, int Version, DateOnly? Until) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditCounseling;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class EndCounselingSeriesValidator : AbstractValidator<EndCounselingSeries>
{
    public EndCounselingSeriesValidator() => RuleFor(c => c.Until).NotNull().WithMessage("Enter the last day of the series.");
}

internal sealed class EndCounselingSeriesHandler(ICaseManagerDb db) : IHandler<EndCounselingSeries, Guid>
{
    public async Task<Guid> HandleAsync(EndCounselingSeries command, CancellationToken cancellationToken)
    {
        await db.StayAsync(command.EpisodeId, cancellationToken);
        var series = await db.CounselingSeriesAsync(command.SeriesId, command.EpisodeId, cancellationToken);
        ConflictException.ThrowIfStale(command.Version, series.Version);
        series.End(command.Until!.Value);
        await db.SaveChangesAsync(cancellationToken);
        return series.Id;
    }
}
