using CaseManager.Application.Centers;
using CaseManager.Application.Clients;
using CaseManager.Application.Groups;
using CaseManager.Application.Reporting.Filters;
using CaseManager.Application.Reporting.Runs;

namespace CaseManager.Web.Screens;

/// <summary>What the form of a schedule of reports offers to choose from.</summary>
public sealed class ScheduleOffer(ReportSubjects subjects, ProgramList programs, StaffList staff, SavedFilterList filters)
{
    /// <summary>The form with it.</summary>
    public async Task<ReportScheduleEdit> OfAsync(Guid? id, ReportScheduleForm form, IReadOnlyList<ClientRow> fitting, CancellationToken cancellationToken) => new(
        id,
        form,
        form.ClientId is { } client ? await subjects.FindAsync(null, client, cancellationToken) : null,
        fitting,
        await subjects.GroupsAsync(cancellationToken),
        await programs.SitesAsync(cancellationToken),
        await subjects.SitesAsync(cancellationToken),
        await subjects.ProgramsAsync(cancellationToken),
        await staff.AllAsync(cancellationToken, form.CounselorId),
        await FiltersAsync(cancellationToken));

    /// <summary>The filters that can be chosen.</summary>
    public async Task<IReadOnlyList<SavedFilterRow>> FiltersAsync(CancellationToken cancellationToken) => [.. (await filters.AllAsync(cancellationToken)).Where(f => !f.IsRemoved)];
}
