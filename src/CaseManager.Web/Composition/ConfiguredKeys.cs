namespace CaseManager.Web.Composition;

/// <summary>Keys in the configuration: 32 bytes in Base64, several with commas between them. The first is used from now on, the others open what was made before.</summary>
internal static class ConfiguredKeys
{
    /// <summary>Length of a key, in bytes.</summary>
    public const int Length = 32;

    /// <summary>How to make one, for messages.</summary>
    public const string HowTo = "32 random bytes in Base64, as “openssl rand -base64 32” prints";

    /// <summary>The keys of a setting; none where it is not set.</summary>
    /// <exception cref="ConfigurationException">One is no key.</exception>
    public static IReadOnlyList<byte[]> ReadKeys(this IConfiguration configuration, string setting) =>
        configuration[setting] is { Length: > 0 } keys ? [.. keys.Split(',', StringSplitOptions.TrimEntries).Select(key => Read(key, setting))] : [];

    private static byte[] Read(string text, string setting)
    {
        var bytes = new byte[Length];
        return Convert.TryFromBase64String(text, bytes, out var written) && written == bytes.Length ? bytes
            : throw new ConfigurationException($"{setting.Replace(":", "__", StringComparison.Ordinal)} must be 32 bytes in Base64, as “openssl rand -base64 32” prints.");
    }
}
