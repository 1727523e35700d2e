using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>A client.</summary>
public sealed record ClientView(
    Guid Id, int Version, string Mrn, string LegalFirstName, string LegalLastName, string? PreferredName, DateOnly? BirthDate)
{
    /// <summary>What people call the client.</summary>
    public string DisplayName => Client.NameOf(LegalFirstName, LegalLastName, PreferredName);

    /// <summary>The legal name, with middle names.</summary>
    public string LegalName => LegalMiddleName is null ? $"{LegalFirstName} {LegalLastName}" : $"{LegalFirstName} {LegalMiddleName} {LegalLastName}";

    /// <summary>Middle name or names as on official papers.</summary>
    public string? LegalMiddleName { get; init; }

    /// <summary>The names together.</summary>
    public ClientNames Names => new(LegalFirstName, LegalLastName, LegalMiddleName, PreferredName);

    /// <summary>The record that this one was merged into; null for a record that stands.</summary>
    public Guid? MergedIntoId { get; init; }

    /// <summary>The latest merge into this record that stands; null where there is none.</summary>
    public Guid? LatestMergeId { get; init; }

    /// <summary>Who opened the record by breaking the glass and still may; null where nobody did.</summary>
    public GlassView? Glass { get; init; }

    /// <summary>What else is known.</summary>
    public required ClientProfile Profile { get; init; }

    /// <summary>Ways to reach the client, in the order to try.</summary>
    public required IReadOnlyList<ContactDetails> Contacts { get; init; }

    /// <summary>The client's own recovery start date, if they wish one.</summary>
    public DateOnly? RecoveryStartsOn { get; init; }
}

/// <summary>A client opened outside of somebody's scope.</summary>
/// <param name="Until">UTC.</param>
public sealed record GlassView(string By, string Reason, DateTime Until);

/// <summary>Opens a client.</summary>
public sealed class ClientDetails(ICaseManagerDb db, InScope scope, TimeProvider time) : IReader
{
    /// <summary>The client, or null where there is none.</summary>
    public Task<ClientView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.InOneQuery(scope.Clients(Permission.ViewClients)).AsNoTracking().Where(c => c.Id == id)
            .Select(c => new ClientView(c.Id, c.Version, c.Mrn, c.LegalFirstName, c.LegalLastName, c.PreferredName, c.BirthDate)
            {
                LegalMiddleName = c.LegalMiddleName,
                Profile = c.Profile,
                Contacts = c.Contacts.OrderBy(way => way.Position).Select(way => new ContactDetails(way.Kind, way.Value, way.MayLeaveMessage, way.Remark)).ToList(),
                RecoveryStartsOn = c.RecoveryStartsOn,
                MergedIntoId = c.MergedIntoId,
                Glass = db.BreakGlassAccesses.Where(a => a.ClientId == c.Id && a.Until > now).OrderByDescending(a => a.Until)
                    .Select(a => new GlassView(a.UserName, a.Reason, a.Until)).FirstOrDefault(),
                LatestMergeId = db.ClientMerges.Where(m => m.SurvivorId == c.Id && m.UndoneAt == null).OrderByDescending(m => m.At).Select(m => (Guid?)m.Id).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
    }
}
