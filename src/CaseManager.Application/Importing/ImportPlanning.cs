using CaseManager.Application.Abstractions;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Application.Importing.Clients;
using CaseManager.Application.Importing.Meetings;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.Importing;

/// <summary>Reads the files of an import and plans it on the database as it is, whatever it brings in.</summary>
public sealed class ImportPlanning(ICaseManagerDb db, IAttendanceFileReader attendance, IClientFileReader clients, IMeetingFileReader meetings, TimeProvider time) : IReader
{
    /// <summary>What the import would change.</summary>
    /// <exception cref="Domain.Common.RuleViolationException">The files cannot be read, or the site or program is not there.</exception>
    public Task<ImportPlan> PlanAsync(ImportFiles files, ImportTarget target, CancellationToken cancellationToken) => Read(files, target)(cancellationToken);

    // Files are read before a transaction is begun: it would hold others up.
    internal Func<CancellationToken, Task<ImportPlan>> Read(ImportFiles files, ImportTarget target)
    {
        switch (files)
        {
            case AttendanceFiles brought:
                var history = attendance.Read(brought);
                return async cancellationToken => await AttendancePlanner.PlanAsync(db, history, target, time, cancellationToken);
            case ClientFiles brought:
                var records = clients.Read(brought);
                return async cancellationToken => await ClientPlanner.PlanAsync(db, records, target, time, cancellationToken);
            case MeetingFiles brought:
                var list = meetings.Read(brought);
                return async cancellationToken => await MeetingPlanner.PlanAsync(db, list, cancellationToken);
            default:
                throw new InvalidOperationException($"Unknown import {files.Kind}.");
        }
    }
}
