using CaseManager.Application.Security;

namespace CaseManager.Web.Screens;

/// <summary>A part of the set-up.</summary>
/// <param name="Controller">The controller that shows it.</param>
/// <param name="Words">Its name.</param>
/// <param name="Path">Where it begins.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="About">What it is for, in a sentence.</param>
/// <param name="Needs">The permission to enter it.</param>
public sealed record SetupArea(string Controller, string Words, string Path, string Icon, string About, Permission Needs = Permission.SetUp);

/// <summary>The parts of the set-up in the order in which a new center fills them in.</summary>
public static class SetupAreas
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<SetupArea> All =
    [
        new("Center", "Center", "/setup/center", "bi-building", "The name that stands on every report.", Permission.SetUpCenter),
        new("Sites", "Sites", "/setup/sites", "bi-geo-alt", "Places with a time zone, opening hours and holidays."),
        new("Programs", "Programs", "/setup/programs", "bi-diagram-3", "Services with a level of care; clients are admitted to them."),
        new("Staff", "Staff", "/setup/staff", "bi-person-badge", "Everybody who works or volunteers, with their credentials."),
        new("RulePacks", "Rule packs", "/setup/rule-packs", "bi-journal-check", "Clocks, group sizes and credentials of a state or payer, and which site uses which."),
        new("PlanLibrary", "Plan library", "/setup/plan-library", "bi-journal-text", "Objectives and interventions that plans start from.", Permission.EditPlanLibrary),
        new("Rooms", "Rooms", "/setup/rooms", "bi-door-open", "Rooms of the sites, with their seats."),
        new("Users", "Users", "/setup/users", "bi-person-lock", "Who signs in, what they may do and where.", Permission.ManageUsers),
        new("Audit", "Audit trail", "/setup/audit", "bi-clock-history", "Who saw and changed what, and when.", Permission.ViewAudit),
    ];
}
