using CaseManager.Application.Security;

namespace CaseManager.Application.SignIn;

/// <summary>The <c>SignIn</c> section of the configuration.</summary>
public sealed class SignInSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "SignIn";

    /// <summary>Attempts that may fail before the account is locked for a while.</summary>
    public int AttemptsBeforeLock { get; set; } = 5;

    /// <summary>How long it is locked, in minutes.</summary>
    public int LockMinutes { get; set; } = 15;

    /// <summary>Attempts from one network address in a minute; more are refused without being looked at. A center may have one address for all.</summary>
    public int AttemptsPerMinute { get; set; } = 60;

    /// <summary>Attempts for one account in a minute, whether there is such an account or not.</summary>
    public int AttemptsPerMinuteAndAccount { get; set; } = 10;

    /// <summary>Minutes without a sign of life after which a session ends.</summary>
    public int IdleMinutes { get; set; } = 15;

    /// <summary>How the second factor is asked for.</summary>
    public SecondFactorSettings SecondFactor { get; set; } = new();

    /// <summary>What is wrong with the settings, naming the setting; null where nothing is.</summary>
    public string? Problem() =>
        AttemptsBeforeLock < 1 ? $"{Section}__{nameof(AttemptsBeforeLock)} must be 1 or more."
        : LockMinutes < 1 ? $"{Section}__{nameof(LockMinutes)} must be 1 or more."
        : AttemptsPerMinute < 1 ? $"{Section}__{nameof(AttemptsPerMinute)} must be 1 or more."
        : AttemptsPerMinuteAndAccount < 1 ? $"{Section}__{nameof(AttemptsPerMinuteAndAccount)} must be 1 or more."
        : IdleMinutes is < 2 or > 24 * 60 ? $"{Section}__{nameof(IdleMinutes)} must be 2 to 1440."
        : SecondFactor.Problem();
}

/// <summary>The part <c>SecondFactor</c> of it.</summary>
public sealed class SecondFactorSettings
{
    /// <summary>Roles that cannot work without a second factor, with commas between them; empty for none. For the others it is offered.</summary>
    public string RequiredFor { get; set; } = $"{nameof(Role.Administrator)}, {nameof(Role.ClinicalSupervisor)}, {nameof(Role.Medical)}";

    /// <summary>Whether one of the roles needs it.</summary>
    public bool IsRequiredFor(IEnumerable<Role> roles) => Names().Intersect(roles.Select(r => r.ToString()), StringComparer.OrdinalIgnoreCase).Any();

    internal string? Problem() =>
        Names().Except(Enum.GetNames<Role>(), StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } unknown
            ? $"SignIn__SecondFactor__RequiredFor names “{unknown}”; roles are {string.Join(", ", Enum.GetNames<Role>())}."
            : null;

    private string[] Names() => RequiredFor.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
