using CaseManager.Domain.Centers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManager.Web.Screens;

/// <summary>What the levels of The ASAM Criteria are called.</summary>
public static class AsamLevelNames
{
    private static readonly Dictionary<string, string> Fourth = new()
    {
        ["1.0"] = "Long-term remission monitoring",
        ["1.5"] = "Outpatient therapy",
        ["1.7"] = "Medically managed outpatient",
        ["2.1"] = "Intensive outpatient",
        ["2.5"] = "High-intensity outpatient",
        ["2.7"] = "Medically managed intensive outpatient",
        ["3.1"] = "Clinically managed low-intensity residential",
        ["3.5"] = "Clinically managed high-intensity residential",
        ["3.7"] = "Medically managed residential",
        ["4"] = "Medically managed inpatient",
    };

    private static readonly Dictionary<string, string> Third = new()
    {
        ["0.5"] = "Early intervention",
        ["1"] = "Outpatient services",
        ["OTP"] = "Opioid treatment program",
        ["2.1"] = "Intensive outpatient services",
        ["2.5"] = "Partial hospitalization services",
        ["3.1"] = "Clinically managed low-intensity residential services",
        ["3.3"] = "Clinically managed population-specific high-intensity residential services",
        ["3.5"] = "Clinically managed high-intensity residential services",
        ["3.7"] = "Medically monitored intensive inpatient services",
        ["4"] = "Medically managed intensive inpatient services",
        ["1-WM"] = "Ambulatory withdrawal management without extended on-site monitoring",
        ["2-WM"] = "Ambulatory withdrawal management with extended on-site monitoring",
        ["3.2-WM"] = "Clinically managed residential withdrawal management",
        ["3.7-WM"] = "Medically monitored inpatient withdrawal management",
        ["4-WM"] = "Medically managed intensive inpatient withdrawal management",
    };

    /// <summary>The levels of both editions, the 4th first.</summary>
    public static IReadOnlyList<SelectListItem> Choices { get; } = [.. Edition(4, "ASAM Criteria, 4th edition", AsamLevel.FourthEdition), .. Edition(3, "ASAM Criteria, 3rd edition", AsamLevel.ThirdEdition)];

    /// <summary>The name of a level.</summary>
    public static string Of(string code, int edition) => (edition == 4 ? Fourth : Third).GetValueOrDefault(code, "");

    private static IEnumerable<SelectListItem> Edition(int edition, string words, IReadOnlyList<string> codes)
    {
        var group = new SelectListGroup { Name = words };
        return codes.Select(code => new SelectListItem($"{code} – {Of(code, edition)}", $"{edition}/{code}") { Group = group });
    }
}
