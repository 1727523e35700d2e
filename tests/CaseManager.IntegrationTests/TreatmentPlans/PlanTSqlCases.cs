using CaseManager.Application.SignIn;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;

namespace CaseManager.IntegrationTests.TreatmentPlans;

/// <summary>The classes of treatment plans that take the database.</summary>
internal static class PlanTSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly DateOnly Day = Sample.Monday;

    public static IReadOnlyList<TSqlCase> All { get; } =
    [
        TSqlCase.Of<PlanDetails>("one", d => d.FindAsync(Id, default)),
        TSqlCase.Of<PlanDetails>("report", d => d.ForReportAsync(Id, default)),
        TSqlCase.Of<PlanDetails>("newest", d => d.NewestOfAsync(Id, default)),
        TSqlCase.Of<SignatureRules>("co-signed", r => r.IsCoSignedAsync(Id, Day, Id, default)),
        TSqlCase.Of<PlanComparison>("two", c => c.FindAsync(Id, 1, default)),
        TSqlCase.Of<PlanLinks>("of a stay", l => l.OfAsync(Id, Id, default)),
        TSqlCase.Of<CopyLookup>("of a plan", l => l.OfAsync(Long(), Id, default)),
        TSqlCase.UseCase<StartPlan, Guid>(new(Id)),
        TSqlCase.UseCase<StartNextVersion, Guid>(new(Id), new TreatmentPlan(Id)),
        TSqlCase.UseCase<SignPlan, Guid>(new(Id, 1, "a password"), new TreatmentPlan(Id)),
        TSqlCase.UseCase<CoSignPlan, Guid>(new(Id, 1, "a password"), new TreatmentPlan(Id)),
        TSqlCase.UseCase<SendPlanBack, Guid>(new(Id, 1, "No measure is one"), new TreatmentPlan(Id)),
        TSqlCase.UseCase<AnswerPlan, Guid>(new() { PlanId = Id, Version = 1, Answer = ClientAnswer.Declined, Day = Day }, new TreatmentPlan(Id)),
        TSqlCase.UseCase<ChoosePeerSupport, Guid>(new(Id, 1, Fellowship.SmartRecovery, null, Fellowship.Other, "LifeRing"), new TreatmentPlan(Id)),
        TSqlCase.UseCase<SaveProblem, Guid>(new(Id, 1, null, "Housing", AsamDimension.Dimension5), new TreatmentPlan(Id)),
        TSqlCase.UseCase<SaveGoal, Guid>(new(Id, 1, Id, null, "A home"), new TreatmentPlan(Id)),
        TSqlCase.UseCase<SaveObjective, Guid>(new(Id, 1, Id, null, "Apply", "One form", Day), new TreatmentPlan(Id)),
        TSqlCase.UseCase<SaveIntervention, Guid>(
            new() { PlanId = Id, ObjectiveId = Id, Modality = Modality.GroupTherapy, Description = "Group", Times = 1, Unit = FrequencyUnit.Week, GroupId = Id, ResponsibleId = Id, SeriesId = Id, OrderId = Id },
            new TreatmentPlan(Id)),
        TSqlCase.UseCase<MovePart, Guid>(new(Id, Id, true), new TreatmentPlan(Id)),
        TSqlCase.UseCase<RemovePart, Guid>(new(Id, Id, 1), new TreatmentPlan(Id)),
        TSqlCase.UseCase<PutPartBack, Guid>(new(Id, Id), new TreatmentPlan(Id)),
        TSqlCase.UseCase<ReviewPlan, Guid>(new(Id, 1, Day, [new ReviewLine(Id, ObjectiveStatus.Met, null)], true), new TreatmentPlan(Id)),
        TSqlCase.UseCase<RecordProgress, Guid>(new(Id, Id, ObjectiveStatus.Met, null, Day), new TreatmentPlan(Id)),
    ];

    // Says enough to be compared with others.
    private static TreatmentPlan Long()
    {
        var plan = new TreatmentPlan(Id);
        plan.AddGoal(plan.AddProblem("Drinks daily", AsamDimension.Dimension4), "I want to be awake when my daughter reads to me");
        return plan;
    }
}
