using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Episodes;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Episodes;

/// <summary>Starts a stay of a client in a program. The result is the stay.</summary>
/// <param name="On">First day, at the program's site.</param>
/// <param name="At">Time; where there is none and the day is today, it is now.</param>
public sealed record AdmitClient(Guid ClientId, Guid? ProgramId, DateOnly? On, TimeOnly? At = null) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.AdmitClients;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Client(ClientId), .. Subject.Of(SubjectKind.Program, ProgramId)];

    /// <summary>Level of care; by default the program's.</summary>
    public AsamLevel? Level { get; init; }

    /// <summary>Who answers for the plan, where it is known; by default the counselor who admits.</summary>
    public Guid? PrimaryCounselorId { get; init; }

    /// <summary>What is known; the rest can be completed later.</summary>
    public AdmissionItems Items { get; init; } = AdmissionItems.Empty;

    /// <summary>What only clinicians enter; null from everybody else.</summary>
    public ClinicalEntry? Clinical { get; init; }
}

internal sealed class AdmitClientValidator : AbstractValidator<AdmitClient>
{
    public AdmitClientValidator()
    {
        RuleFor(c => c.ProgramId).NotNull().WithMessage("Choose the program.");
        RuleFor(c => c.On).NotNull().WithMessage("Enter the day of admission.");
    }
}

internal sealed class AdmitClientHandler(ICaseManagerDb db, DueTasks due, ICurrentUser user, TimeProvider time) : IHandler<AdmitClient, Guid>
{
    public async Task<Guid> HandleAsync(AdmitClient command, CancellationToken cancellationToken)
    {
        var client = await db.Clients.FirstOrDefaultAsync(c => c.Id == command.ClientId && c.MergedIntoId == null, cancellationToken) ?? throw new NotFoundException("The client");
        var stays = await db.StaysOfAsync(client, cancellationToken);
        var program = await db.RequireProgramAsync(command.ProgramId!.Value, cancellationToken);
        var author = user.Author(time, (await db.PlaceAsync(program, cancellationToken)).Clock);
        var stay = stays.Admit(program.Id, command.Level ?? program.Level, author.Moment(command.On!.Value, command.At), author);
        stay.Complete(command.Items);
        if (command.Clinical is { } clinical)
        {
            await db.AddAsync(clinical, stay, client, user, cancellationToken);
        }

        if ((command.PrimaryCounselorId ?? user.AsPrimaryCounselor()) is { } counselor)
        {
            await db.RequireStaffAsync(counselor, nameof(command.PrimaryCounselorId), cancellationToken);
            stay.HandOver(counselor, stay.AdmittedOn, author.Now.On);
        }

        db.Episodes.Add(stay);
        await due.SaveAsync([stay.Id], cancellationToken);
        return stay.Id;
    }
}
