using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Centers;

/// <summary>How far a new center is set up: each step builds upon the one before.</summary>
public sealed record SetupState(bool HasCenter, bool HasSite, bool HasProgram, bool HasStaff, bool HasClient)
{
    /// <summary>Number of steps.</summary>
    public const int Steps = 5;

    /// <summary>Steps that are done.</summary>
    public int Done => new[] { HasCenter, HasSite, HasProgram, HasStaff, HasClient }.Count(done => done);

    /// <summary>Whether clients can be admitted.</summary>
    public bool CanAdmit => HasCenter && HasSite && HasProgram;

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsComplete => Done == Steps;
}

/// <summary>Tells how far the center is set up, in one query.</summary>
public sealed class SetupProgress(ICaseManagerDb db) : IReader
{
    /// <summary>What is there; archived records do not count.</summary>
    public async Task<SetupState> FindAsync(CancellationToken cancellationToken) =>
        await db.Centers.AsNoTracking().OrderBy(c => c.Name)
            .Select(c => new SetupState(true, db.Sites.Any(s => !s.IsArchived), db.Programs.Any(p => !p.IsArchived), db.Staff.Any(s => !s.IsArchived), db.Clients.Any()))
            .FirstOrDefaultAsync(cancellationToken) ?? new SetupState(false, false, false, false, false);
}
