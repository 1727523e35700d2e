using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Centers;

/// <summary>Adds a person who works or volunteers, or changes the record of one.</summary>
/// <param name="StaffMemberId">Null for a new one.</param>
/// <param name="Version">The version that the form was opened with.</param>
public sealed record SaveStaffMember(Guid? StaffMemberId, int Version, string? Name, Guid? SiteId, bool IsIntern, Guid? SupervisorId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUp;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [.. Subject.Of(SubjectKind.StaffMember, StaffMemberId), .. Subject.Of(SubjectKind.Site, SiteId), .. Subject.Of(SubjectKind.StaffMember, SupervisorId)];

    /// <summary>For a new one: the first credential, where the person has one; more are added on their page.</summary>
    public CredentialDetails? Credential { get; init; }
}

/// <summary>What is known of a licence or certification.</summary>
/// <param name="ExpiresOn">Last day on which it is valid; null where it does not expire.</param>
public sealed record CredentialDetails(string? Kind, string? Number, string? Issuer, DateOnly? ExpiresOn);

internal sealed class SaveStaffMemberValidator : AbstractValidator<SaveStaffMember>
{
    public SaveStaffMemberValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the full name.");
        RuleFor(c => c.SiteId).NotNull().WithMessage("Choose the site.");
        RuleFor(c => c.Credential!.Kind).NotEmpty().OverridePropertyName("Kind").When(c => c.Credential is { } details && (details.Number ?? details.Issuer ?? details.ExpiresOn as object) is not null)
            .WithMessage("Enter the kind of credential, such as LCSW.");
    }
}

internal sealed class SaveStaffMemberHandler(ICaseManagerDb db) : IHandler<SaveStaffMember, Guid>
{
    public async Task<Guid> HandleAsync(SaveStaffMember command, CancellationToken cancellationToken)
    {
        var person = command.StaffMemberId is { } id ? await db.Staff.OneAsync(id, command.Version, "The person", cancellationToken) : null;
        if (person?.SiteId != command.SiteId)
        {
            await db.RequireSiteAsync(command.SiteId, cancellationToken);
        }

        if (person is null)
        {
            person = db.Staff.Add(Make(command)).Entity;
        }
        else
        {
            person.Change(command.Name!, command.SiteId!.Value, command.IsIntern);
        }

        await ReportToAsync(person, command.SupervisorId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return person.Id;
    }

    private static StaffMember Make(SaveStaffMember command)
    {
        var person = new StaffMember(command.SiteId!.Value, command.Name!, null, command.IsIntern);
        if (command.Credential is { Kind: { } kind } details && !string.IsNullOrWhiteSpace(kind))
        {
            person.AddCredential(kind, details.Number, details.Issuer, details.ExpiresOn);
        }

        return person;
    }

    private async Task ReportToAsync(StaffMember person, Guid? supervisorId, CancellationToken cancellationToken)
    {
        if (person.SupervisorId == supervisorId)
        {
            return;
        }

        Require.That(supervisorId is null || await db.Staff.AnyAsync(s => s.Id == supervisorId && !s.IsArchived, cancellationToken), "staff.supervisor",
            "Choose a supervisor from the list.", nameof(SaveStaffMember.SupervisorId));
        var supervisors = await db.Staff.AsNoTracking().Where(s => s.SupervisorId != null).Select(s => new { s.Id, SupervisorId = s.SupervisorId!.Value })
            .ToDictionaryAsync(s => s.Id, s => s.SupervisorId, cancellationToken);
        person.ReportTo(supervisorId, supervisors);
    }
}
