using CaseManager.Application.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Audit;

/// <summary>Reads the whole trail and tells what was done to it. Entries are streamed: the trail may be of any length, and may grow meanwhile.</summary>
public sealed class AuditVerification(ICaseManagerDb db, AuditKeys keys, TimeProvider time)
{
    /// <summary>Verifies entries, seals and counter.</summary>
    /// <param name="outside">The seals that were written outside of the database; null where there is no file of them.</param>
    /// <param name="report">Called with each finding.</param>
    public async Task<AuditVerdict> VerifyAsync(IAsyncEnumerable<SealLine>? outside, Action<AuditFinding> report, CancellationToken cancellationToken)
    {
        // In the order in which the product wrote it: what comes later is neither missing nor too much.
        var lines = await LinesAsync(outside, cancellationToken);
        var seals = await db.AuditSeals.AsNoTracking().OrderBy(s => s.Number).ToListAsync(cancellationToken);
        var counted = await CounterAsync(cancellationToken);
        var walk = new AuditWalk(seals, keys, report);
        CheckSeals(walk, seals);
        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            walk.Next(entry);
        }

        walk.End(counted, await CounterAsync(cancellationToken));
        CheckOutside(walk, seals, lines);
        return walk.Verdict();
    }

    private static async Task<List<SealLine>> LinesAsync(IAsyncEnumerable<SealLine>? outside, CancellationToken cancellationToken)
    {
        var lines = new List<SealLine>();
        if (outside is not null)
        {
            await foreach (var line in outside.WithCancellation(cancellationToken))
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private Task<long> CounterAsync(CancellationToken cancellationToken) => db.AuditCounters.Select(c => c.Last).FirstOrDefaultAsync(cancellationToken);

    private void CheckSeals(AuditWalk walk, List<AuditSeal> seals)
    {
        AuditSeal? before = null;
        foreach (var seal in seals)
        {
            for (var missing = (before?.Number ?? 0) + 1; missing < seal.Number; missing++)
            {
                walk.Report(AuditFinding.SealRemoved(missing));
            }

            // Where the one before it is gone, that was told already.
            var follows = seal.Number != (before?.Number ?? 0) + 1
                || (seal.FirstEntry == (before?.LastEntry ?? 0) + 1 && seal.Previous.AsSpan().SequenceEqual(before?.Value ?? new byte[AuditEntry.HashLength]));
            if (!keys.Fits(seal) || !follows)
            {
                walk.Report(AuditFinding.SealAltered(seal.Number));
            }

            if (seal.RemovedAt is { } removed && !(seal.At.AddYears(AuditSettings.FewestYears) <= removed && removed <= time.GetUtcNow().UtcDateTime))
            {
                walk.Report(AuditFinding.RemovedEarly(seal));
            }

            before = seal;
        }
    }

    private static void CheckOutside(AuditWalk walk, List<AuditSeal> seals, List<SealLine> lines)
    {
        var known = seals.ToDictionary(s => s.Number);
        foreach (var line in lines.Where(l => known.TryGetValue(l.Seal, out var seal) && !seal.Value.AsSpan().SequenceEqual(l.Value)))
        {
            walk.Report(AuditFinding.SealAltered(line.Seal));
        }

        if (lines.MaxBy(l => l.Seal) is { } last && !known.ContainsKey(last.Seal))
        {
            walk.Report(last.LastEntry > walk.Last ? AuditFinding.TailCut(walk.Last, last.LastEntry, "the seal file") : AuditFinding.SealRemoved(last.Seal));
        }
    }
}
