using CaseManager.Application.Audit;
using CaseManager.Application.Counseling.Notes;
using CaseManager.Application.Drafts;
using CaseManager.Application.Groups;
using CaseManager.Application.Reporting.Disclosures;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.Reporting.Schedules;
using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Application.UseCases;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseManager.Application;

/// <summary>Registers what Application offers.</summary>
public static class ApplicationRegistration
{
    /// <summary>Adds every use case, validator and reader of this assembly.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddScoped(typeof(UseCase<,>));
        services.AddScoped<InScope>();
        services.AddScoped<AuditContext>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<AuditSealing>();
        services.AddScoped<AuditRetention>();
        services.AddScoped<ReportRetention>();
        services.AddScoped<AuditVerification>();
        services.AddScoped<CountedRows>();
        services.AddScoped<OrderDesk>();
        services.AddScoped<ReportMaker>();
        services.AddScoped<ReportRecovery>();
        services.AddScoped<PackDocuments>();
        services.AddScoped<PackVolumes>();
        services.AddScoped<PackMaker>();
        services.AddScoped<PackRecovery>();
        services.AddSingleton<IDisclosureCheck, WithoutConsents>();
        services.AddScoped<ScheduleRunner>();
        services.AddScoped<ScheduleRecovery>();
        services.AddSingleton<CounselingNoteKeys>();
        services.AddSingleton<PasswordRules>();
        services.AddScoped<Sessions>();
        services.AddScoped<AttemptCount>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<RedeemLink>();
        services.AddScoped<OwnPassword>();
        services.AddScoped<OwnSignature>();
        services.AddScoped<OldDrafts>();
        services.AddScoped<DueTasks>();
        services.AddScoped<DueComputing>();
        services.AddScoped<SessionPlanner>();
        services.TryAddSingleton(new PlanningSettings());
        services.AddScoped<SecondFactor>();
        foreach (var type in typeof(ApplicationRegistration).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var port in type.GetInterfaces().Where(IsHandlerOrValidator))
            {
                services.AddScoped(port, type);
            }

            if (typeof(IFigureRows).IsAssignableFrom(type))
            {
                services.AddScoped(typeof(IFigureRows), type);
            }

            if (typeof(IReader).IsAssignableFrom(type))
            {
                services.AddScoped(type);
            }
        }

        return services;
    }

    private static bool IsHandlerOrValidator(Type port) =>
        port.IsGenericType && (port.GetGenericTypeDefinition() == typeof(IHandler<,>) || port.GetGenericTypeDefinition() == typeof(IValidator<>));
}
