using CaseManager.Application.Audit;
using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseManager.Infrastructure.Audit;

/// <summary>Registers the audit trail. Its <see cref="AuditSettings"/> come from whoever starts the product: without them no unit of work is made.</summary>
internal static class AuditRegistration
{
    /// <summary>Adds it to every unit of work.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddSingleton<AuditKeys>();
        services.AddSingleton<IAuditSealFile, SealFile>();
        services.TryAddScoped<AuditContext>();
        services.AddScoped<AuditInterceptor>();
        services.AddScoped<IAuditWriter, AuditWriter>();
        services.ConfigureDbContext<CaseManagerDbContext>((scope, options) => options.AddInterceptors(scope.GetRequiredService<AuditInterceptor>()));
        return services;
    }
}
