using CaseManager.Application.Attendance;
using CaseManager.Application.Groups;

namespace CaseManager.Web.Screens;

/// <summary>The form that says what a session was about.</summary>
public sealed record SessionTopicPage(SessionView Session, SessionTopicForm Form, IReadOnlyList<TopicChoice> Topics);

/// <summary>What is chosen.</summary>
public sealed class SessionTopicForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>The topic; none where nothing of the sequence was covered.</summary>
    public Guid? TopicId { get; set; }
}
