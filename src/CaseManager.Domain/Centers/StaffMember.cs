using CaseManager.Domain.Common;

namespace CaseManager.Domain.Centers;

/// <summary>A person who works or volunteers at a site.</summary>
public sealed class StaffMember : NamedRoot
{
    /// <summary>Longest kind of a credential, in characters.</summary>
    public const int CredentialLength = 40;

    /// <summary>Most characters that the kinds of all credentials of a person take, with the commas between them.</summary>
    public const int CredentialsLength = 200;

    private readonly List<StaffCredential> credentials = [];

    private StaffMember()
    {
    }

    /// <param name="credential">Such as LCSW, or several with commas between them; null for a volunteer or peer host.</param>
    /// <exception cref="RuleViolationException">A text is missing or too long.</exception>
    public StaffMember(Guid siteId, string name, string? credential, bool isIntern = false, Guid? importBatchId = null)
    {
        SetName(name);
        (SiteId, IsIntern, ImportBatchId) = (siteId, isIntern, importBatchId);
        Credential = Require.OptionalText(credential, nameof(Credential), CredentialLength);
        credentials.AddRange(Each(Credential).Select((kind, i) => new StaffCredential(i, kind, null, null, null)));
    }

    /// <summary>Where the person works.</summary>
    public Guid SiteId { get; private set; }

    /// <summary>
    /// The kinds of all credentials as signed, such as <c>LCSW, CADC</c>; null where there is none. Kept beside the list, so that rosters,
    /// signatures and the matching of imports, which know the text as it was typed, read one column.
    /// </summary>
    public string? Credential { get; private set; }

    /// <summary>In training: leads clinical groups only with a named co-signer (rule 1).</summary>
    public bool IsIntern { get; private set; }

    /// <summary>Whom the person reports to.</summary>
    public Guid? SupervisorId { get; private set; }

    /// <summary>The import that made the record, if one did.</summary>
    public Guid? ImportBatchId { get; private set; }

    /// <summary>Licences and certifications, expired ones too.</summary>
    public IReadOnlyCollection<StaffCredential> Credentials => credentials;

    /// <summary>Name and credentials, as signed.</summary>
    public string Title => Credential is null ? Name : $"{Name}, {Credential}";

    /// <summary>The kinds of the credentials that are valid on a day, such as <c>LCSW, CADC</c>; null where there is none. Only where the credentials are loaded.</summary>
    public string? CredentialsOn(DateOnly day) => Kinds(credentials.Where(c => c.IsValidOn(day)));

    /// <summary>Changes what the person is called, where they work, and whether they are in training.</summary>
    /// <exception cref="RuleViolationException">The name is missing or too long.</exception>
    public void Change(string name, Guid siteId, bool isIntern)
    {
        SetName(name);
        (SiteId, IsIntern) = (siteId, isIntern);
        Changed();
    }

    /// <summary>Says whom the person reports to.</summary>
    /// <param name="supervisors">Who reports to whom at the center today.</param>
    /// <exception cref="RuleViolationException"><c>staff.supervisor-circle</c>: the supervisor reports, directly or not, to this person.</exception>
    public void ReportTo(Guid? supervisorId, IReadOnlyDictionary<Guid, Guid> supervisors)
    {
        // A circle that is in the data already ends the walk, too.
        var seen = new HashSet<Guid>();
        for (var above = supervisorId; above is { } person && seen.Add(person); above = supervisors.TryGetValue(person, out var next) ? next : null)
        {
            Require.That(person != Id, "staff.supervisor-circle", "This person would supervise themselves, directly or through others. Choose somebody else.", nameof(SupervisorId));
        }

        SupervisorId = supervisorId;
        Changed();
    }

    /// <summary>Adds a licence or certification.</summary>
    /// <exception cref="RuleViolationException">A text is missing or too long, or there are too many (<c>staff.credentials</c>).</exception>
    public void AddCredential(string kind, string? number, string? issuer, DateOnly? expiresOn)
    {
        credentials.Add(new StaffCredential(credentials.Count == 0 ? 0 : credentials.Max(c => c.Position) + 1, kind, number, issuer, expiresOn));
        WriteCredential();
    }

    /// <summary>Corrects or renews one.</summary>
    /// <exception cref="RuleViolationException">As <see cref="AddCredential"/>, or it is not there (<c>staff.no-credential</c>).</exception>
    public void ChangeCredential(Guid credentialId, string kind, string? number, string? issuer, DateOnly? expiresOn)
    {
        Find(credentialId).Set(kind, number, issuer, expiresOn);
        WriteCredential();
    }

    /// <summary>Takes away one that was entered by mistake; one that is over expires instead.</summary>
    /// <exception cref="RuleViolationException"><c>staff.no-credential</c>.</exception>
    public void RemoveCredential(Guid credentialId)
    {
        credentials.Remove(Find(credentialId));
        WriteCredential();
    }

    private StaffCredential Find(Guid id) => credentials.FirstOrDefault(c => c.Id == id)
        ?? throw new RuleViolationException("staff.no-credential", "This credential is not there any more.");

    private void WriteCredential()
    {
        var text = Kinds(credentials);
        Require.That(text is null || text.Length <= CredentialsLength, "staff.credentials", $"The credentials behind a name take at most {CredentialsLength} characters.", nameof(StaffCredential.Kind));
        Credential = text;
        Changed();
    }

    private static string? Kinds(IEnumerable<StaffCredential> some) =>
        string.Join(", ", some.OrderBy(c => c.Position).Select(c => c.Kind).Distinct(StringComparer.OrdinalIgnoreCase)) is { Length: > 0 } text ? text : null;

    private static string[] Each(string? text) => (text ?? "").Split([',', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
