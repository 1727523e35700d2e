using CaseManager.Application.Paging;
using CaseManager.Application.RulePacks;
using CaseManager.Domain.RulePacks;

namespace CaseManager.Web.Screens;

/// <summary>The list of rule packs with what was searched for.</summary>
public sealed record RulePackSearch(string? Search, bool Archived, Page<RulePackRow> Page);

/// <summary>The form to copy a version, and the version.</summary>
public sealed record CopyPage(VersionView Original, CopyForm Form);

/// <summary>The form to rename a pack, and the pack.</summary>
public sealed record RulePackPage(RulePackView Pack, RulePackForm Form);

/// <summary>Two versions side by side.</summary>
public sealed record ComparePage(VersionView Left, VersionView Right)
{
    /// <summary>What each says.</summary>
    public IReadOnlyList<RuleComparison> Lines => RuleComparison.Of(Left.Rules, Right.Rules);
}

/// <summary>The rules of a version.</summary>
/// <param name="Draft">The pack whose draft it is, where rules can be changed; null where they are only read.</param>
public sealed record RuleTable(RuleSet Rules, RulePackView? Draft = null);

/// <summary>The draft of a pack.</summary>
public sealed record DraftPage(RulePackView Pack, VersionView Draft);

/// <summary>The form to describe a draft.</summary>
public sealed record DraftEdit(RulePackView Pack, DraftForm Form);

/// <summary>The form of a rule of a draft.</summary>
/// <param name="Kind">What it is about; null while that is still to be chosen.</param>
public sealed record RulePage(RulePackView Pack, RuleKind? Kind, RuleForm Form);

/// <summary>What is confirmed before a draft is published.</summary>
/// <param name="Before">The version that it replaces; null where it is the first.</param>
public sealed record PublishPage(RulePackView Pack, VersionView Draft, VersionView? Before, PublishForm Form);

/// <summary>A site with the packs that it used, uses and will use.</summary>
/// <param name="Today">Today at the site.</param>
public sealed record SiteRulesPage(SiteRulesView Site, DateOnly Today, IReadOnlyList<RulePackChoice> Packs, ChooseForm Form)
{
    /// <summary>What the site uses today; null for the pack General.</summary>
    public AssignmentRow? Current => Site.Assignments.FirstOrDefault(a => a.From <= Today);

    /// <summary>Whether the last choice can still be withdrawn.</summary>
    public bool CanWithdraw => Site.Assignments.Count > 0 && Site.Assignments[0].From > Today;
}
