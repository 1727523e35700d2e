using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients.Merging;

/// <summary>Two records beside each other, with what would be in the way of a merge.</summary>
public sealed record MergeReviewView(MergeSide Survivor, MergeSide Merged, IReadOnlyList<MergeConflict> Conflicts);

/// <summary>One of two records, with how much belongs to it.</summary>
public sealed record MergeSide(Guid Id, int Version, string Mrn, ClientNames Names, DateOnly? BirthDate, ClientProfile Profile, DateOnly? RecoveryStartsOn,
    IReadOnlyList<ContactDetails> Contacts, int Stays, int Attendances, int Memberships, int Plans, int Reports);

/// <summary>Reads what somebody must see before two records are merged.</summary>
public sealed class MergeReview(ICaseManagerDb db, InScope scope) : IReader
{
    /// <summary>Null where one of the records does not exist, was merged already, or both are the same.</summary>
    public async Task<MergeReviewView?> FindAsync(Guid survivorId, Guid mergedId, CancellationToken cancellationToken)
    {
        var sides = await scope.Clients(Permission.MergeClients).AsNoTracking().Where(c => (c.Id == survivorId || c.Id == mergedId) && c.MergedIntoId == null)
            .Select(c => new MergeSide(c.Id, c.Version, c.Mrn, new ClientNames(c.LegalFirstName, c.LegalLastName, c.LegalMiddleName, c.PreferredName), c.BirthDate, c.Profile, c.RecoveryStartsOn,
                c.Contacts.OrderBy(way => way.Position).Select(way => new ContactDetails(way.Kind, way.Value, way.MayLeaveMessage, way.Remark)).ToList(),
                db.Episodes.Count(e => e.ClientId == c.Id), db.Attendances.Count(a => a.ClientId == c.Id), db.GroupMemberships.Count(m => m.ClientId == c.Id),
                db.TreatmentPlans.Count(p => p.Episode.ClientId == c.Id), db.ReportRuns.Count(r => r.ClientId == c.Id)))
            .ToListAsync(cancellationToken);
        return sides.Find(s => s.Id == survivorId) is { } survivor && sides.Find(s => s.Id == mergedId) is { } merged && survivor != merged
            ? new MergeReviewView(survivor, merged, await MergeConflicts.FindAsync(db, survivorId, mergedId, cancellationToken))
            : null;
    }
}
