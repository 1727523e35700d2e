using CaseManager.Domain.PlanLibrary;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>What the demo center wrote into its plan library itself.</summary>
internal static class DemoLibrary
{
    /// <summary>An objective and an intervention.</summary>
    public static IEnumerable<LibraryEntry> Entries() =>
    [
        new(LibraryKind.Objective, new(AsamDimension.Dimension5, "Comes to the garden crew on Saturdays and stays for lunch", "There on 6 of 8 Saturdays, by the crew list", 60)),
        new(LibraryKind.Intervention, new(AsamDimension.Dimension5, "Garden crew with a staff member, followed by a talk about the week",
            Modality: Modality.GroupTherapy, Frequency: new Frequency(1, FrequencyUnit.Week), Minutes: 90)),
    ];
}
