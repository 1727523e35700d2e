using CaseManager.Domain.Medication;

namespace CaseManager.Application.Medication;

/// <summary>How what is stored becomes what is shown.</summary>
internal static class MedicationRows
{
    internal static IQueryable<OrderView> Views(this IQueryable<MedicationOrder> orders) => orders.Select(o => new OrderView(
        o.Id, o.Version, o.Product.Name, o.Product.Substance, o.Product.Form == MedicationForm.ExtendedReleaseInjection, o.Product.HasTakeHomeSteps, o.Product.ForOpioidUse, o.Prescriber.Title,
        o.Dose, o.Unit, o.Frequency, o.StartsOn, o.StopsOn, o.StartReason, o.RangeReason, o.SignedBy, o.SignedAt)
    {
        StopReason = o.StopReason,
        StoppedBy = o.StoppedBy,
        StoppedAt = o.StoppedAt,
        VoidedBy = o.VoidedBy,
        VoidedAt = o.VoidedAt,
        VoidReason = o.VoidReason,
        PastVoids = o.PastVoids.OrderBy(v => v.RestoredAt).Select(v => new PastVoidRow(v.VoidedBy, v.VoidedAt, v.VoidReason, v.RestoredBy, v.RestoredAt)).ToList(),
    });

    internal static IQueryable<DoseRow> Rows(this IQueryable<DoseEvent> doses) => doses.Select(d => new DoseRow(d.Id, d.MedicationOrderId, d.Kind, d.Date, d.At, d.Dose, d.Days, d.CoversFrom, d.CoversUntil)
    {
        Remark = d.Remark,
        By = d.By,
        EnteredAt = d.EnteredAt,
        Why = d.Why,
        IsCorrected = d.IsCorrected,
    });

    internal static IQueryable<DecisionRow> Rows(this IQueryable<MedicationDecision> decisions) =>
        decisions.OrderByDescending(d => d.At).ThenByDescending(d => d.On).ThenBy(d => d.Reason).Select(d => new DecisionRow(d.Kind, d.On, d.Reason, d.By, d.At));

    internal static IQueryable<TakeHomeRow> Rows(this IQueryable<TakeHomeDecision> decisions) =>
        decisions.OrderByDescending(d => d.At).ThenByDescending(d => d.Days).Select(d => new TakeHomeRow(d.On, d.DayOfTreatment, d.Ceiling, d.Proposed, d.Days, d.Criteria, d.Reason, d.By, d.At));

    internal static IQueryable<TestRow> Rows(this IQueryable<DrugTest> tests) =>
        tests.OrderByDescending(t => t.TakenOn).ThenByDescending(t => t.At).ThenBy(t => t.By).Select(t => new TestRow(t.Id, t.Version, t.TakenOn, t.IsRefused, t.Remark, t.By, t.VoidedAt, t.VoidedBy, t.VoidReason,
            t.Results.OrderBy(r => r.Panel).Select(r => new ResultRow(r.Panel, r.Outcome)).ToList()));
}
