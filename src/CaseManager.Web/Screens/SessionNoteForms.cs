using System.Text.RegularExpressions;
using CaseManager.Application.Groups.Notes;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;

namespace CaseManager.Web.Screens;

/// <summary>What is typed as the note of a session.</summary>
public sealed partial class SessionNoteForm
{
    /// <summary>The version that the form was opened with; 0 where no note was written yet.</summary>
    public int Version { get; set; }

    /// <summary>What holds for everybody.</summary>
    public string? SharedText { get; set; }

    /// <summary>A line per client.</summary>
    public List<SessionNoteLineForm> Lines { get; set; } = [];

    /// <summary>Keys of names of which the user says “not this person”.</summary>
    public List<string> NotThem { get; set; } = [];

    /// <summary>Whether they say that they looked at lines that are like others.</summary>
    public bool LookedAtAlike { get; set; }

    /// <summary>To sign; never shown again.</summary>
    public string? Password { get; set; }

    /// <summary>What is typed, as the note takes it.</summary>
    public SessionNoteContent Content => new(SharedText, [.. Lines.Select(l => new SessionNoteEntry(l.EpisodeId, l.Text, l.Objectives))]);

    /// <summary>The form of what is stored.</summary>
    public static SessionNoteForm Of(SessionNoteView view) => new()
    {
        Version = view.Note?.Version ?? 0,
        SharedText = view.Note?.Content.SharedText,
        Lines = [.. view.Note?.Content.Lines.Select(l => new SessionNoteLineForm { EpisodeId = l.EpisodeId, Text = l.Text, Objectives = [.. l.Objectives] }) ?? []],
    };

    /// <summary>What is typed about a client.</summary>
    public SessionNoteLineForm LineOf(Guid stay) => Lines.Find(l => l.EpisodeId == stay) ?? new SessionNoteLineForm { EpisodeId = stay };

    /// <summary>The use case of saving.</summary>
    public SaveSessionNote ToCommand(Guid sessionId) => new(sessionId, Version, SharedText, Content.Lines, NotThem);

    /// <summary>The use case of signing.</summary>
    public SignSessionNote ToSigning(Guid sessionId) => new(ToCommand(sessionId), LookedAtAlike, Password);

    /// <summary>Name of a field of a client's line: by the stay and not by its place, so that what is typed stays with its client whoever joins the session.</summary>
    public static string LineField(Guid stay, string field) => $"Form.Lines[{stay}].{field}";

    /// <summary>Problems beside the fields that they are about.</summary>
    public IEnumerable<Problem> Beside(IEnumerable<Problem> problems) =>
        problems.Select(p => p.Field is { } field ? p with { Field = PlaceOfLine().Replace(field, m => Lines.ElementAtOrDefault(int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)) is { } line ? $"Lines[{line.EpisodeId}]" : m.Value) } : p);

    [GeneratedRegex("Lines\\[(\\d{1,9})\\]")]
    private static partial Regex PlaceOfLine();
}

/// <summary>What is typed about one client.</summary>
public sealed class SessionNoteLineForm
{
    /// <summary>The stay.</summary>
    public Guid EpisodeId { get; set; }

    /// <summary>How it went.</summary>
    public string? Text { get; set; }

    /// <summary>Lineages of the objectives that are ticked.</summary>
    public List<Guid> Objectives { get; set; } = [];
}

/// <summary>What is typed to add to a signed note.</summary>
public sealed class SessionNoteAddendumForm
{
    /// <summary>The version that the page was opened with.</summary>
    public int Version { get; set; }

    /// <summary>The stay of the client whom it is about; empty for everybody.</summary>
    public Guid? EpisodeId { get; set; }

    /// <summary>What is added.</summary>
    public string? Text { get; set; }

    /// <summary>Keys of names of which the user says “not this person”.</summary>
    public List<string> NotThem { get; set; } = [];

    /// <summary>The use case it stands for.</summary>
    public AddToSessionNote ToCommand(Guid sessionId) => new(sessionId, Version, EpisodeId, Text, NotThem);
}

/// <summary>The password, to co-sign what was seen.</summary>
public sealed class SessionNoteCoSignature
{
    /// <summary>The version that the page was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Never shown again.</summary>
    public string? Password { get; set; }
}
