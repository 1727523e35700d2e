using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;

namespace CaseManager.Infrastructure.Importing;

// A cell coded as in TEDS, and the item of ours that it is read into.
internal sealed record CodedItem<T>(string Key, Func<T, TedsCodeSet, string, T> Read);

// Every coded item of a clients file but substances, by the key of the map. Codes and labels are both read.
internal static class CodedItems
{
    public const string Reason = "reason";

    public static IReadOnlyList<CodedItem<AdmissionItems>> Admission { get; } =
    [
        new("referral", (items, codes, cell) => items with { Referral = codes.Read(TedsVariable.Referral, cell) }),
        new("criminalJustice", (items, codes, cell) => items with { CriminalJustice = codes.Read(TedsVariable.CriminalJustice, cell) }),
        new("daysWaited", (items, codes, cell) => items with { DaysWaited = codes.Read(TedsVariable.DaysWaited, cell) }),
        new("education", (items, codes, cell) => items with { Education = codes.Read(TedsVariable.Education, cell) }),
        new("maritalStatus", (items, codes, cell) => items with { MaritalStatus = codes.Read(TedsVariable.MaritalStatus, cell) }),
        new("employment", (items, codes, cell) => items with { Employment = codes.Read(TedsVariable.Employment, cell) }),
        new("notInLaborForce", (items, codes, cell) => items with { NotInLaborForce = codes.Read(TedsVariable.NotInLaborForce, cell) }),
        new("living", (items, codes, cell) => items with { Living = codes.Read(TedsVariable.Living, cell) }),
        new("race", (items, codes, cell) => items with { Race = codes.Read(TedsVariable.Race, cell) }),
        new("ethnicity", (items, codes, cell) => items with { Ethnicity = codes.Read(TedsVariable.Ethnicity, cell) }),
        new("veteran", (items, codes, cell) => items with { Veteran = codes.Read(TedsVariable.Veteran, cell) }),
        new("pregnant", (items, codes, cell) => items with { Pregnant = codes.Read(TedsVariable.Pregnant, cell) }),
        new("income", (items, codes, cell) => items with { Income = codes.Read(TedsVariable.Income, cell) }),
        new("insurance", (items, codes, cell) => items with { Insurance = codes.Read(TedsVariable.Insurance, cell) }),
        new("payment", (items, codes, cell) => items with { Payment = codes.Read(TedsVariable.Payment, cell) }),
        new("arrests", (items, codes, cell) => items with { Arrests = codes.Read(TedsVariable.Arrests, cell) }),
    ];

    public static IReadOnlyList<CodedItem<ClinicalItems>> Clinical { get; } =
    [
        new("priorTreatments", (items, codes, cell) => items with { PriorTreatments = codes.Read(TedsVariable.PriorTreatments, cell) }),
        new("medicationPlanned", (items, codes, cell) => items with { MedicationPlanned = codes.Read(TedsVariable.MedicationPlanned, cell) }),
        new("psychiatricProblem", (items, codes, cell) => items with { PsychiatricProblem = codes.Read(TedsVariable.PsychiatricProblem, cell) }),
        new("selfHelp", (items, codes, cell) => items with { SelfHelp = SelfHelp(codes, cell) }),
    ];

    public static IReadOnlyList<CodedItem<DischargeDetails>> Discharge { get; } =
    [
        new("employment", (items, codes, cell) => items with { Employment = codes.Read(TedsVariable.Employment, cell) }),
        new("notInLaborForce", (items, codes, cell) => items with { NotInLaborForce = codes.Read(TedsVariable.NotInLaborForce, cell) }),
        new("living", (items, codes, cell) => items with { Living = codes.Read(TedsVariable.Living, cell) }),
        new("arrests", (items, codes, cell) => items with { Arrests = codes.Read(TedsVariable.Arrests, cell) }),
        new("selfHelp", (items, codes, cell) => items with { SelfHelp = SelfHelp(codes, cell) }),
    ];

    private static SelfHelpAttendance? SelfHelp(TedsCodeSet codes, string cell) =>
        codes.Read(TedsVariable.SelfHelp, cell) is { } times ? new SelfHelpAttendance(times) : null;
}
