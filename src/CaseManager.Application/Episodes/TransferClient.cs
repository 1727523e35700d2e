using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.UseCases;
using FluentValidation;

namespace CaseManager.Application.Episodes;

/// <summary>Ends a stay and starts one in another program that goes on from it. The result is the new stay.</summary>
/// <param name="Version">The version that the form was opened with.</param>
/// <param name="On">Last day of the one and first of the other.</param>
/// <param name="At">Time; where there is none and the day is today, it is now.</param>
public sealed record TransferClient(Guid EpisodeId, int Version, Guid? ProgramId, DateOnly? On, TimeOnly? At, Guid? PrimaryCounselorId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditClients;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Episode(EpisodeId), .. Subject.Of(SubjectKind.Program, ProgramId)];
}

internal sealed class TransferClientValidator : AbstractValidator<TransferClient>
{
    public TransferClientValidator()
    {
        RuleFor(c => c.ProgramId).NotNull().WithMessage("Choose the program.");
        RuleFor(c => c.On).NotNull().WithMessage("Enter the day of the transfer.");
    }
}

internal sealed class TransferClientHandler(ICaseManagerDb db, DueTasks due, ICurrentUser user, TimeProvider time) : IHandler<TransferClient, Guid>
{
    public async Task<Guid> HandleAsync(TransferClient command, CancellationToken cancellationToken)
    {
        var stay = await db.ChangeableEpisodeAsync(command.EpisodeId, command.Version, cancellationToken);
        var stays = await db.StaysOfAsync(stay.Client, cancellationToken);
        var program = await db.RequireProgramAsync(command.ProgramId!.Value, cancellationToken);
        var author = user.Author(time, stay.Program.Site.Clock);
        var moment = author.Moment(command.On!.Value, command.At);
        var next = stays.Transfer(stay, program.Id, program.Level, moment, author, await db.AttendanceBehindAsync(stay.Id, moment.On, cancellationToken));
        if (command.PrimaryCounselorId is { } counselor)
        {
            await db.RequireStaffAsync(counselor, nameof(command.PrimaryCounselorId), cancellationToken);
            next.HandOver(counselor, next.AdmittedOn, author.Now.On);
        }

        db.Episodes.Add(next);
        await db.EndGroupsAsync(stay, stays, author.UtcNow, cancellationToken);
        await db.EndPlanAsync(stay.Id, moment.On, cancellationToken);
        await due.SaveAsync([stay.Id, next.Id], cancellationToken);
        return next.Id;
    }
}
