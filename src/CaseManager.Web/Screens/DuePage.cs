using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.TreatmentPlans.Due;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Web.Screens;

/// <summary>The list of what is due.</summary>
/// <param name="Behind">The day for which the oldest line was computed, where that day is over; null where all are of today.</param>
public sealed record DuePage(PlanTaskFilter Filter, PlanTaskCounts Counts, Page<PlanTaskRow> Tasks, DateOnly? Behind)
{
    /// <summary>Counselors to choose from; none where the list is the user's own.</summary>
    public IReadOnlyList<DueCounselor> Counselors { get; init; } = [];
}

/// <summary>The way straight to a task.</summary>
/// <param name="Words">What is done there.</param>
/// <param name="Path">Where; null where the plan is started by the click itself.</param>
public sealed record DueLink(string Words, string? Path)
{
    /// <summary>The way for a user: who cannot do it themselves reads the plan. Nobody co-signs what they signed.</summary>
    public static DueLink Of(PlanTaskRow task, ICurrentUser user)
    {
        var (plan, mayEdit) = ($"/plans/{task.PlanId}", user.May(Permission.EditPlans));
        var mayCoSign = user.May(Permission.CoSignPlans) && (task.SignedById is null || task.SignedById != user.Id);
        return task.Kind switch
        {
            PlanTaskKind.FirstPlan when task.PlanId is null => new("Start the plan", null),
            PlanTaskKind.FirstPlan or PlanTaskKind.CounselorSignature when mayEdit => new("Finish and sign", $"{plan}#signing"),
            PlanTaskKind.ClientAnswer when mayEdit => new("Record the answer", $"{plan}#answers"),
            PlanTaskKind.CoSignature when mayCoSign => new("Co-sign", $"{plan}#signatures"),
            PlanTaskKind.SentBack when mayEdit => new("Make the next version", $"{plan}#next"),
            PlanTaskKind.Review when mayEdit => new("Review", $"{plan}/review"),
            _ => new("Open the plan", plan),
        };
    }
}
