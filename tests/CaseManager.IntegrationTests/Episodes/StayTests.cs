using CaseManager.Application.Episodes;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Groups;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Episodes;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class StayTests(string database)
{
    private static readonly DateOnly Today = GroupScene.Today;

    private GroupScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await GroupScene.CreateAsync(database);

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task An_admission_keeps_what_was_asked()
    {
        var client = await ClientAsync();
        var items = AdmissionItems.Empty with { Referral = ReferralSource.CriminalJustice, CriminalJustice = CriminalJusticeReferral.Court, Arrests = NumberRange.AtLeast(2), Pregnant = false };
        var clinical = new ClinicalEntry(new ClinicalItems { SelfHelp = SelfHelpAttendance.Exactly(5) }, [new(Substance.Heroin, SubstanceRoute.Injection, SubstanceFrequency.Daily, NumberRange.Exactly(19)), new(Substance.Alcohol)]);

        var outcome = await scene.RunAsync(new AdmitClient(client.Id, scene.Program.Id, Today) { Items = items, Clinical = clinical, PrimaryCounselorId = scene.Counselor.Id });

        var stay = await StayAsync(outcome.Value);
        Assert.That((stay.Admission, stay.Clinical), Is.EqualTo((items, clinical.Items)));
        Assert.That(stay.Substances, Is.EqualTo(clinical.Substances));
        Assert.That(stay.Steps.Select(s => (s.Kind, s.Moment, s.By)), Is.EqualTo(new[] { (StepKind.Admitted, new StepMoment(Today, new TimeOnly(14, 0)), "Maya Torres") }), "without a time it is now, in New York");
        Assert.That(stay.CareTeam.Select(m => (m.Name, m.Role, m.From)), Is.EqualTo(new[] { ("Ana Reyes, LCSW", CareTeamRole.PrimaryCounselor, Today) }));
    }

    [Test]
    public async Task An_administrator_admits_but_enters_nothing_clinical_and_the_front_desk_does_neither()
    {
        var client = await ClientAsync();
        scene.Role = Role.Staff;
        var desk = await scene.RunAsync(new AdmitClient(client.Id, scene.Program.Id, Today));
        scene.Role = Role.Administrator;

        var clinical = await scene.RunAsync(new AdmitClient(client.Id, scene.Program.Id, Today) { Clinical = new(ClinicalItems.Empty, []) });
        var plain = await scene.RunAsync(new AdmitClient(client.Id, scene.Program.Id, Today));

        Assert.That((desk.IsForbidden, clinical.IsForbidden, plain.Succeeded), Is.EqualTo((true, true, true)));
    }

    [Test]
    public async Task Completing_an_admission_leaves_what_is_clinical_to_clinicians_and_notices_a_second_editor()
    {
        var id = await AdmitAsync(await ClientAsync());
        await scene.RunAsync(new CompleteAdmission(id, await VersionAsync(id), AdmissionItems.Empty, new(new ClinicalItems { MedicationPlanned = true }, [new(Substance.Heroin)])));
        scene.Role = Role.Administrator;
        var version = await VersionAsync(id);

        var saved = await scene.RunAsync(new CompleteAdmission(id, version, AdmissionItems.Empty with { Veteran = true }, null));
        var late = await scene.RunAsync(new CompleteAdmission(id, version, AdmissionItems.Empty, null));

        var stay = await StayAsync(id);
        Assert.That((saved.Succeeded, stay.Admission.Veteran, stay.Clinical.MedicationPlanned, stay.Substances.Count), Is.EqualTo((true, (bool?)true, (bool?)true, 1)));
        Assert.That(late.Problems.Single().Code, Is.EqualTo("conflict"));
    }

    [Test]
    public async Task Diagnoses_are_kept_in_order_and_found_by_code_with_or_without_its_dot()
    {
        var id = await AdmitAsync(await ClientAsync());
        foreach (var order in new DiagnosisChoice[][] { [new("f1120", new DsmSpecifiers(DsmSeverity.Severe)), new("F10.10", DsmSpecifiers.None)], [new("F10.10", DsmSpecifiers.None)] })
        {
            await DiagnoseAsync(id, order);
            Assert.That((await StayAsync(id)).Diagnoses.Select(d => DiagnosisEntry.Undotted(d.Code)), Is.EqualTo(order.Select(d => DiagnosisEntry.Undotted(d.Code))));
        }

        Assert.That((await StayAsync(id)).Diagnoses.Single(), Is.EqualTo(new StayDiagnosis("F10.10", "Alcohol abuse, uncomplicated", null, DsmSeverity.Mild, null, false, false)));
    }

    [TestCase("F11.2", "diagnosis.not-billable")]
    [TestCase("F11.999", "diagnosis.unknown")]
    [TestCase("opioid", "diagnosis.unknown")]
    public async Task What_is_no_billable_diagnosis_is_refused_beside_its_field_and_nothing_is_saved(string code, string problem)
    {
        var id = await AdmitAsync(await ClientAsync());

        var outcome = await DiagnoseAsync(id, new DiagnosisChoice("F10.20", DsmSpecifiers.None), new DiagnosisChoice(code, DsmSpecifiers.None));

        Assert.That((outcome.Problems.Single().Code, outcome.Problems.Single().Field), Is.EqualTo((problem, "Diagnoses[1].Code")));
        Assert.That((await StayAsync(id)).Diagnoses, Is.Empty);
    }

    [Test]
    public async Task Substances_put_in_another_order_keep_that_order()
    {
        var id = await AdmitAsync(await ClientAsync());
        foreach (var order in new Substance[][] { [Substance.Heroin, Substance.Alcohol, Substance.Cocaine], [Substance.Cocaine, Substance.Heroin], [Substance.Alcohol] })
        {
            await scene.RunAsync(new CompleteAdmission(id, await VersionAsync(id), AdmissionItems.Empty, new(ClinicalItems.Empty, [.. order.Select(s => new SubstanceDetails(s))])));
            Assert.That((await StayAsync(id)).Substances.Select(s => s.Substance), Is.EqualTo(order));
        }
    }

    [Test]
    public async Task A_discharge_ends_the_groups_of_the_site_and_reopening_brings_them_back()
    {
        var client = await ClientAsync();
        var id = await AdmitAsync(client);
        var (here, there) = (await scene.AddGroupAsync(), await scene.AddGroupAsync(site: scene.FarSite, name: "Far"));
        await scene.JoinAsync(here, [client]);
        await scene.JoinAsync(there, [client]);

        Assert.That(await scene.ReadAsync<EpisodeDetails, List<string>>(d => d.GroupsAsync(id, Today, default)), Is.EqualTo(new[] { here.Name }), "shown before it is saved");
        var outcome = await scene.RunAsync(new DischargeClient(id, await VersionAsync(id), Today, null, DischargeReason.DroppedOut)
        {
            Details = new(DischargeReason.Other) { LastContactOn = Today.AddDays(-1), PlanAfter = "Call on Friday", SelfHelp = SelfHelpAttendance.Exactly(9), Substances = [(Substance.Alcohol, SubstanceFrequency.NoUse)] },
        });

        Assert.That(outcome.Problems, Is.Empty);
        Assert.That((await UntilAsync(here), await UntilAsync(there)), Is.EqualTo(((DateOnly?)Today, (DateOnly?)null)));
        var discharge = (await StayAsync(id)).Discharges.Single();
        Assert.That((discharge.Reason, discharge.LastContactOn, discharge.PlanAfter, discharge.Substances.Single().Frequency),
            Is.EqualTo((DischargeReason.DroppedOut, Today.AddDays(-1), "Call on Friday", (SubstanceFrequency?)SubstanceFrequency.NoUse)));

        var counselor = await scene.RunAsync(new ReopenEpisode(id, await VersionAsync(id), "Mistake"));
        scene.Role = Role.ClinicalSupervisor;
        var reopened = await scene.RunAsync(new ReopenEpisode(id, await VersionAsync(id), "Wrong client"));

        Assert.That((counselor.IsForbidden, reopened.Succeeded), Is.EqualTo((true, true)));
        Assert.That(await UntilAsync(here), Is.Null);
        Assert.That((await StayAsync(id)).Discharges, Has.Count.EqualTo(1), "the discharge stays on record");
    }

    [Test]
    public async Task A_membership_does_not_come_back_into_a_full_group()
    {
        var client = await ClientAsync();
        var id = await AdmitAsync(client);
        var group = await scene.AddGroupAsync(capacity: 2);
        await scene.JoinAsync(group, [client]);
        await scene.RunAsync(new DischargeClient(id, await VersionAsync(id), Today.AddDays(-1), null, DischargeReason.DroppedOut));
        await scene.AddMembersAsync(group, 2);
        scene.Role = Role.ClinicalSupervisor;

        var reopened = await scene.RunAsync(new ReopenEpisode(id, await VersionAsync(id), "Came back"));

        Assert.That((reopened.Succeeded, await UntilAsync(group, client)), Is.EqualTo((true, (DateOnly?)Today.AddDays(-1))));
    }

    [Test]
    public async Task Groups_go_on_where_the_client_is_transferred_within_the_site()
    {
        var client = await ClientAsync();
        var id = await AdmitAsync(client);
        var group = await scene.AddGroupAsync();
        await scene.JoinAsync(group, [client]);
        var next = new Domain.Centers.Program(scene.Site.Id, "Intensive", new AsamLevel("2.1"));
        await scene.ChangeAsync(db => db.Add(next));

        var outcome = await scene.RunAsync(new TransferClient(id, await VersionAsync(id), next.Id, Today, null, scene.Counselor.Id));

        Assert.That(outcome.Problems, Is.Empty);
        var (old, fresh) = (await StayAsync(id), await StayAsync(outcome.Value));
        Assert.That((old.DischargedOn, old.TransferredToId, fresh.TransferredFromId, fresh.Level!.Code, fresh.CareTeam.Single().Role),
            Is.EqualTo(((DateOnly?)Today, (Guid?)outcome.Value, (Guid?)id, "2.1", CareTeamRole.PrimaryCounselor)));
        Assert.That(await UntilAsync(group), Is.Null);
        var away = await scene.RunAsync(new TransferClient(outcome.Value, fresh.Version, scene.FarProgram.Id, Today, null, null));
        Assert.That((away.Succeeded, await UntilAsync(group)), Is.EqualTo((true, (DateOnly?)Today)));
    }

    [Test]
    public async Task A_discharge_before_recorded_attendance_says_what_is_in_the_way()
    {
        var group = await scene.AddGroupAsync();
        var client = (await scene.AddMembersAsync(group, 1))[0];
        Guid id = default;
        await scene.ChangeAsync(db =>
        {
            id = db.Episodes.Single(e => e.ClientId == client.Id).Id;
            var session = GroupSession.Schedule(group.Id, Today.AddDays(-3), new TimeOnly(9, 0), 60);
            session.Record(client.Id, id, Domain.Attendance.AttendanceMark.Present, null);
            db.Add(session);
        });

        var early = await scene.RunAsync(new DischargeClient(id, 1, Today.AddDays(-4), null, DischargeReason.Completed));
        var late = await scene.RunAsync(new DischargeClient(id, 1, Today.AddDays(-3), null, DischargeReason.Completed));

        Assert.That((early.Problems.Single().Code, early.Problems.Single().Field), Is.EqualTo(("episode.attendance-after", "On")));
        Assert.That(early.Problems.Single().Message, Does.Contain("1 in all, the last on Mar 7, 2026"));
        Assert.That(late.Succeeded, Is.True);
    }

    [Test]
    public async Task The_care_team_is_kept_with_its_history()
    {
        var id = await AdmitAsync(await ClientAsync(), Today.AddDays(-20));
        await scene.RunAsync(new JoinCareTeam(id, await VersionAsync(id), scene.Counselor.Id, CareTeamRole.PrimaryCounselor, Today.AddDays(-20)));
        await scene.RunAsync(new JoinCareTeam(id, await VersionAsync(id), scene.Volunteer.Id, CareTeamRole.PeerSpecialist, Today.AddDays(-9)));
        await scene.RunAsync(new JoinCareTeam(id, await VersionAsync(id), scene.FarCounselor.Id, CareTeamRole.PrimaryCounselor, Today));
        var peer = (await StayAsync(id)).CareTeam.Single(m => m.Role is CareTeamRole.PeerSpecialist);
        await scene.RunAsync(new LeaveCareTeam(id, await VersionAsync(id), peer.Id, Today.AddDays(-1)));

        Assert.That((await StayAsync(id)).CareTeam.Select(m => (m.Name, m.From, m.Until)), Is.EqualTo(new[]
        {
            ("Kai Akana, LCSW", Today, (DateOnly?)null), ("Ana Reyes, LCSW", Today.AddDays(-20), Today.AddDays(-1)), ("Vic Stone", Today.AddDays(-9), Today.AddDays(-1)),
        }));
        Assert.That((await scene.RunAsync(new JoinCareTeam(id, await VersionAsync(id), Guid.NewGuid(), CareTeamRole.Nurse, Today))).Problems.Single().Code, Is.EqualTo("staff.unknown"));
    }

    private async Task<Client> ClientAsync()
    {
        var client = new Client($"N-{Guid.NewGuid().ToString()[..8]}", "Nell", "Ode", birthDate: new DateOnly(1990, 1, 1));
        await scene.ChangeAsync(db => db.Add(client));
        return client;
    }

    private async Task<Guid> AdmitAsync(Client client, DateOnly? on = null) => (await scene.RunAsync(new AdmitClient(client.Id, scene.Program.Id, on ?? Today.AddDays(-5)))).Value;

    private async Task<EpisodeView> StayAsync(Guid id) => (await scene.ReadAsync<EpisodeDetails, EpisodeView?>(d => d.FindAsync(id, default)))!;

    private async Task<int> VersionAsync(Guid id) => (await StayAsync(id)).Version;

    private async Task<Outcome<Guid>> DiagnoseAsync(Guid id, params DiagnosisChoice[] diagnoses) =>
        await scene.RunAsync(new CompleteAdmission(id, await VersionAsync(id), AdmissionItems.Empty, new(ClinicalItems.Empty, []) { Diagnoses = diagnoses }));

    private async Task<DateOnly?> UntilAsync(Group group, Client? client = null) =>
        (await scene.GroupAsync(group.Id)).Members.Single(m => client is null || m.ClientId == client.Id).Until;
}
