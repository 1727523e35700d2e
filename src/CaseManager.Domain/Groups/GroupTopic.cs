using CaseManager.Domain.Common;

namespace CaseManager.Domain.Groups;

/// <summary>A topic of the sequence that a group goes through, again and again.</summary>
public sealed class GroupTopic : Entity
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleLength = 160;

    /// <summary>Most topics of a sequence.</summary>
    public const int Most = 100;

    private GroupTopic() => (Title, TitleKey) = ("", "");

    internal GroupTopic(int position, string title)
    {
        (Position, Title) = (position, Require.Text(title, nameof(Title), TitleLength));
        TitleKey = TextKey.Of(Title);
    }

    /// <summary>The group.</summary>
    public Guid GroupId { get; private set; }

    /// <summary>Place in the sequence, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>What it is about; nothing about anybody.</summary>
    public string Title { get; private set; }

    /// <summary>What is the same of titles in groups that run side by side, see <see cref="TextKey"/>.</summary>
    public string TitleKey { get; private set; }

    /// <summary>It left the sequence; sessions that covered it still say so.</summary>
    public bool IsRemoved { get; private set; }

    internal void ChangePlaceWith(GroupTopic other) => (Position, other.Position) = (other.Position, Position);

    internal void Remove() => IsRemoved = true;
}
