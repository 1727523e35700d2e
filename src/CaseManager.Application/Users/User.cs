using CaseManager.Application.Security;
using CaseManager.Domain.Common;

namespace CaseManager.Application.Users;

/// <summary>Somebody who signs in: what they may do and where, and how they prove who they are.</summary>
public sealed class User : AggregateRoot
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 120;

    /// <summary>Longest e-mail address, in characters.</summary>
    public const int EmailLength = 256;

    /// <summary>Longest hash of a password, in characters.</summary>
    public const int PasswordHashLength = 256;

    /// <summary>Longest encrypted secret of an authenticator, in characters.</summary>
    public const int EncryptedSecretLength = 500;

    /// <summary>How long a one-time link can be used.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromHours(24);

    private readonly List<UserRole> roles = [];
    private readonly List<UserSite> sites = [];
    private readonly List<UserProgram> programs = [];
    private readonly List<RecoveryCode> recoveryCodes = [];

    private User() => (Name, Email, EmailKey, SearchKey) = ("", "", "", "");

    /// <exception cref="RuleViolationException"><c>user.email</c>, <c>user.roles</c>, <c>user.sites</c>, <c>text.…</c>.</exception>
    public User(string email, string name, UserRights rights)
        : this()
    {
        Email = Require.Text(email, nameof(Email), EmailLength);
        Require.That(IsAddress(Email), "user.email", "Enter an e-mail address, such as ruth@center.example.", nameof(Email));
        EmailKey = TextKey.Of(Email);
        SetName(name);
        SetRights(rights);
    }

    /// <summary>Full name, written beside what the user did.</summary>
    public string Name { get; private set; }

    /// <summary>Signs in with this address. It does not change: what was done under it stays theirs.</summary>
    public string Email { get; private set; }

    /// <summary>See <see cref="TextKey"/>; unique.</summary>
    public string EmailKey { get; private set; }

    /// <summary>Name and address as search sees them.</summary>
    public string SearchKey { get; private set; }

    /// <summary>What they do at the center; at least one.</summary>
    public IReadOnlyList<UserRole> Roles => roles;

    /// <summary>Whether they work at every site, those that open later included.</summary>
    public bool HasAllSites { get; private set; }

    /// <summary>The sites they work at; empty where it is all of them.</summary>
    public IReadOnlyList<UserSite> Sites => sites;

    /// <summary>Whether they oversee every program of their sites; of interest for clinical supervisors only.</summary>
    public bool HasAllPrograms { get; private set; }

    /// <summary>The programs they oversee; empty where it is all of them.</summary>
    public IReadOnlyList<UserProgram> Programs => programs;

    /// <summary>The staff record of the same person, if there is one.</summary>
    public Guid? StaffMemberId { get; private set; }

    /// <summary>May not sign in any more. What they did stays.</summary>
    public bool IsDisabled { get; private set; }

    /// <summary>A session ends where it was opened under another stamp.</summary>
    public Guid Stamp { get; private set; } = Guid.NewGuid();

    /// <summary>Null until the invitation was redeemed.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>What the link that is open is for; null where there is none.</summary>
    public LinkKind? LinkKind { get; private set; }

    /// <summary>See <see cref="OneTimeCode"/>.</summary>
    public string? LinkHash { get; private set; }

    /// <summary>When the link is of no use any more, UTC.</summary>
    public DateTime? LinkExpiresAt { get; private set; }

    /// <summary>The secret shared with their authenticator app, encrypted; null where they have no second factor.</summary>
    public string? AuthenticatorSecret { get; private set; }

    /// <summary>The time step of the last code that was used: no code is used twice.</summary>
    public long? LastTimeStep { get; private set; }

    /// <summary>For the day on which the app is lost.</summary>
    public IReadOnlyList<RecoveryCode> RecoveryCodes => recoveryCodes;

    /// <summary>When they last signed in, UTC.</summary>
    public DateTime? LastSignInAt { get; private set; }

    /// <summary>Attempts to sign in that failed since one succeeded; counted in the database, see <see cref="SignIn.AttemptCount"/>.</summary>
    public int FailedSignIns { get; private set; }

    /// <summary>Until when nobody can sign in after too many attempts, UTC.</summary>
    public DateTime? LockedUntil { get; private set; }

    /// <summary>Gives them another name, other rights or another staff record. Other rights end their sessions.</summary>
    /// <exception cref="RuleViolationException"><c>user.roles</c>, <c>user.sites</c>, <c>text.…</c>.</exception>
    public void Change(string name, UserRights rights, Guid? staffMemberId)
    {
        SetName(name);
        if (SetRights(rights) | (StaffMemberId != staffMemberId))
        {
            EndSessions();
        }

        StaffMemberId = staffMemberId;
        Changed();
    }

    /// <summary>Says who of the staff it is, for a new user.</summary>
    public void IsStaff(Guid? staffMemberId) => StaffMemberId = staffMemberId;

    /// <summary>Keeps them from signing in, and ends their sessions and their link.</summary>
    /// <exception cref="RuleViolationException"><c>user.disabled</c>.</exception>
    public void Disable()
    {
        Require.That(!IsDisabled, "user.disabled", "The user is already disabled.");
        IsDisabled = true;
        CloseLink();
        EndSessions();
        Changed();
    }

    /// <summary>Lets them sign in again.</summary>
    /// <exception cref="RuleViolationException"><c>user.enabled</c>.</exception>
    public void Enable()
    {
        Require.That(IsDisabled, "user.enabled", "The user is not disabled.");
        IsDisabled = false;
        Changed();
    }

    /// <summary>Opens a link, an invitation until there is a password; one that was open before is of no use any more.</summary>
    /// <exception cref="RuleViolationException"><c>user.disabled</c>.</exception>
    public OneTimeCode OpenLink(DateTime utcNow)
    {
        Require.That(!IsDisabled, "user.disabled", "The user is disabled. Enable them first.");
        var code = OneTimeCode.Make();
        (LinkKind, LinkHash, LinkExpiresAt) = (PasswordHash is null ? Users.LinkKind.Invitation : Users.LinkKind.Reset, code.Hash, utcNow + LinkLasts);
        Changed();
        return code;
    }

    /// <summary>Uses the link up, by which they chose a password; ends the pause after failed attempts.</summary>
    /// <exception cref="RuleViolationException"><c>link.invalid</c>: used, replaced, too old, or of somebody who is disabled.</exception>
    public void Redeem(string codeHash, DateTime utcNow)
    {
        Require.That(!IsDisabled && LinkHash == codeHash && utcNow < LinkExpiresAt, "link.invalid", InvalidLink, "Code");
        CloseLink();
        (FailedSignIns, LockedUntil) = (0, null);
        Changed();
    }

    /// <summary>What is said of a link that cannot be used, whatever the reason.</summary>
    public const string InvalidLink = "This code cannot be used: it was used already, replaced by a newer one, or is older than 24 hours. Ask an administrator for a new one.";

    /// <summary>Sets a password by its hash, and ends sessions.</summary>
    public void SetPassword(string passwordHash)
    {
        PasswordHash = passwordHash;
        EndSessions();
        Changed();
    }

    /// <summary>Ties an authenticator app to the account, in the place of a former one.</summary>
    /// <param name="encryptedSecret">See <see cref="AuthenticatorSecret"/>.</param>
    /// <param name="timeStep">The step of the code that proved it.</param>
    /// <param name="codeHashes">Hashes of the recovery codes that are handed out with it.</param>
    public void SetSecondFactor(string encryptedSecret, long timeStep, IEnumerable<string> codeHashes)
    {
        (AuthenticatorSecret, LastTimeStep) = (encryptedSecret, timeStep);
        SetRecoveryCodes(codeHashes);
    }

    /// <summary>Hands out other recovery codes; the former ones are of no use any more.</summary>
    public void SetRecoveryCodes(IEnumerable<string> codeHashes)
    {
        recoveryCodes.Clear();
        recoveryCodes.AddRange(codeHashes.Select(hash => new RecoveryCode(hash)));
        Changed();
    }

    /// <summary>Takes the second factor away, and ends sessions: the app is lost, and the recovery codes too.</summary>
    /// <exception cref="RuleViolationException"><c>user.no-second-factor</c>.</exception>
    public void RemoveSecondFactor()
    {
        Require.That(AuthenticatorSecret is not null, "user.no-second-factor", "The user has no second factor.");
        (AuthenticatorSecret, LastTimeStep) = (null, null);
        EndSessions();
        SetRecoveryCodes([]);
    }

    /// <summary>Where their roles reach.</summary>
    public Scope Scope => new()
    {
        UserId = Id,
        Roles = [.. roles.Select(r => r.Role).Order()],
        StaffMemberId = StaffMemberId,
        HasAllSites = HasAllSites,
        SiteIds = [.. sites.Select(s => s.SiteId)],
        HasAllPrograms = HasAllPrograms,
        ProgramIds = [.. programs.Select(p => p.ProgramId)],
    };

    private void EndSessions() => Stamp = Guid.NewGuid();

    private void CloseLink() => (LinkKind, LinkHash, LinkExpiresAt) = (null, null, null);

    private void SetName(string name)
    {
        Name = Require.Text(name, nameof(Name), NameLength);
        var key = $"{SearchText.Normalize(Name)} {SearchText.Normalize(Email)}";
        SearchKey = key.Length <= NamedRoot.SearchKeyLength ? key : key[..NamedRoot.SearchKeyLength];
    }

    private bool SetRights(UserRights rights)
    {
        rights.Check();
        var wereSame = roles.Select(r => r.Role).ToHashSet().SetEquals(rights.Roles)
            && HasAllSites == rights.HasAllSites && sites.Select(s => s.SiteId).ToHashSet().SetEquals(rights.SiteIds)
            && HasAllPrograms == rights.ProgramIds is null && programs.Select(p => p.ProgramId).ToHashSet().SetEquals(rights.ProgramIds ?? new HashSet<Guid>());
        roles.RemoveAll(r => !rights.Roles.Contains(r.Role));
        roles.AddRange(rights.Roles.Where(r => roles.All(held => held.Role != r)).Select(r => new UserRole(r)));
        HasAllSites = rights.HasAllSites;
        sites.RemoveAll(s => !rights.SiteIds.Contains(s.SiteId));
        sites.AddRange(rights.SiteIds.Where(id => sites.All(s => s.SiteId != id)).Select(id => new UserSite(id)));
        HasAllPrograms = rights.ProgramIds is null;
        programs.RemoveAll(p => rights.ProgramIds?.Contains(p.ProgramId) is not true);
        programs.AddRange((rights.ProgramIds ?? new HashSet<Guid>()).Where(id => programs.All(p => p.ProgramId != id)).Select(id => new UserProgram(id)));
        return !wereSame;
    }

    // Whether mail arrives there only sending it would tell.
    private static bool IsAddress(string text) =>
        text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1 && text.LastIndexOf('@') == at && !text.Any(char.IsWhiteSpace);
}
