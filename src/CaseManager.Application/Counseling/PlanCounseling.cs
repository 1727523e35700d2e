using CaseManager.Application.Abstractions;
using CaseManager.Application.Episodes;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Counseling;

/// <summary>Puts a counseling session on the calendar, or the same one in several weeks. The result is the first of them.</summary>
/// <param name="Date">Day in the site's zone.</param>
/// <param name="StartsAt">Start in that zone.</param>
/// <param name="PlannedMinutes">1 to <see cref="CounselingSession.LongestMinutes"/>.</param>
/// <param name="SeriesId">The series that it belongs to; null for one that stands alone.</param>
/// <param name="Weeks">In how many weeks, 1 to <see cref="MostWeeks"/>; null for once.</param>
public sealed record PlanCounseling(Guid EpisodeId, CounselingKind? Kind, Guid? CounselorId, DateOnly? Date, TimeOnly? StartsAt, int? PlannedMinutes, Guid? SeriesId, int? Weeks) : ICommand
{
    /// <summary>Half a year.</summary>
    public const int MostWeeks = 26;

    /// <summary>How far ahead a first session is planned, in days.</summary>
    public const int MostDaysAhead = 366;

    /// <inheritdoc/>
    public static Permission Needs => Permission.EditCounseling;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId)];
}

internal sealed class PlanCounselingValidator : AbstractValidator<PlanCounseling>
{
    public PlanCounselingValidator()
    {
        RuleFor(c => c.Kind).NotNull().WithMessage("Choose individual or family.").IsInEnum().WithMessage("Choose individual or family.");
        RuleFor(c => c.CounselorId).NotNull().WithMessage("Choose who counsels.");
        RuleFor(c => c.Date).NotNull().WithMessage("Enter the day.");
        RuleFor(c => c.StartsAt).NotNull().WithMessage("Enter the start.");
        RuleFor(c => c.PlannedMinutes).NotNull().WithMessage("Enter the length in minutes.");
        RuleFor(c => c.Weeks).InclusiveBetween(1, PlanCounseling.MostWeeks).WithMessage($"A session is planned for 1 to {PlanCounseling.MostWeeks} weeks.");
    }
}

internal sealed class PlanCounselingHandler(ICaseManagerDb db, TimeProvider time) : IHandler<PlanCounseling, Guid>
{
    public async Task<Guid> HandleAsync(PlanCounseling command, CancellationToken cancellationToken)
    {
        var stay = await db.StayAsync(command.EpisodeId, cancellationToken);
        await db.RequireStaffAsync(command.CounselorId!.Value, nameof(command.CounselorId), cancellationToken);
        Require.That(command.Date <= stay.Program.Site.Clock.Today(time).AddDays(PlanCounseling.MostDaysAhead), "counseling.too-far", "A session is planned at most a year ahead.", nameof(command.Date));
        var series = command.SeriesId is { } id
            ? await db.CounselingSeries.FirstOrDefaultAsync(s => s.Id == id && s.EpisodeId == stay.Id, cancellationToken)
                ?? throw new RuleViolationException("counseling.series", "Choose a series from the list.", nameof(command.SeriesId))
            : null;
        List<CounselingSession> planned = [.. Enumerable.Range(0, command.Weeks ?? 1).Select(week => new CounselingSession(
            stay, series, command.Kind!.Value, command.CounselorId.Value, command.Date!.Value.AddDays(7 * week), command.StartsAt!.Value, command.PlannedMinutes!.Value))];
        await RequireFreeAsync(stay, planned, cancellationToken);
        db.CounselingSessions.AddRange(planned);
        await db.SaveChangesAsync(cancellationToken);
        return planned[0].Id;
    }

    private async Task RequireFreeAsync(Episode stay, List<CounselingSession> planned, CancellationToken cancellationToken)
    {
        var (start, dates) = (planned[0].StartsAt, planned.Select(s => s.Date).ToList());
        var same = await db.CounselingSessions.AsNoTracking().Where(s => s.EpisodeId == stay.Id && s.StartsAt == start && dates.Contains(s.Date))
            .OrderBy(s => s.Date).FirstOrDefaultAsync(cancellationToken);
        Require.That(same is null, "counseling.duplicate",
            same is null ? "" : $"This stay already has a counseling session on {new StepMoment(same.Date, same.StartsAt)}{(same.VoidedAt is null ? "" : ", which is voided. Open it and restore it instead")}.",
            nameof(PlanCounseling.StartsAt));
    }
}
