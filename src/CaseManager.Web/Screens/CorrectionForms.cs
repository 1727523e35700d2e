using CaseManager.Application.Attendance;
using CaseManager.Domain.Attendance;

namespace CaseManager.Web.Screens;

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

/// <summary>What is typed to add a client to a signed session.</summary>
public sealed class AdditionForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Part of the name or MRN of the client.</summary>
    public string? Search { get; set; }

    /// <summary>The client.</summary>
    public Guid? ClientId { get; set; }

    /// <summary>How the client attended.</summary>
    public AttendanceStatus? Status { get; set; }

    /// <summary>For Late and Left early.</summary>
    public int? MinutesMissed { get; set; }

    /// <summary>For Excused.</summary>
    public ExcuseReason? Reason { get; set; }

    /// <summary>Why the client is added.</summary>
    public string? Why { get; set; }

    /// <summary>The use case it stands for; what the status does not ask for is left out.</summary>
    public AddToSession ToCommand(Guid sessionId) => new(sessionId, Version, ClientId, Status,
        Status?.MissedSome() == true ? MinutesMissed : null, Status is AttendanceStatus.Excused ? Reason : null, Why);
}

/// <summary>The form to add a client to a signed session.</summary>
/// <param name="Found">Clients who may be added; null before a search.</param>
public sealed record AdditionPage(SessionView Session, AdditionForm Form, IReadOnlyList<WalkIn>? Found = null);

/// <summary>What is typed to take a client out of a signed session.</summary>
public sealed class RemovalForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Why the client is taken out.</summary>
    public string? Why { get; set; }

    /// <summary>The use case it stands for.</summary>
    public TakeFromSession ToCommand(Guid sessionId, Guid clientId) => new(sessionId, Version, clientId, Why);
}

/// <summary>The form to take a client out of a signed session.</summary>
public sealed record RemovalPage(SessionView Session, RosterRow Client, RemovalForm Form);
