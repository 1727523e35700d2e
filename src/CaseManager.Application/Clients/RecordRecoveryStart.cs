using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>Records the day from which a client counts their recovery; the dates before stay as history (rule 11).</summary>
/// <param name="Date">Null where the client no longer wishes one.</param>
/// <param name="NoneWished">Says that no date is meant, rather than forgotten.</param>
public sealed record RecordRecoveryStart(Guid ClientId, int Version, DateOnly? Date, bool NoneWished) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Client(ClientId)];
}

internal sealed class RecordRecoveryStartValidator : AbstractValidator<RecordRecoveryStart>
{
    public RecordRecoveryStartValidator()
    {
        RuleFor(c => c.Date).NotNull().When(c => !c.NoneWished).WithMessage("Enter the day, or say that the client wishes none.");
        RuleFor(c => c.Date).Null().When(c => c.NoneWished).WithMessage("Either there is a day, or the client wishes none.");
    }
}

internal sealed class RecordRecoveryStartHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<RecordRecoveryStart, Guid>
{
    public async Task<Guid> HandleAsync(RecordRecoveryStart command, CancellationToken cancellationToken)
    {
        var client = await db.Clients.FirstOrDefaultAsync(c => c.Id == command.ClientId, cancellationToken) ?? throw new NotFoundException("The client");
        ConflictException.ThrowIfStale(command.Version, client.Version);
        client.StartRecovery(command.Date, user.Name, time.GetUtcNow().UtcDateTime, Today.Latest(time));
        await db.SaveChangesAsync(cancellationToken);
        return client.Id;
    }
}
