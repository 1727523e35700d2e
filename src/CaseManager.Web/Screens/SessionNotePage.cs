using CaseManager.Application.Groups.Notes;
using CaseManager.Domain.Groups;

namespace CaseManager.Web.Screens;

/// <summary>The screen of a session's note.</summary>
/// <param name="Form">As opened or typed.</param>
/// <param name="Addendum">As opened or typed.</param>
public sealed record SessionNotePage(SessionNoteView View, SessionNoteForm Form, SessionNoteAddendumForm Addendum)
{
    /// <summary>Whether somebody else saved the note since it was opened: what they wrote stands beside what was typed.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>Whether the form holds what was typed and not saved.</summary>
    public bool IsTyped { get; init; }

    /// <summary>Whether the user may co-sign it now.</summary>
    public bool MayCoSign { get; init; }

    /// <summary>Asked for, never shown again.</summary>
    public SessionNoteCoSignature CoSignature { get; } = new();

    /// <summary>What lines of the form read like, by stay.</summary>
    public IReadOnlyDictionary<Guid, Likeness> Alike { get; } = NoteLikeness.Of(Form.Content, View.Before);

    /// <summary>Names in the form that are to be changed or marked, and those that are marked.</summary>
    public IReadOnlyList<NameHit> Names { get; } = View.IsOpen ? View.NamesIn(Form.Content) : View.NamesIn(Addendum.EpisodeId, Addendum.Text);

    /// <summary>How many of them nobody marked yet.</summary>
    public int OpenNames => Names.Count(n => View.Note?.Marks.ContainsKey(n.Key) != true);

    /// <summary>Which text a name stands in.</summary>
    public string PlaceOf(NameHit hit) => hit.EpisodeId is { } stay ? $"the line about {View.People.FirstOrDefault(p => p.Person.EpisodeId == stay)?.Name}" : "the text for everybody";

    /// <summary>What somebody else saved meanwhile, where it is not what was typed.</summary>
    public string? Meanwhile(Guid? stay)
    {
        var (saved, typed) = stay is { } one
            ? (View.Note?.Content.Lines.FirstOrDefault(l => l.EpisodeId == one)?.Text, Form.LineOf(one).Text)
            : (View.Note?.Content.SharedText, Form.SharedText);
        var (theirs, mine) = stay is { } line ? (TickedIn(View.Note?.Content, line), TickedIn(Form.Content, line)) : ("", "");
        return IsOvertaken && View.Note is not null && ((saved ?? "").ReplaceLineEndings("\n") != (typed ?? "").Trim().ReplaceLineEndings("\n") || theirs != mine)
            ? $"{saved ?? "(nothing)"}{(theirs == mine ? "" : $" Ticked: {(theirs.Length == 0 ? "nothing" : theirs)}.")}" : null;
    }

    private string TickedIn(SessionNoteContent? content, Guid stay)
    {
        var ticked = content?.Lines.FirstOrDefault(l => l.EpisodeId == stay)?.Objectives ?? [];
        return string.Join("; ", View.Objectives.Where(o => o.EpisodeId == stay && ticked.Contains(o.Lineage)).Select(o => o.Text));
    }

    /// <summary>The objectives that can be ticked for a client, and those that are.</summary>
    public IEnumerable<NoteObjective> ObjectivesOf(Guid stay, IReadOnlyCollection<Guid> ticked) => View.Objectives.Where(o => o.EpisodeId == stay && (o.IsOffered || ticked.Contains(o.Lineage)));
}
