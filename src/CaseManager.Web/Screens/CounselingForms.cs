using CaseManager.Application.Counseling;
using CaseManager.Application.Paging;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Counseling;

namespace CaseManager.Web.Screens;

/// <summary>The counseling of a stay.</summary>
/// <param name="Series">The form to start a series, as opened or typed.</param>
public sealed record CounselingPage(CounselingStayView Stay, Page<CounselingRow> Sessions, SeriesForm Series, DateOnly Today)
{
    /// <summary>Those still to come or to be recorded.</summary>
    public IEnumerable<CounselingRow> Planned => Sessions.Items.Where(s => s.IsPlanned);

    /// <summary>All others.</summary>
    public IEnumerable<CounselingRow> Past => Sessions.Items.Where(s => !s.IsPlanned);
}

/// <summary>What is typed to start a counseling series.</summary>
public sealed class SeriesForm
{
    /// <summary>Individual or family.</summary>
    public CounselingKind? Kind { get; set; }

    /// <summary>Who counsels.</summary>
    public Guid? CounselorId { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The use case it stands for.</summary>
    public StartCounselingSeries ToCommand(Guid episodeId) => new(episodeId, Kind, CounselorId, From, Until);
}

/// <summary>What is typed to plan a counseling session.</summary>
public sealed class CounselingForm
{
    /// <summary>The series that it belongs to.</summary>
    public Guid? SeriesId { get; set; }

    /// <summary>Individual or family.</summary>
    public CounselingKind? Kind { get; set; }

    /// <summary>Who counsels.</summary>
    public Guid? CounselorId { get; set; }

    /// <summary>Day in the site's zone.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>Start in the site's zone.</summary>
    public TimeOnly? StartsAt { get; set; }

    /// <summary>Planned length.</summary>
    public int? PlannedMinutes { get; set; }

    /// <summary>In how many weeks.</summary>
    public int? Weeks { get; set; }

    /// <summary>The use case it stands for.</summary>
    public PlanCounseling ToCommand(Guid episodeId) => new(episodeId, Kind, CounselorId, Date, StartsAt, PlannedMinutes, SeriesId, Weeks);
}

/// <summary>What is typed to record a counseling session.</summary>
public sealed class CounselingRecordForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>How the client attended.</summary>
    public AttendanceStatus? Status { get; set; }

    /// <summary>When it began.</summary>
    public TimeOnly? StartedAt { get; set; }

    /// <summary>When it ended.</summary>
    public TimeOnly? StoppedAt { get; set; }

    /// <summary>For Excused.</summary>
    public ExcuseReason? Reason { get; set; }

    /// <summary>Lineages of the objectives that are ticked.</summary>
    public List<Guid> Objectives { get; set; } = [];

    /// <summary>The progress note.</summary>
    public string? Note { get; set; }

    /// <summary>The form of what is recorded; of a planned session, as it was meant to go.</summary>
    public static CounselingRecordForm Of(CounselingView session) => session.State is CounselingState.Planned
        ? new() { Version = session.Version, Status = AttendanceStatus.Present, StartedAt = session.StartsAt, StoppedAt = session.StartsAt.AddMinutes(session.PlannedMinutes) }
        : new()
        {
            Version = session.Version,
            Status = session.Status,
            StartedAt = session.StartedAt,
            StoppedAt = session.StoppedAt,
            Reason = session.Reason,
            Objectives = [.. session.Objectives.Select(o => o.Lineage)],
            Note = session.Note,
        };

    /// <summary>The use case it stands for; what the status does not ask for is left out.</summary>
    public RecordCounseling ToCommand(Guid id)
    {
        var attended = Status?.IsAttended() == true;
        return new(id, Version, Status, attended ? StartedAt : null, attended ? StoppedAt : null, Status is AttendanceStatus.Excused ? Reason : null, attended ? Objectives : [], Note);
    }
}

/// <summary>The form to record a session, with what can be ticked.</summary>
public sealed record CounselingRecordPage(CounselingView Session, CounselingRecordForm Form, IReadOnlyList<ObjectiveChoice> Objectives)
{
    /// <summary>Those of the plan, and those that were ticked before and are no longer in it.</summary>
    public IEnumerable<ObjectiveChoice> Choices => Objectives.UnionBy(Session.Objectives, o => o.Lineage);
}

/// <summary>What is typed to add to a signed session.</summary>
public sealed class AddendumForm
{
    /// <summary>The version that the page was opened with.</summary>
    public int Version { get; set; }

    /// <summary>What is added.</summary>
    public string? Text { get; set; }
}

/// <summary>The password, to sign what was seen.</summary>
public sealed class CounselingSignature
{
    /// <summary>The version that the page was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Never shown again.</summary>
    public string? Password { get; set; }
}

/// <summary>A counseling session's page.</summary>
/// <param name="MaySign">Whether the user wrote the record that is to be signed.</param>
/// <param name="Addendum">As typed, where it was refused.</param>
public sealed record CounselingSessionPage(CounselingView Session, bool MaySign, AddendumForm Addendum)
{
    /// <summary>Asked for, never shown again.</summary>
    public CounselingSignature Signature { get; } = new();
}

/// <summary>The form to strike a counseling session out.</summary>
public sealed record CounselingVoidPage(CounselingView Session, CounselingVoidForm Form);

/// <summary>What is typed to strike a counseling session out.</summary>
public sealed class CounselingVoidForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Why.</summary>
    public string? VoidReason { get; set; }
}
