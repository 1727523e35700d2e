using CaseManager.Application.Abstractions;
using CaseManager.Application.Clients;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Centers;

/// <summary>What can be archived in the set-up.</summary>
public enum SetupKind
{
    /// <summary>A site.</summary>
    Site,

    /// <summary>A program.</summary>
    Program,

    /// <summary>A person who works or volunteers.</summary>
    StaffMember,

    /// <summary>A room.</summary>
    Room,
}

/// <summary>Archives something or brings it back. What others depend on today stays.</summary>
/// <param name="Version">The version that the page was opened with.</param>
public sealed record SetArchived(SetupKind Kind, Guid Id, int Version, bool IsArchived) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUp;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [new(Kind switch
    {
        SetupKind.Site => SubjectKind.Site,
        SetupKind.Program => SubjectKind.Program,
        SetupKind.StaffMember => SubjectKind.StaffMember,
        SetupKind.Room => SubjectKind.Room,
        _ => throw new ArgumentOutOfRangeException(nameof(Kind), Kind, null),
    }, Id)];
}

internal sealed class SetArchivedHandler(ICaseManagerDb db, TimeProvider time) : IHandler<SetArchived, Guid>
{
    public async Task<Guid> HandleAsync(SetArchived command, CancellationToken cancellationToken)
    {
        var root = await LoadAsync(command, cancellationToken);
        if (command.IsArchived)
        {
            await RequireUnusedAsync(command, cancellationToken);
            root.Archive();
        }
        else
        {
            await RequirePlaceAsync(command, cancellationToken);
            root.BringBack();
        }

        await db.SaveChangesAsync(cancellationToken);
        return root.Id;
    }

    private async Task<ArchivableRoot> LoadAsync(SetArchived command, CancellationToken cancellationToken) => command.Kind switch
    {
        SetupKind.Site => await db.Sites.OneAsync(command.Id, command.Version, "The site", cancellationToken),
        SetupKind.Program => await db.Programs.OneAsync(command.Id, command.Version, "The program", cancellationToken),
        SetupKind.StaffMember => await db.Staff.OneAsync(command.Id, command.Version, "The person", cancellationToken),
        SetupKind.Room => await db.Rooms.OneAsync(command.Id, command.Version, "The room", cancellationToken),
        _ => throw new NotFoundException("What to archive"),
    };

    private async Task RequireUnusedAsync(SetArchived command, CancellationToken cancellationToken)
    {
        var id = command.Id;
        switch (command.Kind)
        {
            case SetupKind.Site:
                var programs = await db.Programs.CountAsync(p => p.SiteId == id && !p.IsArchived, cancellationToken);
                Require.That(programs == 0, "archive.site-in-use", $"The site still offers {programs} {(programs == 1 ? "program" : "programs")}. Archive them first.");
                break;
            case SetupKind.Program:
                var stays = await db.Episodes.CountAsync(e => e.ProgramId == id && e.DischargedOn == null, cancellationToken);
                Require.That(stays == 0, "archive.program-in-use", $"{stays} {(stays == 1 ? "client is" : "clients are")} still in this program. Discharge or transfer them first.");
                break;
            case SetupKind.StaffMember:
                var supervised = await db.Staff.CountAsync(s => s.SupervisorId == id && !s.IsArchived, cancellationToken);
                Require.That(supervised == 0, "archive.supervisor-in-use",
                    $"{supervised} {(supervised == 1 ? "person reports" : "people report")} to this supervisor. Give them another one first.");
                var clients = await db.Episodes.CountAsync(e => e.DischargedOn == null && e.CareTeam.Any(m => m.StaffMemberId == id && m.Until == null), cancellationToken);
                Require.That(clients == 0, "archive.care-team-in-use",
                    $"{clients} {(clients == 1 ? "client has" : "clients have")} this person in the care team. Hand them over first.");
                var today = Today.Latest(time);
                var groups = await db.Groups.CountAsync(g => g.FacilitatorId == id && db.GroupSessions.Any(s => s.GroupId == g.Id && s.Date >= today && s.VoidedAt == null), cancellationToken);
                Require.That(groups == 0, "archive.facilitator-in-use", $"{groups} {(groups == 1 ? "group is" : "groups are")} still to be led by this person. Give them another facilitator first.");
                break;
            case SetupKind.Room:
                var meeting = await db.Groups.CountAsync(g => g.Schedule!.RoomId == id, cancellationToken);
                Require.That(meeting == 0, "archive.room-in-use", $"{meeting} {(meeting == 1 ? "group meets" : "groups meet")} in this room. Give them another one first.");
                break;
        }
    }

    // A program of an archived site could be admitted to, but nobody would find the site.
    private async Task RequirePlaceAsync(SetArchived command, CancellationToken cancellationToken) =>
        Require.That(command.Kind is not SetupKind.Program || await db.Programs.AnyAsync(p => p.Id == command.Id && !p.Site.IsArchived, cancellationToken),
            "archive.site-archived", "Its site is archived. Bring the site back first.");
}
