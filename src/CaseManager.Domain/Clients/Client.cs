using CaseManager.Domain.Common;

namespace CaseManager.Domain.Clients;

/// <summary>A person served.</summary>
public sealed class Client : AggregateRoot
{
    /// <summary>Longest of each name, in characters.</summary>
    public const int NameLength = 100;

    /// <summary>Longest <see cref="SearchKey"/>, in characters: decomposed letters can take several.</summary>
    public const int SearchKeyLength = 1000;

    /// <summary>Most contact ways that a record holds.</summary>
    public const int MostContacts = 8;

    private readonly List<ContactWay> contacts = [];
    private readonly List<RecoveryStart> recoveryStarts = [];

    private Client() => (Mrn, LegalFirstName, LegalLastName, SearchKey, LegalNameKey, Profile) = ("", "", "", "", "", ClientProfile.Empty);

    /// <exception cref="RuleViolationException">The MRN is not one (<c>client.mrn</c>), or a name is missing or too long.</exception>
    public Client(string mrn, string legalFirstName, string legalLastName, string? preferredName = null, DateOnly? birthDate = null, Guid? importBatchId = null)
        : this(mrn, new ClientNames(legalFirstName, legalLastName, Preferred: preferredName), birthDate, importBatchId)
    {
    }

    /// <exception cref="RuleViolationException">The MRN is not one (<c>client.mrn</c>), or a name is missing or too long.</exception>
    public Client(string mrn, ClientNames names, DateOnly? birthDate = null, Guid? importBatchId = null, ClientProfile? profile = null)
        : this()
    {
        Mrn = Clients.Mrn.Normalize(mrn);
        ImportBatchId = importBatchId;
        Profile = (profile ?? ClientProfile.Empty).Checked();
        SetDetails(names, birthDate);
    }

    /// <summary>Medical record number, unique in the center.</summary>
    public string Mrn { get; private set; }

    /// <summary>First name as on official papers.</summary>
    public string LegalFirstName { get; private set; }

    /// <summary>Middle name or names as on official papers.</summary>
    public string? LegalMiddleName { get; private set; }

    /// <summary>Last name as on official papers.</summary>
    public string LegalLastName { get; private set; }

    /// <summary>The first name the client goes by, where it is another.</summary>
    public string? PreferredName { get; private set; }

    /// <summary>Null where it is not known.</summary>
    public DateOnly? BirthDate { get; private set; }

    /// <summary>What else the center needs to know to address and reach the client.</summary>
    public ClientProfile Profile { get; private set; }

    /// <summary>The client's own recovery start date, if they wish one; see <see cref="RecoveryStarts"/> for those before.</summary>
    public DateOnly? RecoveryStartsOn { get; private set; }

    /// <summary>Names and MRN as search sees them, see <see cref="SearchText"/>.</summary>
    public string SearchKey { get; private set; }

    /// <summary>What records of the same legal name share, see <see cref="ClientNames.LegalKey"/>.</summary>
    public string LegalNameKey { get; private set; }

    /// <summary>What records of the same preferred name share, see <see cref="ClientNames.PreferredKey"/>.</summary>
    public string? PreferredNameKey { get; private set; }

    /// <summary>What search sees of the records that were merged into this one: their names and MRNs find it, too.</summary>
    public string? MergedKey { get; private set; }

    /// <summary>The record that this one was merged into; null for a record that stands.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>The import that made the record, if one did.</summary>
    public Guid? ImportBatchId { get; private set; }

    /// <summary>Whether somebody changed the record by hand since it was made; new stays do not.</summary>
    public bool IsChangedByHand { get; private set; }

    /// <summary>How the client is reached, in the order to try.</summary>
    public IReadOnlyCollection<ContactWay> Contacts => contacts;

    /// <summary>Every recovery start date that was recorded, also those that no longer count (rule 11).</summary>
    public IReadOnlyCollection<RecoveryStart> RecoveryStarts => recoveryStarts;

    /// <summary>The names together.</summary>
    public ClientNames Names => new(LegalFirstName, LegalLastName, LegalMiddleName, PreferredName);

    /// <summary>What people call the client: the preferred first name where there is one.</summary>
    public string DisplayName => NameOf(LegalFirstName, LegalLastName, PreferredName);

    /// <summary>Corrects names and birth date.</summary>
    /// <exception cref="RuleViolationException">A name is missing or too long, or nobody can be born on that day (<c>client.birth-date</c>).</exception>
    public void Correct(ClientNames names, DateOnly? birthDate, DateOnly today)
    {
        RequireUnmerged();
        SetDetails(names, birthDate);
        RequireBornBy(today);
        ChangedByHand();
    }

    /// <summary>Replaces what is known beside names and birth date, and the ways to reach the client in the order to try.</summary>
    /// <exception cref="RuleViolationException"><c>client.gender</c>, <c>client.address</c>, <c>client.emergency-contact</c>, <c>client.contacts</c>, <c>contact.*</c>, <c>text.*</c>.</exception>
    public void Describe(ClientProfile profile, IReadOnlyList<ContactDetails> ways)
    {
        RequireUnmerged();
        Require.That(ways.Count <= MostContacts, "client.contacts", $"At most {MostContacts} ways to reach a client are kept.", nameof(Contacts));
        SetProfile(profile, ways);
        ChangedByHand();
    }

