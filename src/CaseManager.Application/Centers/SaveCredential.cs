using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Centers;

/// <summary>Adds a licence or certification to a person, or renews or corrects one.</summary>
/// <param name="Version">The version of the person that the form was opened with.</param>
/// <param name="CredentialId">Null for a new one.</param>
/// <param name="ExpiresOn">Last day on which it is valid; null where it does not expire.</param>
public sealed record SaveCredential(Guid StaffMemberId, int Version, Guid? CredentialId, string? Kind, string? Number, string? Issuer, DateOnly? ExpiresOn) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUp;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.StaffMember(StaffMemberId)];
}

internal sealed class SaveCredentialValidator : AbstractValidator<SaveCredential>
{
    public SaveCredentialValidator() => RuleFor(c => c.Kind).NotEmpty().WithMessage("Enter the kind of credential, such as LCSW.");
}

internal sealed class SaveCredentialHandler(ICaseManagerDb db) : IHandler<SaveCredential, Guid>
{
    public async Task<Guid> HandleAsync(SaveCredential command, CancellationToken cancellationToken)
    {
        var person = await db.Staff.Include(s => s.Credentials).OneAsync(command.StaffMemberId, command.Version, "The person", cancellationToken);
        if (command.CredentialId is { } id)
        {
            person.ChangeCredential(id, command.Kind!, command.Number, command.Issuer, command.ExpiresOn);
        }
        else
        {
            person.AddCredential(command.Kind!, command.Number, command.Issuer, command.ExpiresOn);
        }

        await db.SaveChangesAsync(cancellationToken);
        return person.Id;
    }
}
