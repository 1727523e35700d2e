using CaseManager.Application.Abstractions;
using CaseManager.Application.Episodes;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>Adds a client to the register and, where a program is chosen, admits them to it.</summary>
/// <param name="Mrn">Null where the pattern of a site makes it.</param>
public sealed record RegisterClient(
    string? Mrn, string? LegalFirstName, string? LegalLastName, string? PreferredName, DateOnly? BirthDate, Guid? ProgramId, DateOnly? AdmittedOn) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditClients;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [.. Subject.Of(SubjectKind.Program, ProgramId), .. Subject.Of(SubjectKind.Site, MrnSiteId)];

    /// <summary>The site whose pattern makes the MRN; by default that of the program, or the only one with a pattern.</summary>
    public Guid? MrnSiteId { get; init; }

    /// <summary>Middle name or names as on official papers.</summary>
    public string? LegalMiddleName { get; init; }

    /// <summary>What else is known.</summary>
    public ClientProfile Profile { get; init; } = ClientProfile.Empty;

    /// <summary>Ways to reach the client, in the order to try.</summary>
    public IReadOnlyList<ContactDetails> Contacts { get; init; } = [];

    /// <summary>Likely duplicates who were looked at, and are somebody else.</summary>
    public IReadOnlyCollection<Guid> KnownOthers { get; init; } = [];
}

internal sealed class RegisterClientValidator : AbstractValidator<RegisterClient>
{
    public RegisterClientValidator()
    {
        RuleFor(c => c.LegalFirstName).NotEmpty().WithMessage("Enter the legal first name.");
        RuleFor(c => c.LegalLastName).NotEmpty().WithMessage("Enter the legal last name.");
        RuleFor(c => c.AdmittedOn).NotNull().When(c => c.ProgramId is not null).WithMessage("Enter the day of admission.");
    }
}

internal sealed class RegisterClientHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<RegisterClient, Guid>
{
    public async Task<Guid> HandleAsync(RegisterClient command, CancellationToken cancellationToken)
    {
        // Begun before a number is taken, so that a client who is refused leaves no gap.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var client = await ClientAsync(command, cancellationToken);
        db.Clients.Add(client);
        if (command is { ProgramId: { } program, AdmittedOn: { } day })
        {
            await AdmitAsync(client, program, day, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return client.Id;
    }

    private async Task AdmitAsync(Client client, Guid programId, DateOnly day, CancellationToken cancellationToken)
    {
        var program = await db.RequireProgramAsync(programId, cancellationToken);
        var author = user.Author(time, (await db.PlaceAsync(program, cancellationToken)).Clock);
        try
        {
            var stay = db.Episodes.Add(new ClientStays(client, []).Admit(program.Id, program.Level, author.Moment(day, null), author)).Entity;
            if (user.AsPrimaryCounselor() is { } counselor)
            {
                stay.HandOver(counselor, stay.AdmittedOn, author.Now.On);
            }
        }
        catch (RuleViolationException broken) when (broken.Field is nameof(StepMoment.On))
        {
            throw new RuleViolationException(broken.Code, broken.Message, nameof(RegisterClient.AdmittedOn));
        }
    }

    private async Task<Client> ClientAsync(RegisterClient command, CancellationToken cancellationToken)
    {
        var names = new ClientNames(command.LegalFirstName!, command.LegalLastName!, command.LegalMiddleName, command.PreferredName);
        var mrn = string.IsNullOrWhiteSpace(command.Mrn)
            ? await new MrnNumbers(db, time).NextAsync(command.MrnSiteId, command.ProgramId, cancellationToken)
            : command.Mrn;
        var client = new Client(mrn, names, command.BirthDate);
        client.RequireBornBy(Today.Latest(time));
        client.Describe(command.Profile, command.Contacts);
        Require.That(!await db.Clients.AnyAsync(c => c.Mrn == client.Mrn, cancellationToken), "client.mrn-taken",
            $"Another client has the MRN {client.Mrn}. Search for it before you add a second record.", nameof(command.Mrn));
        await new LikelyDuplicates(db).RequireNoneAsync(client.Names, client.BirthDate, null, command.KnownOthers, cancellationToken);
        return client;
    }
}
