using CaseManager.Application.Clients;
using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Domain.Groups;

namespace CaseManager.Web.Screens;

/// <summary>The list of groups; of one kind, where one is chosen.</summary>
public sealed record GroupListPage(GroupKind? Kind, Page<GroupRow> Page);

/// <summary>What is typed about a group.</summary>
public class GroupForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>As clients know it.</summary>
    public string? Name { get; set; }

    /// <summary>For peer support only.</summary>
    public Fellowship? Fellowship { get; set; }

    /// <summary>Facilitator or host.</summary>
    public Guid? FacilitatorId { get; set; }

    /// <summary>Signs what an intern leads.</summary>
    public Guid? CoSignerId { get; set; }

    /// <summary>Most clients in one session.</summary>
    public int? Capacity { get; set; }

    /// <summary>Fewest clients with whom it meets.</summary>
    public int? MinimumToRun { get; set; }

    /// <summary>Of peer support: only those come whom the meeting is for.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Who leads it too.</summary>
    public List<Guid> CoFacilitators { get; set; } = [];

    /// <summary>The form of what is known.</summary>
    public static GroupForm Of(GroupView group) => new()
    {
        Version = group.Version,
        Name = group.Name,
        Fellowship = group.Fellowship,
        FacilitatorId = group.FacilitatorId,
        CoSignerId = group.CoSignerId,
        Capacity = group.Capacity,
        MinimumToRun = group.MinimumToRun,
        IsClosed = group.IsClosed,
        CoFacilitators = [.. group.CoFacilitators.Select(c => c.Id)],
    };

    /// <summary>The use case it stands for.</summary>
    public ChangeGroup ToCommand(Guid id) => new(id, Version, Name, Fellowship, FacilitatorId, CoSignerId, Capacity, MinimumToRun, IsClosed, CoFacilitators);
}

/// <summary>What is typed about a new group.</summary>
public sealed class NewGroupForm : GroupForm
{
    /// <summary>Where it meets.</summary>
    public Guid? SiteId { get; set; }

    /// <summary>Short name, unique at the site.</summary>
    public string? Code { get; set; }

    /// <summary>Never changes later.</summary>
    public GroupKind? Kind { get; set; }

    /// <summary>The use case it stands for.</summary>
    public OpenGroup ToCommand() => new(SiteId, Code, Name, Kind, Fellowship, FacilitatorId, CoSignerId, Capacity, MinimumToRun, IsClosed, CoFacilitators);
}

/// <summary>The form to change a group, and the group.</summary>
public sealed record GroupEdit(GroupView Group, GroupForm Form);

/// <summary>What is typed to put a session on the calendar.</summary>
public sealed class NewSessionForm
{
    /// <summary>Day in the site's zone.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>Start in the site's zone.</summary>
    public TimeOnly? StartsAt { get; set; }

    /// <summary>Planned length.</summary>
    public int? PlannedMinutes { get; set; }

    /// <summary>The use case it stands for.</summary>
    public ScheduleSession ToCommand(Guid groupId) => new(groupId, Date, StartsAt, PlannedMinutes);
}

/// <summary>What is typed to find and add a member.</summary>
public sealed class NewMemberForm
{
    /// <summary>Part of a name or MRN.</summary>
    public string? Search { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day, where it is known.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The client's plan names the group.</summary>
    public bool IsFromPlan { get; set; }
}
