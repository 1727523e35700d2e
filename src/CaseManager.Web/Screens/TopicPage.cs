using CaseManager.Application.Groups;

namespace CaseManager.Web.Screens;

/// <summary>The topics of a group, and the form to add one.</summary>
public sealed record TopicPage(GroupView Group, IReadOnlyList<TopicRow> Topics, TopicForm Form);

/// <summary>What is typed about a new topic.</summary>
public sealed class TopicForm
{
    /// <summary>The version of the group that the page was opened with.</summary>
    public int Version { get; set; }

    /// <summary>What it is about.</summary>
    public string? Title { get; set; }
}
