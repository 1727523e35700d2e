using CaseManager.Application.Codes;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Application.Importing.Clients;
using CaseManager.Application.Importing.Meetings;
using CaseManager.Application.PeerSupport;
using CaseManager.Infrastructure.Importing.Meetings;
using CaseManager.Infrastructure.PeerSupport;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Infrastructure.Importing;

internal static class ImportingRegistration
{
    public static IServiceCollection AddImporting(this IServiceCollection services) =>
        services.AddSingleton<IAttendanceFileReader, AttendanceFileReader>().AddSingleton<IClientFileReader, ClientFileReader>()
            .AddSingleton<IDiagnosisFileReader, DiagnosisFileReader>().AddSingleton<IMeetingTypes, MeetingTypeFile>().AddSingleton<IMeetingFileReader, MeetingFileReader>();
}
