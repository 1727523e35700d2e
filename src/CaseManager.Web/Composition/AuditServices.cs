using CaseManager.Application.Audit;

namespace CaseManager.Web.Composition;

/// <summary>The settings of the audit trail.</summary>
internal static class AuditServices
{
    private const string Key = "Audit:Key";
    private const string SealFile = "Audit:SealFile";
    private const string KeepYears = "Audit:KeepYears";

    // Known to everybody, so that whoever tries the product has nothing to set.
    private static readonly byte[] DevelopmentKey = new byte[ConfiguredKeys.Length];

    /// <summary>Adds them. They are read when the first unit of work is made: what needs no database needs no key.</summary>
    public static IServiceCollection AddAuditSettings(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddSingleton(_ => configuration.ReadAudit(environment));

    /// <summary>The settings, checked.</summary>
    /// <exception cref="ConfigurationException">One is wrong, or there is no key outside of Development.</exception>
    public static AuditSettings ReadAudit(this IConfiguration configuration, IHostEnvironment environment)
    {
        var keys = configuration.ReadKeys(Key);
        if (keys.Count == 0 && !environment.IsDevelopment())
        {
            throw new ConfigurationException($"Audit__Key is not set. Set it to {ConfiguredKeys.HowTo}.");
        }

        var years = configuration[KeepYears] is { Length: > 0 } text
            ? int.TryParse(text, out var number) && number is >= AuditSettings.FewestYears and <= 100 ? number
                : throw new ConfigurationException($"Audit__KeepYears is “{text}”; it must be a number from {AuditSettings.FewestYears} to 100.")
            : AuditSettings.FewestYears;
        return new AuditSettings(keys.Count == 0 ? [DevelopmentKey] : keys, configuration[SealFile] is { Length: > 0 } file ? file : null, years);
    }
}
