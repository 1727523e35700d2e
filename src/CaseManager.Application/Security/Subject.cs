namespace CaseManager.Application.Security;

/// <summary>Kinds of what a command can be about.</summary>
public enum SubjectKind
{
    /// <summary>The whole center, all of its sites.</summary>
    Center,

    /// <summary>A site.</summary>
    Site,

    /// <summary>A program.</summary>
    Program,

    /// <summary>A person of the staff.</summary>
    StaffMember,

    /// <summary>A room.</summary>
    Room,

    /// <summary>A user.</summary>
    User,

    /// <summary>A client.</summary>
    Client,

    /// <summary>A merge of two records.</summary>
    Merge,

    /// <summary>A stay.</summary>
    Episode,

    /// <summary>A version of a treatment plan.</summary>
    Plan,

    /// <summary>A group as the schedule shows it.</summary>
    Group,

    /// <summary>A group with its roster.</summary>
    Roster,

    /// <summary>A session with its roster.</summary>
    Session,

    /// <summary>A counseling session.</summary>
    CounselingSession,

    /// <summary>A SUD counseling note, as its author.</summary>
    OwnCounselingNote,

    /// <summary>A pack of reports.</summary>
    ReportPack,

    /// <summary>A saved filter, as its owner.</summary>
    SavedFilter,

    /// <summary>A schedule of reports.</summary>
    ReportSchedule,
}

/// <summary>What a command is about; whoever runs it must reach it, see <see cref="InScope.ReachesAsync"/>.</summary>
public readonly record struct Subject(SubjectKind Kind, Guid Id)
{
    /// <summary>Of a command that is about the user alone, or about something that it makes.</summary>
    public static readonly IReadOnlyList<Subject> None = [];

    /// <summary>Of a command that is about the whole center.</summary>
    public static readonly IReadOnlyList<Subject> Center = [new(SubjectKind.Center, Guid.Empty)];

    /// <summary>What a form may name or not: nothing where it does not.</summary>
    public static IEnumerable<Subject> Of(SubjectKind kind, Guid? id) => id is { } key ? [new(kind, key)] : [];

    /// <summary>The site.</summary>
    public static Subject Site(Guid id) => new(SubjectKind.Site, id);

    /// <summary>The person of the staff.</summary>
    public static Subject StaffMember(Guid id) => new(SubjectKind.StaffMember, id);

    /// <summary>The user.</summary>
    public static Subject User(Guid id) => new(SubjectKind.User, id);

    /// <summary>The client.</summary>
    public static Subject Client(Guid id) => new(SubjectKind.Client, id);

    /// <summary>The merge.</summary>
    public static Subject Merge(Guid id) => new(SubjectKind.Merge, id);

    /// <summary>The stay.</summary>
    public static Subject Episode(Guid id) => new(SubjectKind.Episode, id);

    /// <summary>The version of a plan.</summary>
    public static Subject Plan(Guid id) => new(SubjectKind.Plan, id);

    /// <summary>The group as the schedule shows it.</summary>
    public static Subject Group(Guid id) => new(SubjectKind.Group, id);

    /// <summary>The group with its roster.</summary>
    public static Subject Roster(Guid id) => new(SubjectKind.Roster, id);

    /// <summary>The session.</summary>
    public static Subject Session(Guid id) => new(SubjectKind.Session, id);

    /// <summary>The counseling session.</summary>
    public static Subject CounselingSession(Guid id) => new(SubjectKind.CounselingSession, id);

    /// <summary>The SUD counseling note, which only its author does anything with.</summary>
    public static Subject OwnCounselingNote(Guid id) => new(SubjectKind.OwnCounselingNote, id);

    /// <summary>The pack of reports.</summary>
    public static Subject ReportPack(Guid id) => new(SubjectKind.ReportPack, id);

    /// <summary>The saved filter, which only its owner finds.</summary>
    public static Subject SavedFilter(Guid id) => new(SubjectKind.SavedFilter, id);

    /// <summary>The schedule of reports.</summary>
    public static Subject ReportSchedule(Guid id) => new(SubjectKind.ReportSchedule, id);
}
