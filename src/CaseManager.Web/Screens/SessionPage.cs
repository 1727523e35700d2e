using CaseManager.Application.Attendance;
using CaseManager.Application.Groups;
using CaseManager.Domain.Attendance;

namespace CaseManager.Web.Screens;

/// <summary>A session's page.</summary>
/// <param name="Form">The roll call as opened or typed.</param>
/// <param name="Found">Clients who may be added; null before a search.</param>
public sealed record SessionPage(RollCallView View, RollCallForm Form, IReadOnlyList<WalkIn>? Found = null);

/// <summary>What is typed to correct a record of a signed session.</summary>
public sealed class CorrectionForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>How the client attended.</summary>
    public AttendanceStatus? Status { get; set; }

    /// <summary>For Late and Left early.</summary>
    public int? MinutesMissed { get; set; }

    /// <summary>For Excused.</summary>
    public ExcuseReason? Reason { get; set; }

    /// <summary>Why the record is corrected.</summary>
    public string? Why { get; set; }

    /// <summary>The use case it stands for; what the status does not ask for is left out.</summary>
    public CorrectAttendance ToCommand(Guid sessionId, Guid clientId) => new(sessionId, Version, clientId, Status,
        Status?.MissedSome() == true ? MinutesMissed : null, Status is AttendanceStatus.Excused ? Reason : null, Why);
}

/// <summary>The form to correct a record, with the session and the client.</summary>
public sealed record CorrectionPage(SessionView Session, RosterRow Client, CorrectionForm Form);

/// <summary>What is typed to strike a session out.</summary>
public sealed class VoidForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Why.</summary>
    public string? VoidReason { get; set; }

    /// <summary>The use case it stands for.</summary>
    public VoidSession ToCommand(Guid sessionId) => new(sessionId, Version, VoidReason);
}

/// <summary>The form to strike a session out, and the session.</summary>
public sealed record VoidPage(SessionView Session, VoidForm Form);
