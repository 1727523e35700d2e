using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>Corrects what is recorded about a client: names, birth date and all of the profile.</summary>
/// <param name="Version">The version that the form was opened with.</param>
public sealed record CorrectClient(
    Guid ClientId, int Version, string? LegalFirstName, string? LegalLastName, string? PreferredName, DateOnly? BirthDate) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditClients;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Client(ClientId)];

    /// <summary>Middle name or names as on official papers.</summary>
    public string? LegalMiddleName { get; init; }

    /// <summary>What else is known.</summary>
    public ClientProfile Profile { get; init; } = ClientProfile.Empty;

    /// <summary>Ways to reach the client, in the order to try.</summary>
    public IReadOnlyList<ContactDetails> Contacts { get; init; } = [];

    /// <summary>Likely duplicates who were looked at, and are somebody else.</summary>
    public IReadOnlyCollection<Guid> KnownOthers { get; init; } = [];
}

internal sealed class CorrectClientValidator : AbstractValidator<CorrectClient>
{
    public CorrectClientValidator()
    {
        RuleFor(c => c.LegalFirstName).NotEmpty().WithMessage("Enter the legal first name.");
        RuleFor(c => c.LegalLastName).NotEmpty().WithMessage("Enter the legal last name.");
    }
}

internal sealed class CorrectClientHandler(ICaseManagerDb db, TimeProvider time) : IHandler<CorrectClient, Guid>
{
    public async Task<Guid> HandleAsync(CorrectClient command, CancellationToken cancellationToken)
    {
        var client = await db.Clients.Include(c => c.Contacts.OrderBy(way => way.Position)).FirstOrDefaultAsync(c => c.Id == command.ClientId, cancellationToken)
            ?? throw new NotFoundException("The client");
        ConflictException.ThrowIfStale(command.Version, client.Version);
        var names = new ClientNames(command.LegalFirstName!, command.LegalLastName!, command.LegalMiddleName, command.PreferredName);
        var before = (client.Names, client.BirthDate);
        client.Correct(names, command.BirthDate, Today.Latest(time));
        await db.RequireBornBeforeStaysAsync(client, cancellationToken);
        client.Describe(command.Profile, command.Contacts);
        if (before != (client.Names, client.BirthDate))
        {
            await new LikelyDuplicates(db).RequireNoneAsync(client.Names, client.BirthDate, client.Id, command.KnownOthers, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return client.Id;
    }
}
