namespace CaseManager.Application.Audit;

/// <summary>Goes through the entries in order and compares them with numbers, hashes and seals.</summary>
internal sealed class AuditWalk
{
    private readonly IReadOnlyList<AuditSeal> seals;
    private readonly AuditKeys keys;
    private readonly Action<AuditFinding> report;
    private readonly long sealedUntil;
    private readonly List<(long Number, byte[] Hash)> batch = [];
    private int next;
    private bool isBatchTold;
    private int findings;
    private long count;
    private long sealedCount;

    /// <param name="seals">In order.</param>
    public AuditWalk(IReadOnlyList<AuditSeal> seals, AuditKeys keys, Action<AuditFinding> report)
    {
        (this.seals, this.keys, this.report) = (seals, keys, report);
        sealedUntil = seals.Count == 0 ? 0 : seals.Max(s => s.LastEntry);
        // The oldest batches may have been removed for their age.
        while (next < seals.Count && seals[next].RemovedAt is not null)
        {
            Last = seals[next++].LastEntry;
        }
    }

    /// <summary>Number of the last entry that is there, or was removed for its age.</summary>
    public long Last { get; private set; }

    public void Report(AuditFinding finding)
    {
        findings++;
        report(finding);
    }

    public void Next(AuditEntry entry)
    {
        count++;
        sealedCount += entry.Number <= sealedUntil ? 1 : 0;
        if (entry.Number <= Last)
        {
            // Below 1, or in the place of what was removed for its age.
            Report(AuditFinding.Inserted(entry.Number));
            return;
        }

        CloseBatches(entry.Number);
        if (entry.Number > Last + 1)
        {
            TellMissing(Last + 1, entry.Number - 1);
        }

        if (!keys.Fits(entry.Content, entry.Hash))
        {
            isBatchTold = true;
            Report(AuditFinding.Altered(entry.Number));
        }

        batch.Add((entry.Number, entry.Hash));
        Last = entry.Number;
    }

    /// <param name="before">What the counter said before the entries were read.</param>
    /// <param name="after">What it says now.</param>
    public void End(long before, long after)
    {
        CloseBatches(long.MaxValue);
        if (after < sealedUntil)
        {
            Report(AuditFinding.CounterAltered(after, sealedUntil));
        }

        if (Last > after)
        {
            for (var number = Math.Max(after, sealedUntil) + 1; number <= Last; number++)
            {
                Report(AuditFinding.Inserted(number));
            }
        }
        else if (Last < Math.Max(before, sealedUntil))
        {
            Report(before >= sealedUntil ? AuditFinding.TailCut(Last, before, "the counter") : AuditFinding.TailCut(Last, sealedUntil, "the last seal"));
        }
    }

    public AuditVerdict Verdict() => new(count, sealedCount, count - sealedCount, findings);

    // Compares each batch that ends before an entry with its seal, where that is still the one that was made. A hole that was told already makes its batch another one.
    private void CloseBatches(long entry)
    {
        while (next < seals.Count && seals[next].LastEntry < entry)
        {
            var seal = seals[next++];
            var missing = seal.LastEntry > Last;
            if (!isBatchTold && !missing && seal.RemovedAt is null && keys.Fits(seal) && !AuditSeal.DigestOf(batch.Where(e => e.Number >= seal.FirstEntry)).AsSpan().SequenceEqual(seal.Digest))
            {
                Report(AuditFinding.Exchanged(seal));
            }

            isBatchTold = false;
            batch.Clear();
        }
    }

    private void TellMissing(long first, long last)
    {
        isBatchTold = next < seals.Count && last >= seals[next].FirstEntry;
        Report(AuditFinding.Removed(first, last));
    }
}
