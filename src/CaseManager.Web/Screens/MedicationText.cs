using System.Globalization;
using CaseManager.Application.Medication;
using CaseManager.Application.Wording;
using CaseManager.Domain.Common;
using CaseManager.Domain.Medication;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManager.Web.Screens;

/// <summary>How screens write medication.</summary>
public static class MedicationText
{
    /// <summary>Such as <c>80 mg once a day</c>.</summary>
    public static string DoseOf(OrderView order) => $"{order.Unit.Words(order.Dose)} {order.Frequency.Words()}";

    /// <summary>Such as <c>27 of 28 days covered (96.4 %)</c>.</summary>
    public static string Covered(Adherence adherence) =>
        adherence.DaysPrescribed == 0 ? "no day to count yet" : string.Create(CultureInfo.InvariantCulture, $"{adherence.DaysCovered} of {Show.Days(adherence.DaysPrescribed)} covered ({Show.Percent(adherence.Percent)})");

    /// <summary>Such as <c>Given, 80 mg, Nov 23, 2026, 08:15</c>.</summary>
    public static string Line(DoseRow dose, DoseUnit unit, SiteClock clock) =>
        string.Join(", ", new[] { dose.Kind.Words(), dose.Dose is { } given ? unit.Words(given) : null, dose.Days is { } days ? $"for {Show.Days(days)}" : null, SiteTime.ShowAt(dose.At, clock) }.OfType<string>());

    /// <summary>The time of an instant on the clock of a site.</summary>
    public static string Time(DateTime at, SiteClock clock) => clock.ToLocal(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A test in one line.</summary>
    public static string Results(TestRow test) => test.IsRefused ? "Refused" : string.Join(", ", test.Results.Select(r => $"{r.Panel.Words()} {r.Outcome.Words()}"));

    /// <summary>The catalogue as a form offers it: with strengths, usual range and frequencies.</summary>
    public static IReadOnlyList<SelectListItem> Choices(IEnumerable<MedicationChoice> products) => Screens.Choices.Grouped(products,
        p => p.ForOpioidUse ? p.ForAlcoholUse ? "For opioid and alcohol use disorder" : "For opioid use disorder" : "For alcohol use disorder",
        p => ($"{p.Name} ({p.Strengths}) – usually {(p.UsualLeast == p.UsualMost ? "" : $"{DoseUnits.Number(p.UsualLeast)} to ")}{p.Unit.Words(p.UsualMost)}, {string.Join(" or ", p.Frequencies.Select(f => f.Words()))}", p.Id.ToString()));

    /// <summary>The six criteria in the words of the form.</summary>
    public static IReadOnlyList<(string Field, string Words)> Criteria { get; } =
    [
        (nameof(TakeHomeCriteria.NoHarmfulUse), "No active substance use disorder or other condition makes doses at home dangerous"),
        (nameof(TakeHomeCriteria.ComesForDoses), "Comes regularly for supervised doses (the dose log alone; groups and counseling are no part of it)"),
        (nameof(TakeHomeCriteria.NoSeriousBehavior), "No serious behavioral problem endangers the client or others"),
        (nameof(TakeHomeCriteria.NoDiversion), "No recent diversion is known"),
        (nameof(TakeHomeCriteria.SafeStorage), "Doses can be taken home and stored safely"),
        (nameof(TakeHomeCriteria.OtherwiseSafe), "Nothing else that the medical director finds relevant to safety speaks against it"),
    ];
}
