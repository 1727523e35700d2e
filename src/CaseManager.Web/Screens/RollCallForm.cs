using CaseManager.Application.Attendance;

namespace CaseManager.Web.Screens;

/// <summary>A roll call as it is typed.</summary>
public sealed class RollCallForm
{
    /// <summary>The version of the session that the form shows.</summary>
    public int Version { get; set; }

    /// <summary>How long the session really took.</summary>
    public int? ActualMinutes { get; set; }

    /// <summary>The length that stood there when the form was opened.</summary>
    public int? SeenMinutes { get; set; }

    /// <summary>Part of the name or MRN of a walk-in.</summary>
    public string? Search { get; set; }

    /// <summary>Whether everybody who is not marked was present.</summary>
    public bool RestPresent { get; set; }

    /// <summary>A line per client.</summary>
    public List<RollCallLine> Entries { get; set; } = [];

    /// <summary>The form of what is recorded.</summary>
    public static RollCallForm Of(RollCallView view) => new()
    {
        Version = view.Session.Version,
        ActualMinutes = view.Session.ActualMinutes,
        SeenMinutes = view.Session.ActualMinutes,
        Entries = view.Roster.Select(RollCallLine.Of).ToList(),
    };

    /// <summary>The use case it stands for.</summary>
    public SaveRollCall ToCommand(Guid sessionId) => new(sessionId, Version, ActualMinutes, ToEntries(), RestPresent);

    /// <summary>The use case it stands for where the session is signed too.</summary>
    public SignSession ToSigning(Guid sessionId) => new(sessionId, Version, ActualMinutes, ToEntries());

    /// <summary>
    /// Brings what was typed together with what is recorded now. Untouched lines take what is recorded; a line that both changed
    /// keeps what was typed and says what else stands there.
    /// </summary>
    /// <returns>The clients whose marks somebody else changed meanwhile.</returns>
    public IReadOnlyList<string> Meet(RollCallView view)
    {
        var roster = view.Roster.ToDictionary(r => r.ClientId);
        Entries = Entries.DistinctBy(e => e.ClientId).ToList();
        Entries.ForEach(e => e.Meet(roster.GetValueOrDefault(e.ClientId)));
        Entries.AddRange(view.Roster.ExceptBy(Entries.Select(e => e.ClientId), r => r.ClientId).Select(RollCallLine.Of));
        if (SeenMinutes != view.Session.ActualMinutes)
        {
            ActualMinutes = ActualMinutes == SeenMinutes ? view.Session.ActualMinutes : ActualMinutes;
            SeenMinutes = view.Session.ActualMinutes;
        }

        Version = view.Session.Version;
        return Entries.Where(e => e.Meanwhile is not null).Select(e => e.Name!).ToList();
    }

    private List<RollCallEntry> ToEntries() => Entries.Select(e => e.ToEntry()).ToList();
}
