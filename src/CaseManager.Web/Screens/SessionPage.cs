using CaseManager.Application.Attendance;
using CaseManager.Application.Groups;

namespace CaseManager.Web.Screens;

/// <summary>A session's page.</summary>
/// <param name="Form">The roll call as opened or typed.</param>
/// <param name="Found">Clients who may be added; null before a search.</param>
/// <param name="Others">Who changed the session meanwhile, in words.</param>
public sealed record SessionPage(RollCallView View, RollCallForm Form, IReadOnlyList<WalkIn>? Found = null, string Others = "Somebody else");

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
