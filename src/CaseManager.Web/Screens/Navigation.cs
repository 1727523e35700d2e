using CaseManager.Application.Security;

namespace CaseManager.Web.Screens;

/// <summary>The areas of the product in the order of the main navigation; each is shown to those who may enter it.</summary>
public static class Navigation
{
    /// <summary>Controller, word (also the path), icon, and the permission to enter.</summary>
    public static readonly IReadOnlyList<(string Controller, string Words, string Icon, Permission? Needs)> Areas =
    [
        ("Clients", "Clients", "bi-people", Permission.ViewClients),
        ("Groups", "Groups", "bi-calendar-week", Permission.ViewGroups),
        ("Due", "Due", "bi-alarm", Permission.EditPlans),
        ("Meetings", "Meetings", "bi-signpost-2", Permission.ViewGroups),
        ("Dosing", "Medication", "bi-capsule", Permission.EditMedication),
        ("Reports", "Reports", "bi-file-earmark-bar-graph", Permission.RunAttendanceReports),
        ("Import", "Import", "bi-upload", Permission.Import),
        ("Setup", "Setup", "bi-gear", Permission.SetUp),
    ];

    /// <summary>The area that a page belongs to: a session is part of its group, a plan and a stay of their client.</summary>
    public static string? AreaOf(string? controller) => controller switch
    {
        "Sessions" or "SignInSheets" or "UnfinishedSessions" or "Corrections" or "SessionMoves" or "SessionTopics" or "GroupSchedule" or "GroupTopics" => "Groups",
        "Plans" or "PlanReviews" or "PlanPrints" or "Admissions" or "Episodes" or "CareTeam" or "Recovery" or "PeerSupport" or "PlanMeetings" or "Medication" or "MedicationOrders" or "Doses" or "DrugTests" or "BreakGlass" or "MrnPatterns" or "Duplicates" or "Merges" => "Clients",
        "ReportPacks" or "PackDocuments" or "ReportProof" or "ReportSchedules" => "Reports",
        "RulePackDrafts" or "SiteRules" => "Setup",
        _ when SetupAreas.All.Any(a => a.Controller == controller) => "Setup",
        _ => controller,
    };
}
