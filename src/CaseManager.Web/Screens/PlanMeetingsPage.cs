using CaseManager.Application.TreatmentPlans;

namespace CaseManager.Web.Screens;

/// <summary>The directory, to choose a meeting for peer support of a plan.</summary>
public sealed record PlanMeetingsPage(PlanView Plan, InterventionView Intervention, MeetingListPage List);
