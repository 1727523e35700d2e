using CaseManager.Domain.Common;

namespace CaseManager.Domain.Reporting;

/// <summary>A report about many clients as somebody asks for it again and again, under a name of their own. Nobody else sees it. What it narrows to is looked for when it is taken.</summary>
public sealed class SavedFilter : ArchivableRoot
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 80;

    /// <summary>Most filters that somebody keeps.</summary>
    public const int Most = 50;

    private SavedFilter() => (Name, NameKey) = ("", "");

    /// <param name="fixedDays">The days of <see cref="PeriodRule.FixedDays"/>; not looked at otherwise.</param>
    /// <exception cref="RuleViolationException"><c>report.filter</c>; <c>saved-filter.days</c>: fixed days that are not said; those of a text.</exception>
    public SavedFilter(Guid ownerId, string name, ReportKind kind, ReportFilter filter, PeriodRule days, Period? fixedDays)
        : this()
    {
        Require.That(kind.IsOfFilter(), "report.filter", "This report is about one group or client; it has no filter to save.", nameof(Kind));
        if (filter.Problem(kind) is { } problem)
        {
            throw problem;
        }

        var isFixed = days is PeriodRule.FixedDays && kind is not ReportKind.CaseloadDue;
        Require.That(!isFixed || fixedDays is not null, "saved-filter.days", "Enter the first and the last day, or choose days that move on.", nameof(Days));
        (OwnerId, Kind, Days) = (ownerId, kind, days);
        (SiteId, ProgramId, GroupId, StaffId) = (filter.SiteId, filter.ProgramId, filter.GroupId, filter.StaffId);
        (From, To) = (isFixed ? fixedDays!.Value.From : null, isFixed ? fixedDays!.Value.To : null);
        Set(name);
    }

    /// <summary>The user whose it is.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>What they call it.</summary>
    public string Name { get; private set; }

    /// <summary>What is unique of the name among those of its owner, see <see cref="TextKey"/>.</summary>
    public string NameKey { get; private set; }

    /// <summary>The report.</summary>
    public ReportKind Kind { get; private set; }

    /// <summary>The site that it is narrowed to.</summary>
    public Guid? SiteId { get; private set; }

    /// <summary>The program.</summary>
    public Guid? ProgramId { get; private set; }

    /// <summary>The group.</summary>
    public Guid? GroupId { get; private set; }

    /// <summary>The counselor.</summary>
    public Guid? StaffId { get; private set; }

    /// <summary>Which days.</summary>
    public PeriodRule Days { get; private set; }

    /// <summary>First day of fixed ones.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Last day of fixed ones.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Gives it another name.</summary>
    /// <exception cref="RuleViolationException">Those of a text.</exception>
    public void Rename(string name)
    {
        Set(name);
        Changed();
    }

    private void Set(string name)
    {
        Name = Require.Text(name, nameof(Name), NameLength);
        NameKey = TextKey.Of(Name);
    }
}
