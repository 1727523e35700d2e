using CaseManager.Application.Attendance;
using CaseManager.Domain.Attendance;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.Web.Screens;

/// <summary>A roll call as it is typed.</summary>
public sealed class RollCallForm
{
    /// <summary>The version of the session that the form shows.</summary>
    public int Version { get; set; }

    /// <summary>The version that the page was first opened with; what was saved since is somebody else's.</summary>
    public int OpenedVersion { get; set; }

    /// <summary>How long the session really took.</summary>
    public int? ActualMinutes { get; set; }

    /// <summary>The length that stood there when the form was opened.</summary>
    public int? SeenMinutes { get; set; }

    /// <summary>Part of the name or MRN of a walk-in.</summary>
    public string? Search { get; set; }

    /// <summary>Made with the page: what is sent twice is saved once.</summary>
    public Guid? Batch { get; set; }

    /// <summary>Whether somebody else entered another length meanwhile.</summary>
    public bool LengthIsContested { get; set; }

    /// <summary>Which of the two lengths is to stand.</summary>
    public MergeChoice? LengthChoice { get; set; }

    /// <summary>A line per client.</summary>
    public List<RollCallLine> Entries { get; set; } = [];

    /// <summary>The form of what is recorded.</summary>
    public static RollCallForm Of(RollCallView view) => new()
    {
        Version = view.Session.Version,
        OpenedVersion = view.Session.Version,
        ActualMinutes = view.Session.ActualMinutes,
        SeenMinutes = view.Session.ActualMinutes,
        Batch = Guid.NewGuid(),
        Entries = view.Roster.Select(RollCallLine.Of).ToList(),
    };

    /// <summary>The lines that are sent: where somebody else's mark was chosen, what is recorded stands.</summary>
    [BindNever]
    public IReadOnlyList<RollCallLine> Sent => Entries.Where(e => !(e.IsContested && e.Choice is MergeChoice.Theirs)).ToList();

    /// <summary>The lines where nothing was chosen yet, each with its number.</summary>
    [BindNever]
    public IEnumerable<(int Index, RollCallLine Line)> Undecided => Entries.Index().Where(e => e.Item.IsContested && e.Item.Choice is null);

    /// <summary>Seats that nobody takes: whoever is not marked yet is expected.</summary>
    public int? FreeSeats(int? capacity) => capacity is { } seats ? Math.Max(0, seats - Entries.Count(e => e.Status?.IsAttended() != false)) : null;

    /// <summary>The use case it stands for.</summary>
    public SaveRollCall ToCommand(Guid sessionId) => new(sessionId, Version, Minutes, ToEntries(), Batch);

    /// <summary>The use case it stands for where the session is signed too.</summary>
    public SignSession ToSigning(Guid sessionId) => new(sessionId, Version, Minutes, ToEntries());

    /// <summary>Whoever is not marked was there.</summary>
    public void MarkAllPresent() => Entries.Where(e => !e.IsContested).ToList().ForEach(e => e.Status ??= AttendanceStatus.Present);

    /// <summary>
    /// Brings what was typed together with what is recorded now. Untouched lines take what is recorded; of a line that both changed
    /// one of the two has to be chosen.
    /// </summary>
    /// <returns>The lines that somebody else changed meanwhile.</returns>
    public IReadOnlyList<RollCallLine> Meet(RollCallView view)
    {
        var roster = view.Roster.ToDictionary(r => r.ClientId);
        Entries = Entries.DistinctBy(e => e.ClientId).ToList();
        Entries.ForEach(e => e.Meet(roster.GetValueOrDefault(e.ClientId)));
        Entries.AddRange(view.Roster.ExceptBy(Entries.Select(e => e.ClientId), r => r.ClientId).Select(RollCallLine.Of));
        MeetLength(view.Session.ActualMinutes);
        Version = view.Session.Version;
        Batch ??= Guid.NewGuid();
        return Entries.Where(e => e.Meanwhile is not null).ToList();
    }

    private int? Minutes => LengthIsContested && LengthChoice is MergeChoice.Theirs ? SeenMinutes : ActualMinutes;

    private void MeetLength(int? now)
    {
        if (SeenMinutes != now)
        {
            LengthIsContested = ActualMinutes != SeenMinutes && ActualMinutes != now;
            LengthChoice = null;
            ActualMinutes = LengthIsContested ? ActualMinutes : now;
            SeenMinutes = now;
        }
    }

    private List<RollCallEntry> ToEntries() => Sent.Select(e => e.ToEntry()).ToList();
}
