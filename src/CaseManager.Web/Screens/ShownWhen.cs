using System.Text.Json;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Schedules;

namespace CaseManager.Web.Screens;

/// <summary>
/// When a part of a form is needed, as <c>when.js</c> reads it: names of fields with the values that need it, such as <c>Kind=Progress,TreatmentPlan Target=Client</c>; alternatives stand between <c>|</c>.
/// Without script every part is shown, and what does not apply is left out when the form is read.
/// </summary>
public static class ShownWhen
{
    /// <summary>A report of one client.</summary>
    public static readonly string OfClient = Kind(k => k.IsOfClient());

    /// <summary>A report about whoever a filter leaves.</summary>
    public static readonly string OfFilter = Kind(k => k.IsOfFilter());

    /// <summary>A report that is asked for with days.</summary>
    public static readonly string OfDays = Kind(k => k.IsOfDays());

    /// <summary>A field has one of these values.</summary>
    public static string Is<T>(string field, params IEnumerable<T> values)
        where T : struct, Enum => $"{field}={string.Join(',', values)}";

    /// <summary>The report is of such a kind.</summary>
    public static string Kind(Func<ReportKind, bool> isNeeded) => Is("Kind", Enum.GetValues<ReportKind>().Where(isNeeded));

    /// <summary>The report of a schedule is about something of this sort.</summary>
    public static string Target(ScheduleTarget target) => Is("Target", target);

    /// <summary>The schedule is about many clients.</summary>
    public static readonly string TargetOfMany = Is("Target", Enum.GetValues<ScheduleTarget>().Where(t => t.IsPack()));

    /// <summary>The schedule asks for a pack.</summary>
    public static readonly string OfPack = $"{OfClient} {TargetOfMany}";

    /// <summary>The days of the schedule count.</summary>
    public static readonly string CoversDays = $"{OfDays}|{OfPack}";

    /// <summary>When each choice of what a schedule is about can be chosen, by its value.</summary>
    public static string Targets { get; } = JsonSerializer.Serialize(Enum.GetValues<ScheduleTarget>().ToDictionary(t => t.ToString(), t => Kind(k => t switch
    {
        ScheduleTarget.Group => k.IsOfGroup(),
        ScheduleTarget.Client => k.IsOfClient(),
        ScheduleTarget.SavedFilter => k.IsOfFilter(),
        _ => k.IsOfClient() || (k.IsOfFilter() && t.Filter(Guid.Empty).Problem(k) is null),
    })));
}
