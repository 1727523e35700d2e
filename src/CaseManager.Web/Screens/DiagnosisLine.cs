using CaseManager.Application.Codes;
using CaseManager.Application.Episodes;
using CaseManager.Application.Paging;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CaseManager.Web.Screens;

/// <summary>One diagnosis of a form: a code, or words that find some to choose from. A line without one is left out.</summary>
public sealed class DiagnosisLine
{
    /// <summary>Most characters that can be typed: a code with its title fits.</summary>
    public const int Length = DiagnosisCode.CodeLength + 1 + DiagnosisCode.DescriptionLength;

    private const int Offered = 2;
    private const int Shown = 10;

    /// <summary>A code, with or without its title, or words to search by.</summary>
    public string? Code { get; set; }

    /// <summary>The code that was chosen from what the words found.</summary>
    public string? Choice { get; set; }

    /// <summary>The words that the choice was made for: where others were typed since, it no longer counts.</summary>
    public string? Found { get; set; }

    /// <summary>How severe the disorder is.</summary>
    public DsmSeverity? Severity { get; set; }

    /// <summary>Which remission it is in.</summary>
    public DsmRemission? Remission { get; set; }

    /// <summary>Takes a medication as prescribed.</summary>
    public bool OnMaintenanceTherapy { get; set; }

    /// <summary>Lives where access is restricted.</summary>
    public bool InControlledEnvironment { get; set; }

    /// <summary>What the words found, to choose from.</summary>
    [ValidateNever]
    [BindNever]
    public Page<DiagnosisRow>? Matches { get; private set; }

    /// <summary>The line of what is known.</summary>
    public static DiagnosisLine Of(StayDiagnosis known) => new()
    {
        Code = $"{known.Code} {known.Description}",
        Severity = known.Severity,
        Remission = known.Remission,
        OnMaintenanceTherapy = known.OnMaintenanceTherapy,
        InControlledEnvironment = known.InControlledEnvironment,
    };

    /// <summary>Makes room for more, and looks up what to choose in place of what was refused.</summary>
    public static async Task OfferAsync(List<DiagnosisLine> lines, DiagnosisCodeList codes, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        var wanted = Math.Min(DiagnosisOrder.Most, Math.Max(Offered, lines.Count + 1));
        lines.AddRange(Enumerable.Range(0, Math.Max(0, wanted - lines.Count)).Select(_ => new DiagnosisLine()));
        for (var i = 0; i < Math.Min(lines.Count, DiagnosisOrder.Most); i++)
        {
            if (state[DiagnosisOrder.Field(i)]?.Errors.Count > 0)
            {
                await lines[i].FindAsync(codes, cancellationToken);
            }
        }
    }

    /// <summary>Looks up what fits what was typed.</summary>
    public async Task FindAsync(DiagnosisCodeList codes, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(Code))
        {
            Matches = await codes.PageAsync(Code, new PageRequest(1, Shown), cancellationToken);
        }
    }

    /// <summary>The diagnoses in order; what is not one is said beside its field.</summary>
    public static IReadOnlyList<DiagnosisChoice> Read(List<DiagnosisLine> lines, ModelStateDictionary state)
    {
        var choices = new List<DiagnosisChoice>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].ChosenCode() is { } code)
            {
                choices.Add(new DiagnosisChoice(code, lines[i].SpecifiersFor(code)));
            }
            else if (lines[i].Complaint(lines.Skip(i)) is { } complaint)
            {
                state.AddModelError(DiagnosisOrder.Field(i), complaint);
            }
        }

        return choices;
    }

    private string? ChosenCode() => !string.IsNullOrEmpty(Choice) && Found?.Trim() == Code?.Trim() ? Choice : DiagnosisEntry.CodeIn(Code);

    // With no gap, the place of a line is its place in the list that rules are checked on.
    private string? Complaint(IEnumerable<DiagnosisLine> fromHere) =>
        !string.IsNullOrWhiteSpace(Code) ? "Choose one of the diagnoses found, or type a code such as F11.20."
        : SaysMore ? "Type the code or words of the diagnosis, or empty the line."
        : fromHere.Any(l => !l.IsEmpty) ? "Leave no line empty between others."
        : null;

    // What was typed in the words of DSM-5 need not be chosen once more.
    private DsmSpecifiers SpecifiersFor(string code)
    {
        var said = DsmTerm.Read(Code)?.Specifiers;
        return new DsmSpecifiers(
            Severity ?? (said?.Severity is { } severity && DsmSpecifiers.SeveritiesOf(code).Contains(severity) ? severity : null),
            Remission ?? (DsmSpecifiers.IsRemission(code) ? said?.Remission : null), OnMaintenanceTherapy, InControlledEnvironment);
    }

    private bool SaysMore => Severity is not null || Remission is not null || OnMaintenanceTherapy || InControlledEnvironment;

    private bool IsEmpty => string.IsNullOrWhiteSpace(Code) && !SaysMore;
}
