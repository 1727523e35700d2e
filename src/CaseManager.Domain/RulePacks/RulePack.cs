using CaseManager.Domain.Common;

namespace CaseManager.Domain.RulePacks;

/// <summary>
/// The rules of a state, payer or center (rule 10), in versions. Those that come with the product are read-only: a center copies one
/// and changes the copy.
/// </summary>
public sealed class RulePack : ArchivableRoot
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 120;

    /// <summary>Longest jurisdiction, in characters.</summary>
    public const int JurisdictionLength = 120;

    /// <summary>Longest <see cref="SeedKey"/>, in characters.</summary>
    public const int SeedKeyLength = 40;

    /// <summary>Key of the pack that a site uses until somebody chooses another.</summary>
    public const string GeneralKey = "general";

    private readonly List<RulePackVersion> versions = [];

    private RulePack() => (Name, NameKey, Jurisdiction) = ("", "", "");

    private RulePack(string? name, string? jurisdiction)
        : this() => SetName(name, jurisdiction);

    /// <summary>As people at the center call it.</summary>
    public string Name { get; private set; }

    /// <summary>What must be unique of <see cref="Name"/>, see <see cref="TextKey"/>.</summary>
    public string NameKey { get; private set; }

    /// <summary>Where or for whom its rules hold, in words.</summary>
    public string Jurisdiction { get; private set; }

    /// <summary>Names a pack that comes with the product; null for one of the center's own.</summary>
    public string? SeedKey { get; private set; }

    /// <summary>The version that it was copied from; null where it comes with the product.</summary>
    public Guid? CopiedFromId { get; private set; }

    /// <summary>Whether it comes with the product and so cannot be changed here.</summary>
    public bool IsReadOnly => SeedKey is not null;

    /// <summary>All versions, in any order.</summary>
    public IReadOnlyCollection<RulePackVersion> Versions => versions;

    /// <summary>The version that is being written; null where there is none.</summary>
    public RulePackVersion? Draft => versions.FirstOrDefault(v => v.IsDraft);

    /// <summary>The published version that holds on a day: the newest that is effective by then; null where none is.</summary>
    public RulePackVersion? On(DateOnly day) =>
        versions.Where(v => !v.IsDraft && v.EffectiveFrom <= day).OrderBy(v => v.EffectiveFrom).ThenBy(v => v.Number).LastOrDefault();

    /// <summary>A pack that comes with the product, without versions.</summary>
    /// <exception cref="RuleViolationException">A text is missing or too long.</exception>
    public static RulePack OfProduct(string seedKey, string name, string jurisdiction) =>
        new(name, jurisdiction) { SeedKey = Require.Text(seedKey, nameof(SeedKey), SeedKeyLength) };

    /// <summary>A pack of the center's own, with a draft that says what <paramref name="original"/> says.</summary>
    /// <exception cref="RuleViolationException"><c>rule-pack.draft</c>: the original is a draft itself; a text is missing or too long.</exception>
    public static RulePack CopyOf(RulePackVersion original, string? name, string? jurisdiction)
    {
        Require.That(!original.IsDraft, "rule-pack.draft", "A draft cannot be copied. Publish it first.");
        var pack = new RulePack(name, jurisdiction) { CopiedFromId = original.Id };
        pack.versions.Add(new RulePackVersion(1, original.Source, original.Rules));
        return pack;
    }

    /// <summary>Adds a version that a release of the product brings.</summary>
    /// <exception cref="RuleViolationException"><c>rule-pack.incomplete</c>, <c>rule-pack.group-sizes</c>; a text is missing or too long.</exception>
    public RulePackVersion AddOfProduct(int number, string source, DateOnly effectiveFrom, DateOnly? verifiedOn, RuleSet rules, DateTime at)
    {
        Require.That(IsReadOnly, "rule-pack.not-of-product", "This pack is the center's own.");
        var version = new RulePackVersion(number, source, rules);
        version.Describe(source, effectiveFrom, verifiedOn);
        version.Publish("CaseManager", at);
        versions.Add(version);
        Changed();
        return version;
    }

    /// <summary>Renames it.</summary>
    /// <exception cref="RuleViolationException"><c>rule-pack.read-only</c>; a text is missing or too long.</exception>
    public void Rename(string? name, string? jurisdiction)
    {
        RequireOwn();
        SetName(name, jurisdiction);
        Changed();
    }

    /// <summary>Starts the next version with what the newest published one says.</summary>
    /// <exception cref="RuleViolationException"><c>rule-pack.read-only</c>, <c>rule-pack.has-draft</c>.</exception>
    public RulePackVersion StartDraft()
    {
        RequireOwn();
        Require.That(Draft is null, "rule-pack.has-draft", "A version is being written already. Publish it, or go on with it.");
        var newest = versions.MaxBy(v => v.Number)!;
        var draft = new RulePackVersion(newest.Number + 1, newest.Source, newest.Rules);
        versions.Add(draft);
        Changed();
        return draft;
    }

    /// <summary>Says where the draft is written, from when on it holds, and when it was held against its source.</summary>
    /// <exception cref="RuleViolationException"><c>rule-pack.read-only</c>, <c>rule-pack.no-draft</c>; the source is missing or too long.</exception>
    public void Describe(string? source, DateOnly? effectiveFrom, DateOnly? verifiedOn)
    {
        DraftToChange().Describe(source, effectiveFrom, verifiedOn);
        Changed();
    }

    /// <summary>Adds a rule to the draft, or puts it in the place of another.</summary>
    /// <exception cref="RuleViolationException"><c>rule-pack.read-only</c>, <c>rule-pack.no-draft</c>, <c>rule.twice</c>, <c>rule.too-many</c>.</exception>
    public void SetRule(Rule rule, Rule? instead = null)
    {
        var draft = DraftToChange();
        draft.Set(draft.Rules.With(rule, instead));
        Changed();
    }

    /// <summary>Takes a rule out of the draft.</summary>
    /// <exception cref="RuleViolationException"><c>rule-pack.read-only</c>, <c>rule-pack.no-draft</c>.</exception>
    public void RemoveRule(Rule rule)
    {
        var draft = DraftToChange();
        draft.Set(draft.Rules.Without(rule));
        Changed();
    }

    /// <summary>Publishes the draft; from now on it never changes.</summary>
    /// <param name="by">Who publishes it.</param>
    /// <param name="at">Instant, UTC.</param>
    /// <exception cref="RuleViolationException">
    /// <c>rule-pack.read-only</c>, <c>rule-pack.no-draft</c>, <c>rule-pack.incomplete</c>, <c>rule-pack.group-sizes</c>, <c>rule-pack.effective-from</c>;
    /// <c>rule-pack.effective-order</c>: it would hold before the version that it replaces; <c>rule-pack.effective-past</c>: it would hold on days that are over.
    /// </exception>
    public RulePackVersion Publish(string by, DateTime at)
    {
        var draft = DraftToChange();
        var last = versions.Where(v => !v.IsDraft).Max(v => v.EffectiveFrom);
        Require.That(last is null || draft.EffectiveFrom is null || draft.EffectiveFrom >= last, "rule-pack.effective-order",
            $"The version before it holds from {last:yyyy-MM-dd}. Choose that day or a later one.", nameof(RulePackVersion.EffectiveFrom));
        // What was due by the version before stays due by it. Twelve hours behind UTC is the last place where a day begins.
        Require.That(last is null || draft.EffectiveFrom is null || draft.EffectiveFrom >= DateOnly.FromDateTime(at.AddHours(-12)), "rule-pack.effective-past",
            "A later version holds from today or a later day on: what was due before stays due by the version before.", nameof(RulePackVersion.EffectiveFrom));
        draft.Publish(by, at);
        Changed();
        return draft;
    }

    /// <summary>Refuses to change a pack that comes with the product.</summary>
    /// <exception cref="RuleViolationException"><c>rule-pack.read-only</c>.</exception>
    public void RequireOwn() =>
        Require.That(!IsReadOnly, "rule-pack.read-only", "This pack comes with the product and does not change here. Copy it, and change the copy.");

    private RulePackVersion DraftToChange()
    {
        RequireOwn();
        return Draft ?? throw new RuleViolationException("rule-pack.no-draft", "No version of this pack is being written. Start the next one first; published versions never change.");
    }

    private void SetName(string? name, string? jurisdiction)
    {
        Name = Require.Text(name, nameof(Name), NameLength);
        NameKey = TextKey.Of(Name);
        Jurisdiction = Require.Text(jurisdiction, nameof(Jurisdiction), JurisdictionLength);
    }
}
