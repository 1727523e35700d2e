using System.Globalization;

namespace CaseManager.Application.Audit;

/// <summary>What kind of harm was done to the trail.</summary>
public enum AuditHarm
{
    /// <summary>An entry says something else than when it was added.</summary>
    Altered,

    /// <summary>Entries are gone.</summary>
    Removed,

    /// <summary>An entry is there that the product did not add.</summary>
    Inserted,

    /// <summary>A seal is not the one that was made.</summary>
    SealAltered,

    /// <summary>The newest entries are gone.</summary>
    TailCut,
}

/// <summary>One harm to the trail.</summary>
/// <param name="Number">The first entry that it is about.</param>
/// <param name="Words">One line for a person to read.</param>
public sealed record AuditFinding(AuditHarm Harm, long Number, string Words)
{
    internal static AuditFinding Altered(long entry) => Of(AuditHarm.Altered, entry, $"altered entry {entry}: it does not say what it said when it was added");

    internal static AuditFinding Exchanged(AuditSeal seal) => Of(AuditHarm.Altered, seal.FirstEntry, $"altered entries {seal.FirstEntry} to {seal.LastEntry}: they are not those that seal {seal.Number} closed");

    internal static AuditFinding Removed(long first, long last) =>
        first == last ? Of(AuditHarm.Removed, first, $"removed entry {first}") : Of(AuditHarm.Removed, first, $"removed entries {first} to {last}");

    internal static AuditFinding Inserted(long entry) => Of(AuditHarm.Inserted, entry, $"inserted entry {entry}: the product never gave this number");

    internal static AuditFinding CounterAltered(long counter, long known) => Of(AuditHarm.Altered, counter, $"altered counter: it says {counter}, but entry {known} was sealed");

    internal static AuditFinding SealAltered(long seal) => Of(AuditHarm.SealAltered, seal, $"altered seal {seal}");

    internal static AuditFinding SealRemoved(long seal) => Of(AuditHarm.SealAltered, seal, $"removed seal {seal}");

    internal static AuditFinding RemovedEarly(AuditSeal seal) =>
        Of(AuditHarm.Removed, seal.FirstEntry, $"removed entries {seal.FirstEntry} to {seal.LastEntry}: they are marked as removed for their age, but were not old enough");

    internal static AuditFinding TailCut(long last, long known, string witness) => Of(AuditHarm.TailCut, last, $"tail cut at entry {last}: {witness} says {known}");

    private static AuditFinding Of(AuditHarm harm, long number, FormattableString words) => new(harm, number, words.ToString(CultureInfo.InvariantCulture));
}

/// <summary>What verification found, in numbers.</summary>
public sealed record AuditVerdict(long Entries, long Sealed, long Unsealed, int Findings)
{
    /// <summary>Whether nothing was found.</summary>
    public bool IsWhole => Findings == 0;
}
