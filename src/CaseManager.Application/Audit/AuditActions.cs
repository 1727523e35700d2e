using CaseManager.Application.UseCases;

namespace CaseManager.Application.Audit;

/// <summary>What stands in the trail beside the names of commands.</summary>
public static class AuditActions
{
    /// <summary>Opened a client's record or a part of it.</summary>
    public const string ViewClient = nameof(ViewClient);

    /// <summary>Opened a stay.</summary>
    public const string ViewEpisode = nameof(ViewEpisode);

    /// <summary>Opened a treatment plan.</summary>
    public const string ViewPlan = nameof(ViewPlan);

    /// <summary>Opened the medication of a stay.</summary>
    public const string ViewMedication = nameof(ViewMedication);

    /// <summary>Opened a group with its members.</summary>
    public const string ViewGroup = nameof(ViewGroup);

    /// <summary>Opened a session with its roster.</summary>
    public const string ViewSession = nameof(ViewSession);

    /// <summary>Opened the note of a session.</summary>
    public const string ViewSessionNote = nameof(ViewSessionNote);

    /// <summary>Opened the notes of a client's groups.</summary>
    public const string ViewGroupNotes = nameof(ViewGroupNotes);

    /// <summary>Opened the counseling of a stay, or a counseling session.</summary>
    public const string ViewCounseling = nameof(ViewCounseling);

    /// <summary>Opened a SUD counseling note.</summary>
    public const string ViewCounselingNote = nameof(ViewCounselingNote);

    /// <summary>Opened a merge of two records.</summary>
    public const string ViewMerge = nameof(ViewMerge);

    /// <summary>Opened an import with its rows.</summary>
    public const string ViewImport = nameof(ViewImport);

    /// <summary>Opened a report.</summary>
    public const string ViewReport = nameof(ViewReport);

    /// <summary>Took a report out of the product as a file.</summary>
    public const string DownloadReport = nameof(DownloadReport);

    /// <summary>Took anything else out as a file.</summary>
    public const string Export = nameof(Export);

    /// <summary>Opened the audit trail.</summary>
    public const string ViewAudit = nameof(ViewAudit);

    /// <summary>Searched for clients outside of their scope.</summary>
    public const string SearchBehindGlass = nameof(SearchBehindGlass);

    /// <summary>Was about to open a client outside of their scope.</summary>
    public const string ViewBehindGlass = nameof(ViewBehindGlass);

    /// <summary>Signed in.</summary>
    public const string SignIn = nameof(SignIn);

    /// <summary>Gave a wrong password, or an address that nobody has.</summary>
    public const string SignInFailed = nameof(SignInFailed);

    /// <summary>Tried to sign in while the account was locked.</summary>
    public const string SignInLocked = nameof(SignInLocked);

    /// <summary>Gave a wrong code.</summary>
    public const string SecondFactorFailed = nameof(SecondFactorFailed);

    /// <summary>Gave a wrong password where it was asked for again.</summary>
    public const string PasswordFailed = nameof(PasswordFailed);

    /// <summary>Used a recovery code up.</summary>
    public const string UseRecoveryCode = nameof(UseRecoveryCode);

    /// <summary>Signed out.</summary>
    public const string SignOut = nameof(SignOut);

    /// <summary>Asked for what their role does not allow.</summary>
    public const string Refused = nameof(Refused);

    /// <summary>Set up an authenticator app.</summary>
    public const string SetSecondFactor = nameof(SetSecondFactor);

    /// <summary>Got other recovery codes.</summary>
    public const string RenewRecoveryCodes = nameof(RenewRecoveryCodes);

    /// <summary>Chose a password by a one-time link.</summary>
    public const string RedeemLink = nameof(RedeemLink);

    /// <summary>A report was made.</summary>
    public const string MakeReport = nameof(MakeReport);

    /// <summary>A schedule asked for a report or a pack, or could not.</summary>
    public const string RunSchedule = nameof(RunSchedule);

    /// <summary>Opened a schedule of reports.</summary>
    public const string ViewSchedule = nameof(ViewSchedule);

    /// <summary>Ran a command of the command line, whatever it wrote.</summary>
    public const string RunCommand = nameof(RunCommand);

    /// <summary>Brought what comes with the product into the database.</summary>
    public const string SeedProduct = nameof(SeedProduct);

    /// <summary>Filled the database with the demo center.</summary>
    public const string SeedDemo = nameof(SeedDemo);

    /// <summary>Old entries of the trail were removed.</summary>
    public const string RemoveOldAudit = nameof(RemoveOldAudit);

    /// <summary>Files of reports that were kept long enough are removed.</summary>
    public const string RemoveOldReports = nameof(RemoveOldReports);

    /// <summary>A file is compared with the reports that were made.</summary>
    public const string VerifyReport = nameof(VerifyReport);

    /// <summary>Sessions of groups were made ahead.</summary>
    public const string PlanSessions = nameof(PlanSessions);

    /// <summary>Wrote something under no name of its own.</summary>
    public const string Write = nameof(Write);

    /// <summary>Every word there is, commands included, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(AuditActions).GetFields().Where(f => f.IsLiteral).Select(f => f.Name)
            .Concat(typeof(ICommand).Assembly.GetTypes().Where(t => t is { IsClass: true } && typeof(ICommand).IsAssignableFrom(t)).Select(t => t.Name))
            .Distinct().Order(StringComparer.Ordinal),
    ];
}
