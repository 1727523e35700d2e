using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Centers;

/// <summary>Takes away a licence or certification that was entered by mistake.</summary>
/// <param name="Version">The version of the person that the page was opened with.</param>
public sealed record RemoveCredential(Guid StaffMemberId, int Version, Guid CredentialId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUp;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.StaffMember(StaffMemberId)];
}

internal sealed class RemoveCredentialHandler(ICaseManagerDb db) : IHandler<RemoveCredential, Guid>
{
    public async Task<Guid> HandleAsync(RemoveCredential command, CancellationToken cancellationToken)
    {
        var person = await db.Staff.Include(s => s.Credentials).OneAsync(command.StaffMemberId, command.Version, "The person", cancellationToken);
        person.RemoveCredential(command.CredentialId);
        await db.SaveChangesAsync(cancellationToken);
        return person.Id;
    }
}
