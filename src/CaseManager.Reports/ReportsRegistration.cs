using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Caseload;
using CaseManager.Application.Reporting.ClientAttendance;
using CaseManager.Application.Reporting.Counseling;
using CaseManager.Application.Reporting.ProgramSummary;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Reporting.Register;
using CaseManager.Application.Reporting.SignInSheet;
using CaseManager.Reports.Documents;
using CaseManager.Reports.Documents.Progress;
#if QUESTPDF
using CaseManager.Reports.Engines.QuestPdf;
#else
using CaseManager.Reports.Engines.Skia;
#endif
using CaseManager.Reports.Engines.Skia.Volumes;
using CaseManager.Reports.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Reports;

/// <summary>Registers reports, their sections and the engine that draws them.</summary>
public static class ReportsRegistration
{
    /// <summary>Adds everything; <see cref="TimeProvider"/>, the database and the address of the web site come from elsewhere.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddPdfEngine();
        services.AddSingleton<IPdfVolumes, SkiaPdfVolumes>();
        services.AddSingleton<IReportForms, ReportForms>();
        services.AddScoped<FurnitureWriter>();

        services.AddScoped<RegisterLoader>();
        services.AddScoped<IReport, RegisterReport>();

        services.AddScoped<ClientAttendanceLoader>();
        services.AddScoped<IReport, ClientAttendanceReport>();

        services.AddScoped<PlanLoader>();
        services.AddScoped<Deliveries>();
        services.AddScoped<IDeliverySource, GroupDeliverySource>();
        services.AddScoped<CounselingLoader>();
        services.AddScoped<IDeliverySource, CounselingDeliverySource>();
        services.AddScoped<IProgressSection, CounselingSection>();
        services.AddScoped<IProgressSection, PlanSection>();
        services.AddScoped<IProgressSection, AttendanceSection>();
        services.AddScoped<MedicationLoader>();
        services.AddScoped<IDeliverySource, MedicationDeliverySource>();
        services.AddScoped<IProgressSection, MedicationSection>();
        services.AddScoped<PeerSupportLoader>();
        services.AddScoped<IProgressSection, PeerSupportSection>();
        services.AddScoped<IProgressSection, MilestoneSection>();
        services.AddScoped<IProgressSection, EvidenceSection>();
        services.AddScoped<IProgressSection, SignatureSection>();
        services.AddScoped<IReport, ProgressReport>();

        services.AddScoped<IReport, PlanReport>();

        services.AddScoped<TreatmentStays>();
        services.AddScoped<HoursLoader>();
        services.AddScoped<SummaryCellLoader>();
        services.AddScoped<SummaryLoader>();
        services.AddScoped<IReport, ProgramSummaryReport>();

        services.AddScoped<CaseloadLoader>();
        services.AddScoped<IReport, CaseloadReport>();

        services.AddScoped<SheetLoader>();
        services.AddScoped<IReport, SignInSheetReport>();
        return services;
    }
}
