using CaseManager.Application.Security;

namespace CaseManager.UnitTests.Security;

public sealed class PermissionsTests
{
    private static readonly Permission[] Clinical =
        [Permission.ViewPlans, Permission.EditPlans, Permission.ViewMedication, Permission.EditMedication, Permission.RunClinicalReports, Permission.EditCounseling, Permission.WriteCounselingNotes, Permission.EditSessionNotes, Permission.CoSignSessionNotes];

    [Test]
    public void Every_role_may_see_clients_and_groups([Values] Role role) =>
        Assert.That((Permissions.Allow([role], Permission.ViewClients), Permissions.Allow([role], Permission.ViewGroups)), Is.EqualTo((true, true)));

    [TestCaseSource(nameof(Clinical))]
    public void The_front_desk_sees_nothing_clinical(Permission permission) =>
        Assert.That(Permissions.Allow([Role.Staff], permission), Is.False);

    [Test]
    public void Plans_are_written_and_sessions_signed_by_clinicians_only([Values] Role role)
    {
        var clinician = role is Role.Counselor or Role.ClinicalSupervisor;

        Assert.That(Permissions.Allow([role], Permission.EditPlans), Is.EqualTo(clinician));
        Assert.That(Permissions.Allow([role], Permission.SignSessions), Is.EqualTo(clinician));
    }

    [Test]
    public void The_plan_library_is_changed_by_supervisors_and_administrators([Values] Role role) =>
        Assert.That(Permissions.Allow([role], Permission.EditPlanLibrary), Is.EqualTo(role is Role.ClinicalSupervisor or Role.Administrator));

    [Test]
    public void Everybody_sees_that_counseling_takes_place_and_counselors_alone_what_is_written([Values] Role role)
    {
        var counsels = role is Role.Counselor or Role.ClinicalSupervisor;

        Assert.That(Permissions.Allow([role], Permission.ViewCounseling), Is.True);
        Assert.That(Permissions.Allow([role], Permission.EditCounseling), Is.EqualTo(counsels));
        Assert.That(Permissions.Allow([role], Permission.WriteCounselingNotes), Is.EqualTo(counsels));
    }

    [Test]
    public void Notes_of_groups_are_written_by_clinicians_and_co_signed_by_supervisors_too([Values] Role role)
    {
        Assert.That(Permissions.Allow([role], Permission.EditSessionNotes), Is.EqualTo(role is Role.Counselor or Role.ClinicalSupervisor));
        Assert.That(Permissions.Allow([role], Permission.CoSignSessionNotes), Is.EqualTo(role is Role.ClinicalSupervisor));
    }

    [Test]
    public void Medication_is_written_by_medical_staff_only_and_read_by_clinicians([Values] Role role)
    {
        Assert.That(Permissions.Allow([role], Permission.EditMedication), Is.EqualTo(role is Role.Medical));
        Assert.That(Permissions.Allow([role], Permission.ViewMedication), Is.EqualTo(role is Role.Medical or Role.Counselor or Role.ClinicalSupervisor));
    }

    [Test]
    public void Everybody_but_medical_staff_keeps_meetings_of_the_directory([Values] Role role) =>
        Assert.That(Permissions.Allow([role], Permission.EditMeetings), Is.EqualTo(role is not Role.Medical));

    [Test]
    public void Only_administrators_import_and_set_up([Values] Role role) =>
        Assert.That((Permissions.Allow([role], Permission.Import), Permissions.Allow([role], Permission.SetUp)), Is.EqualTo((role is Role.Administrator, role is Role.Administrator)));

    [Test]
    public void Who_holds_several_roles_may_do_what_any_of_them_may([Values] Permission permission) =>
        Assert.That(Permissions.Allow([Role.Staff, Role.Counselor], permission),
            Is.EqualTo(Permissions.Allow([Role.Staff], permission) || Permissions.Allow([Role.Counselor], permission)));

    [Test]
    public void Who_holds_no_role_may_do_nothing([Values] Permission permission) =>
        Assert.That(Permissions.Allow([], permission), Is.False);
}