    /// <summary>Records the day from which the client counts their recovery; null where they no longer wish one. What stood there stays as history (rule 11).</summary>
    /// <exception cref="RuleViolationException"><c>recovery.same</c>, <c>recovery.future</c>, <c>recovery.before-birth</c>.</exception>
    public void StartRecovery(DateOnly? day, string by, DateTime utcNow, DateOnly today)
    {
        RequireUnmerged();
        Require.That(day != RecoveryStartsOn, "recovery.same", day is null ? "No date stands there." : "This date already stands there.", nameof(RecoveryStart.Date));
        Require.That(day is null || day <= today, "recovery.future", "A recovery start date lies today or before.", nameof(RecoveryStart.Date));
        Require.That(day is null || BirthDate is null || day >= BirthDate, "recovery.before-birth", "This date lies before the client's birth.", nameof(RecoveryStart.Date));
        recoveryStarts.Add(new RecoveryStart(day, by, utcNow));
        RecoveryStartsOn = day;
        ChangedByHand();
    }

    /// <summary>Nobody is born in the future.</summary>
    /// <exception cref="RuleViolationException"><c>client.birth-date</c>.</exception>
    public void RequireBornBy(DateOnly today) =>
        Require.That(BirthDate is null || BirthDate <= today, "client.birth-date", "The birth date lies in the future.", nameof(BirthDate));

    /// <summary>Makes the keys anew where the way of making them changed; nothing that people see changes.</summary>
    public void RenewKeys()
    {
        SearchKey = MergedIntoId is not null ? "" : Fit($"{SearchText.Normalize($"{Mrn} {LegalFirstName} {LegalMiddleName} {LegalLastName} {PreferredName}")} {MergedKey}".TrimEnd());
        (LegalNameKey, PreferredNameKey) = (Names.LegalKey, Names.PreferredKey);
    }

    /// <summary>The days changed on which the client stays in programs: a second person who changes them at the same time is told.</summary>
    internal void StaysChanged() => Changed();

    /// <summary>The name shown for a client read without the entity.</summary>
    public static string NameOf(string first, string last, string? preferred) => $"{preferred ?? first} {last}";

    /// <summary>A record that was merged is not changed any more.</summary>
    /// <exception cref="RuleViolationException"><c>client.merged</c>.</exception>
    internal void RequireUnmerged() =>
        Require.That(MergedIntoId is null, "client.merged", "This record was merged into another one. Open that one, or undo the merge.");

    internal void TakeOver(Client merged, ClientSnapshot wanted, string by, DateTime utcNow, DateOnly today)
    {
        if (wanted.RecoveryStartsOn != RecoveryStartsOn)
        {
            StartRecovery(wanted.RecoveryStartsOn, by, utcNow, today);
        }

        MergedKey = Fit($"{MergedKey} {merged.SearchKey}".TrimStart());
        SetDetails(wanted.Names, wanted.BirthDate);
        SetProfile(wanted.Profile, wanted.Contacts);
        ChangedByHand();
    }

    internal void LeadTo(Client survivor)
    {
        MergedIntoId = survivor.Id;
        RenewKeys();
        ChangedByHand();
    }

    internal void PutBack(ClientSnapshot before, DateTime mergedAt)
    {
        recoveryStarts.RemoveAll(r => r.At == mergedAt);
        (RecoveryStartsOn, MergedKey) = (before.RecoveryStartsOn, before.MergedKey);
        SetDetails(before.Names, before.BirthDate);
        SetProfile(before.Profile, before.Contacts);
        ChangedByHand();
    }

    internal void StandAlone()
    {
        MergedIntoId = null;
        RenewKeys();
        ChangedByHand();
    }

    private void ChangedByHand()
    {
        IsChangedByHand = true;
        Changed();
    }

    private static string Fit(string key) => key.Length <= SearchKeyLength ? key : key[..SearchKeyLength];

    private void SetProfile(ClientProfile profile, IReadOnlyList<ContactDetails> ways)
    {
        var kept = ways.Select((way, i) => new ContactWay(way, i)).ToList();
        Profile = profile.Checked();
        if (!contacts.OrderBy(c => c.Position).Select(c => c.Details).SequenceEqual(kept.Select(c => c.Details)))
        {
            contacts.Clear();
            contacts.AddRange(kept);
        }
    }

    private void SetDetails(ClientNames names, DateOnly? birthDate)
    {
        Require.That(birthDate is null || birthDate.Value.Year >= 1880, "client.birth-date", "The birth date lies before 1880.", nameof(BirthDate));
        (LegalFirstName, LegalMiddleName, LegalLastName, PreferredName, BirthDate) = (
            Require.Text(names.First, nameof(LegalFirstName), NameLength),
            Require.OptionalText(names.Middle, nameof(LegalMiddleName), NameLength),
            Require.Text(names.Last, nameof(LegalLastName), NameLength),
            Require.OptionalText(names.Preferred, nameof(PreferredName), NameLength),
            birthDate);
        RenewKeys();
    }
}
