using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CaseManager.Infrastructure.Persistence;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace CaseManager.Web.Composition;

/// <summary>
/// The keys that protect cookies, forms, drafts and the secrets of authenticator apps. They lie in the database, encrypted by a key or a certificate from the
/// configuration: a copy of the database alone opens nothing.
/// </summary>
internal static class KeyProtection
{
    private const string Key = "DataProtection:Key";
    private const string Backup = "Backup:Key";
    private const string Certificate = "DataProtection:Certificate";

    /// <summary>Adds it. Without a key or certificate no key is ever made outside of Development, since it would be stored for everybody to read.</summary>
    public static IServiceCollection AddKeyProtection(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var protection = services.AddDataProtection().SetApplicationName("CaseManager").PersistKeysToDbContext<CaseManagerDbContext>();
        if (configuration.ReadKeys(Key) is { Count: > 0 } keys)
        {
            var master = new MasterKeys(keys);
            services.AddSingleton(master);
            services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new MasterKeyEncryption(master));
        }
        else if (configuration[Certificate] is { Length: > 0 } file)
        {
            protection.ProtectKeysWithCertificate(Load(file, configuration["DataProtection:CertificatePassword"]));
        }
        else if (!environment.IsDevelopment())
        {
            protection.DisableAutomaticKeyGeneration();
        }

        return services;
    }

    /// <summary>The web site does not start without.</summary>
    /// <exception cref="ConfigurationException">There is neither a key nor a certificate, outside of Development.</exception>
    public static void RequireKeyProtection(this IConfiguration configuration, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment() && string.IsNullOrEmpty(configuration[Key]) && string.IsNullOrEmpty(configuration[Certificate]))
        {
            throw new ConfigurationException($"DataProtection__Key is not set. Set it to {ConfiguredKeys.HowTo}, or set DataProtection__Certificate to a PFX file.");
        }
    }

    /// <summary>The keys of backups: the first encrypts, all decrypt. Those of data protection where there are none of their own.</summary>
    /// <exception cref="ConfigurationException">One is no key.</exception>
    public static IReadOnlyList<byte[]> BackupKeys(this IConfiguration configuration) =>
        configuration.ReadKeys(Backup) is { Count: > 0 } own ? own : configuration.ReadKeys(Key);

    private static X509Certificate2 Load(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }
        catch (Exception e) when (e is CryptographicException or IOException)
        {
            throw new ConfigurationException($"DataProtection__Certificate cannot be read: {e.Message}");
        }
    }
}
