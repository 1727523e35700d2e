using CaseManager.Application.Counseling.Notes;

namespace CaseManager.Web.Composition;

/// <summary>The keys of SUD counseling notes.</summary>
internal static class CounselingNoteServices
{
    private const string Key = "CounselingNotes:Key";

    // Known to everybody, so that whoever tries the product has nothing to set.
    private static readonly byte[] DevelopmentKey = new byte[ConfiguredKeys.Length];

    /// <summary>Adds them. They are read when the first note is written or opened: what has nothing to do with notes needs no key.</summary>
    public static IServiceCollection AddCounselingNoteKeys(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddSingleton(_ => configuration.ReadCounselingNotes(environment));

    /// <summary>The keys, checked. The web site does not start without.</summary>
    /// <exception cref="ConfigurationException">One is no key, or there is none outside of Development.</exception>
    public static CounselingNoteSettings ReadCounselingNotes(this IConfiguration configuration, IHostEnvironment environment)
    {
        var keys = configuration.ReadKeys(Key);
        return keys.Count > 0 ? new CounselingNoteSettings(keys)
            : environment.IsDevelopment() ? new CounselingNoteSettings([DevelopmentKey])
            : throw new ConfigurationException($"CounselingNotes__Key is not set. Set it to {ConfiguredKeys.HowTo}.");
    }
}
