using CaseManager.Application.Abstractions;
using CaseManager.Application.Episodes;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Counseling;

/// <summary>Starts a counseling series of a stay, which an intervention of the plan can be linked to.</summary>
/// <param name="From">First day, in the site's zone.</param>
/// <param name="Until">Last day, where it is known already.</param>
public sealed record StartCounselingSeries(Guid EpisodeId, CounselingKind? Kind, Guid? CounselorId, DateOnly? From, DateOnly? Until) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditCounseling;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class StartCounselingSeriesValidator : AbstractValidator<StartCounselingSeries>
{
    public StartCounselingSeriesValidator()
    {
        RuleFor(c => c.Kind).NotNull().WithMessage("Choose individual or family.").IsInEnum().WithMessage("Choose individual or family.");
        RuleFor(c => c.CounselorId).NotNull().WithMessage("Choose who counsels.");
        RuleFor(c => c.From).NotNull().WithMessage("Enter the first day.");
    }
}

internal sealed class StartCounselingSeriesHandler(ICaseManagerDb db) : IHandler<StartCounselingSeries, Guid>
{
    public async Task<Guid> HandleAsync(StartCounselingSeries command, CancellationToken cancellationToken)
    {
        var (kind, counselor, from) = (command.Kind!.Value, command.CounselorId!.Value, command.From!.Value);
        var stay = await db.StayAsync(command.EpisodeId, cancellationToken);
        await db.RequireStaffAsync(counselor, nameof(command.CounselorId), cancellationToken);
        var twice = await db.CounselingSeries.AnyAsync(s => s.EpisodeId == stay.Id && s.Kind == kind && s.CounselorId == counselor && s.From == from, cancellationToken);
        Require.That(!twice, "counseling.series-duplicate", "This series is there already.", nameof(command.From));
        var series = new CounselingSeries(stay, kind, counselor, from, command.Until);
        db.CounselingSeries.Add(series);
        await db.SaveChangesAsync(cancellationToken);
        return series.Id;
    }
}
