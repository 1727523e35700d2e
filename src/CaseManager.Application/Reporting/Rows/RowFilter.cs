using System.Globalization;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Application.Reporting.Rows;

/// <summary>Which rows a figure counts. Null does not narrow.</summary>
/// <param name="Days">The days of the sessions.</param>
public sealed record RowFilter(Period Days)
{
    private const string NoLevel = "none";

    /// <summary>Where the groups meet and the programs are.</summary>
    public Guid? SiteId { get; init; }

    /// <summary>The program of the stays.</summary>
    public Guid? ProgramId { get; init; }

    /// <summary>The group.</summary>
    public Guid? GroupId { get; init; }

    /// <summary>Who leads the group, or of what is due the primary counselor; an empty key for groups that nobody leads, and for stays without one.</summary>
    public Guid? StaffId { get; init; }

    /// <summary>A topic, in whichever group goes through one of that title; an empty key for sessions without one.</summary>
    public Guid? TopicId { get; init; }

    /// <summary>The client.</summary>
    public Guid? ClientId { get; init; }

    /// <summary>The day of the week.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>The kind of group.</summary>
    public GroupKind? Kind { get; init; }

    /// <summary>Why an absence was excused.</summary>
    public ExcuseReason? Reason { get; init; }

    /// <summary>The kind of counseling.</summary>
    public CounselingKind? Counseling { get; init; }

    /// <summary>The objective that was worked on, by its lineage.</summary>
    public Guid? ObjectiveId { get; init; }

    /// <summary>The intervention, by its lineage.</summary>
    public Guid? InterventionId { get; init; }

    /// <summary>The recovery domain of the goals.</summary>
    public RecoveryDomain? Domain { get; init; }

    /// <summary>How objectives stand.</summary>
    public ObjectiveStatus? Status { get; init; }

    /// <summary>The version of a plan whose signature reviewed objectives.</summary>
    public Guid? PlanId { get; init; }

    /// <summary>The stay whose plan was reviewed without a signature, see <see cref="On"/>.</summary>
    public Guid? EpisodeId { get; init; }

    /// <summary>The day of that review.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The fellowship, where it is one that is known by name.</summary>
    public Fellowship? Fellowship { get; init; }

    /// <summary>Another fellowship, by an entry of the log that names it.</summary>
    public Guid? EntryId { get; init; }

    /// <summary>The order of a medication.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>The level of care of the stays, such as <c>4-2.1</c>, see <see cref="LevelKey"/>.</summary>
    public string? Level { get; init; }

    /// <summary>A level of care as <see cref="Level"/> says it: edition and code.</summary>
    public static string LevelKey(AsamLevel? level) => level is null ? NoLevel : $"{level.Edition}-{level.Code}";

    /// <summary>The level that a key stands for, in words; null for what is no key.</summary>
    public static string? LevelWords(string key) => key == NoLevel ? "none"
        : AsamLevel.FourthEdition.Select(code => new AsamLevel(code)).Concat(AsamLevel.ThirdEdition.Select(code => new AsamLevel(code, edition: 3))).FirstOrDefault(l => LevelKey(l) == key) is { } level
            ? EpisodeWords.LevelWords(level.Code, level.Edition)
            : null;

    /// <summary>Whether it says whose rows a figure counts: without that, everything would be asked for.</summary>
    public bool Fits(CountedWhat what) => (Level is null || LevelWords(Level) is not null) && what.Rows() switch
    {
        // A register is of everybody in its group.
        RowsOf.Sessions when what is CountedWhat.CancelledForEach => GroupId is not null && (SiteId ?? ProgramId ?? ClientId) is null,
        // A client's figures are of all programs.
        RowsOf.Records or RowsOf.Sessions => (SiteId ?? ProgramId ?? GroupId ?? ClientId) is not null && (ClientId is null || ProgramId is null),
        RowsOf.Counseling => (SiteId ?? ProgramId ?? ClientId) is not null && (ClientId is null || ProgramId is null) && (what is not CountedWhat.CounselingObjective || (ClientId is not null && ObjectiveId is not null)),
        RowsOf.Stays or RowsOf.Figures => SiteId is not null && ProgramId is not null && (ClientId ?? GroupId ?? StaffId) is null,
        RowsOf.Tasks => (SiteId ?? ProgramId ?? StaffId) is not null && (ClientId ?? GroupId) is null,
        RowsOf.Objectives => (ClientId, Domain, Status) is (not null, not null, not null) && (PlanId is null ? EpisodeId is null == On is null : (EpisodeId, On) is (null, null)),
        RowsOf.Meetings => ClientId is not null && ProgramId is null && (Fellowship is null || EntryId is null),
        RowsOf.PrescribedDays => ClientId is not null && OrderId is not null,
        RowsOf.Deliveries => ClientId is not null && (what.IsOfDomain() ? Domain is not null : InterventionId is not null),
        _ => false,
    };

    /// <summary>A cell that opens into these rows, unless there are none.</summary>
    /// <param name="any">What the figure is, or is divided by: of nothing there are no rows.</param>
    public Cell Cell(CountedWhat what, string words, decimal any) => new(words, Link(what, any));

    /// <summary>Where a figure opens, unless there are no rows.</summary>
    /// <param name="any">What the figure is, or is divided by.</param>
    public string? Link(CountedWhat what, decimal any) => any > 0 ? ToQuery(what) : null;

    /// <summary>Where a figure of one week of these days opens, unless there are no rows.</summary>
    /// <param name="monday">The day on which the week begins (rule 9).</param>
    /// <param name="any">What the figure is, or is divided by.</param>
    public string? Week(DateOnly monday, CountedWhat what, decimal any) =>
        Days.Within(monday, monday.AddDays(6)) is { } week ? (this with { Days = week }).Link(what, any) : null;

    /// <summary>The query of the page that lists the rows: keys and days only, never a name.</summary>
    public string ToQuery(CountedWhat what)
    {
        (string Key, object? Value)[] parts =
        [
            ("from", Key(Days.From)), ("to", Key(Days.To)), ("site", SiteId), ("program", ProgramId),
            ("group", GroupId), ("staff", StaffId), ("topic", TopicId), ("client", ClientId), ("weekday", Weekday), ("kind", Kind), ("reason", Reason), ("counseling", Counseling),
            ("objective", ObjectiveId), ("intervention", InterventionId), ("domain", Domain), ("status", Status), ("plan", PlanId), ("episode", EpisodeId), ("on", On is { } day ? Key(day) : null), ("fellowship", Fellowship), ("entry", EntryId), ("order", OrderId), ("level", Level), ("what", what),
        ];
        return "?" + string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Key}={p.Value}"));
    }

    private static string Key(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
