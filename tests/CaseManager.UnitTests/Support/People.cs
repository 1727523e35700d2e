using CaseManager.Domain.Centers;

namespace CaseManager.UnitTests.Support;

/// <summary>Those who lead groups in tests.</summary>
internal static class People
{
    public static StaffMember Clinician() => new(Guid.NewGuid(), "Ines Ward", "LCSW");

    public static StaffMember Intern() => new(Guid.NewGuid(), "Tomás Reyes", null, isIntern: true);

    public static StaffMember Volunteer() => new(Guid.NewGuid(), "Walt Jensen", null);
}
