using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace CaseManager.Web.Composition;

/// <summary>HTTPS only, outside of Development; and whom to believe that a request came by it.</summary>
internal static class HttpsRules
{
    private const int Port = 443;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>Whether cookies travel by HTTPS only and whoever comes without it is sent there.</summary>
    public static bool OnlyHttps(this IConfiguration configuration, IHostEnvironment environment) => configuration.GetValue("Https:Required", !environment.IsDevelopment());

    /// <summary>Adds them.</summary>
    /// <exception cref="ConfigurationException">A proxy is no network address.</exception>
    public static IServiceCollection AddHttpsRules(this IServiceCollection services, IConfiguration configuration)
    {
        var proxies = (configuration["Proxy:Addresses"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(ReadNetwork).ToList();
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            // A proxy on the same machine is believed without being named.
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            proxies.ForEach(options.KnownIPNetworks.Add);
        });
        services.AddHsts(options => options.MaxAge = Remembered);
        services.AddHttpsRedirection(options => options.HttpsPort = Port);
        return services;
    }

    /// <summary>Applies them; monitors may ask for the health of a node without.</summary>
    public static void UseHttpsRules(this WebApplication site)
    {
        site.UseForwardedHeaders();
        if (site.Configuration.OnlyHttps(site.Environment))
        {
            site.UseHsts();
            site.UseWhen(http => !http.Request.Path.StartsWithSegments("/health"), part => part.UseHttpsRedirection());
        }
    }

    private static System.Net.IPNetwork ReadNetwork(string text) =>
        System.Net.IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new ConfigurationException($"Proxy__Addresses names “{text}”; it must be network addresses such as 172.18.0.1 or 172.18.0.0/16, with commas between them.");
}
