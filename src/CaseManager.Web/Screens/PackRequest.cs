using System.Globalization;
using CaseManager.Application.Centers;
using CaseManager.Application.Groups;
using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;

namespace CaseManager.Web.Screens;

/// <summary>What is chosen to ask for a pack.</summary>
public sealed class PackRequestForm
{
    /// <summary>Which document.</summary>
    public ReportKind? Kind { get; set; }

    /// <summary>Whose clients.</summary>
    public PackWhom? Whom { get; set; }

    /// <summary>The site.</summary>
    public Guid? SiteId { get; set; }

    /// <summary>The program.</summary>
    public Guid? ProgramId { get; set; }

    /// <summary>The counselor.</summary>
    public Guid? CounselorId { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Who the documents are for.</summary>
    public Audience Audience { get; set; }

    /// <summary>What comes of it.</summary>
    public PackForm Result { get; set; }

    /// <summary>The field that the subject is chosen in.</summary>
    public string SubjectField => Whom switch
    {
        PackWhom.Site => nameof(SiteId),
        PackWhom.Program => nameof(ProgramId),
        _ => nameof(CounselorId),
    };

    /// <summary>The use case it stands for.</summary>
    public AskForPack ToCommand() => new(Kind, Whom, Whom switch
    {
        PackWhom.Site => SiteId,
        PackWhom.Program => ProgramId,
        _ => CounselorId,
    }, From, To, Audience, Result);
}

/// <summary>The form with what it offers.</summary>
public sealed record PackRequest(PackRequestForm Form, IReadOnlyList<SiteChoice> Sites, IReadOnlyList<ProgramChoice> Programs, IReadOnlyList<StaffChoice> Staff)
{
    /// <summary>The field whose value is none of the choices.</summary>
    public IEnumerable<string> Gone => new GoneChoices()
        .In(Form.SubjectField, Form.ToCommand().SubjectId, Form.Whom switch
        {
            PackWhom.Site => Sites.Select(s => s.Id),
            PackWhom.Program => Programs.Select(p => p.Id),
            _ => Staff.Select(s => s.Id),
        });
}

/// <summary>A pack with a page of its documents.</summary>
/// <param name="Shown">Where the documents stood that are on the page, as <see cref="States"/> said then; null where it is drawn anew.</param>
public sealed record PackPage(PackView View, Page<PackItemRow> Items, bool FailedOnly, string? Shown = null)
{
    /// <summary>Where the documents of the page stand, in short; with their number, since among those that failed all stand alike.</summary>
    public string States => string.Create(CultureInfo.InvariantCulture, $"{Items.Total}-{string.Concat(Items.Items.Select(i => (int)i.State))}");

    /// <summary>Whether the page does not show yet where its documents stand.</summary>
    public bool HasNews => Shown != States;

    /// <summary>The pack.</summary>
    public PackRow Row => View.Row;

    /// <summary>Whether what is shown changes by itself: what was being made when the pack was held or given up is finished.</summary>
    public bool Moves => Row.IsOpen || Items.Items.Any(i => i.State is PackItemState.Running);
}
