using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>Stays of the demo center: what was asked at admission and discharge, care teams, and for some a transfer or another level of care.</summary>
/// <param name="codes">The list of diagnoses, by code with its dot.</param>
/// <param name="add">Gives a stay its key.</param>
internal sealed class DemoStays(DemoSite site, IReadOnlyDictionary<string, DiagnosisCode> codes, Random random, Func<Episode, Episode> add)
{
    private static readonly (Substance Substance, SubstanceRoute Route, UseDisorder Disorder, DsmSeverity Severity)[] Uses =
    [
        (Substance.Alcohol, SubstanceRoute.Oral, UseDisorder.Alcohol, DsmSeverity.Severe),
        (Substance.Heroin, SubstanceRoute.Injection, UseDisorder.Opioid, DsmSeverity.Severe),
        (Substance.OtherOpiates, SubstanceRoute.Oral, UseDisorder.Opioid, DsmSeverity.Moderate),
        (Substance.Methamphetamine, SubstanceRoute.Smoking, UseDisorder.OtherStimulant, DsmSeverity.Severe),
        (Substance.Cocaine, SubstanceRoute.Inhalation, UseDisorder.Cocaine, DsmSeverity.Moderate),
        (Substance.Marijuana, SubstanceRoute.Smoking, UseDisorder.Cannabis, DsmSeverity.Mild),
    ];

    private static readonly DischargeReason[] Reasons =
        [DischargeReason.Completed, DischargeReason.Completed, DischargeReason.DroppedOut, DischargeReason.Transferred, DischargeReason.Incarcerated, DischargeReason.TerminatedByFacility];

    private readonly IReadOnlyList<StaffMember> counselors = [.. site.Staff.Where(s => s.Credential is not null && !s.IsIntern)];

    /// <summary>The stay of a client in a program, from a day on.</summary>
    /// <param name="transferred">Whether they came from another program of the site.</param>
    public Episode Of(Client client, Program program, DateOnly admitted, bool transferred)
    {
        var stays = new ClientStays(client, []);
        var before = transferred ? site.Programs.First(p => p != program) : null;
        var first = Admit(stays, before ?? program, before is null ? admitted : admitted.AddDays(-random.Next(20, 60)));
        Ask(first, AgeOf(client, first.AdmittedOn));
        var stay = before is null ? first : add(stays.Transfer(first, program.Id, program.Level, new StepMoment(admitted, new TimeOnly(10, 30)), Author(admitted), null));
        Join(stay, admitted);
        return stay;
    }

    /// <summary>What happened in the stay later on.</summary>
    public void GoOn(Episode stay, DateOnly? discharged, DateOnly today)
    {
        var last = discharged ?? today;
        if (random.Next(4) == 0 && stay.AdmittedOn.AddDays(25) < last)
        {
            var day = stay.AdmittedOn.AddDays(21);
            stay.ChangeLevel(new AsamLevel(stay.Level?.Code == "1.7" ? "1.5" : "1.7"), new StepMoment(day, new TimeOnly(11, 0)), Author(day));
        }

        if (random.Next(4) == 0 && stay.AdmittedOn.AddDays(45) < last)
        {
            stay.HandOver(counselors.First(c => stay.CareTeam.All(m => m.StaffMemberId != c.Id)).Id, stay.AdmittedOn.AddDays(40), last);
        }

        if (discharged is { } day2)
        {
            End(stay, day2);
        }
    }

    private Episode Admit(ClientStays stays, Program program, DateOnly day) =>
        add(stays.Admit(program.Id, program.Level, new StepMoment(day, new TimeOnly(8 + random.Next(8), 15 * random.Next(4))), Author(day)));

    private void Ask(Episode stay, int age)
    {
        var referral = Pick<ReferralSource>();
        var employment = Pick<EmploymentStatus>();
        stay.Complete(new AdmissionItems
        {
            Referral = referral,
            CriminalJustice = referral is ReferralSource.CriminalJustice ? Pick<CriminalJusticeReferral>() : null,
            DaysWaited = NumberRange.Exactly(random.Next(0, 20)),
            Education = Pick<EducationLevel>(),
            MaritalStatus = Pick<MaritalStatus>(),
            Employment = employment,
            NotInLaborForce = employment is EmploymentStatus.NotInLaborForce ? Pick<NotInLaborForce>() : null,
            Living = Pick<LivingArrangement>(),
            Veteran = random.Next(8) == 0,
            Insurance = Pick<HealthInsurance>(),
            Payment = Pick<PaymentSource>(),
            Arrests = NumberRange.Exactly(random.Next(6) == 0 ? 1 : 0),
        });
        var main = random.Next(Uses.Length);
        stay.Complete(
            new ClinicalItems
            {
                PriorTreatments = NumberRange.Exactly(random.Next(4)),
                MedicationPlanned = Uses[main].Substance is Substance.Heroin or Substance.OtherOpiates,
                PsychiatricProblem = random.Next(3) == 0,
                SelfHelp = SelfHelpAttendance.Exactly(random.Next(12)),
            },
            [Use(main, age), .. random.Next(2) == 0 ? new[] { Use((main + 1) % Uses.Length, age) } : []], age);
        stay.Diagnose([.. Diagnosis(main, stay)]);
    }

    private IEnumerable<DiagnosisDetails> Diagnosis(int use, Episode stay)
    {
        var specifiers = new DsmSpecifiers(Uses[use].Severity, OnMaintenanceTherapy: stay.Clinical.MedicationPlanned is true);
        if (codes.TryGetValue(specifiers.CodeOf(Uses[use].Disorder), out var code))
        {
            yield return new DiagnosisDetails(code, specifiers);
        }
    }

    private SubstanceDetails Use(int use, int age) =>
        new(Uses[use].Substance, Uses[use].Route, (SubstanceFrequency)random.Next(1, 5), NumberRange.Exactly(Math.Min(age, random.Next(13, 26))));

    private void Join(Episode stay, DateOnly from)
    {
        stay.HandOver(counselors[random.Next(counselors.Count)].Id, from, from);
        if (random.Next(3) == 0)
        {
            stay.JoinTeam(site.Staff.First(s => s.Credential is null && !s.IsIntern).Id, CareTeamRole.PeerSpecialist, from, from);
        }
    }

    private void End(Episode stay, DateOnly day)
    {
        var reason = Reasons[random.Next(Reasons.Length)];
        stay.Discharge(
            new DischargeDetails(reason)
            {
                LastContactOn = reason is DischargeReason.DroppedOut ? Later(day.AddDays(-4), stay.AdmittedOn) : day,
                Employment = EmploymentStatus.PartTime,
                Living = LivingArrangement.Independent,
                Arrests = NumberRange.Exactly(0),
                SelfHelp = SelfHelpAttendance.Exactly(random.Next(2, 12)),
                PlanAfter = reason is DischargeReason.Completed ? "Outpatient group on Mondays; calls the center first when cravings come back." : null,
                Substances = [.. stay.Substances.Select(s => (s.Substance, (SubstanceFrequency?)(reason is DischargeReason.Completed ? SubstanceFrequency.NoUse : SubstanceFrequency.OneToTwoTimesAWeek)))],
            },
            new StepMoment(day, new TimeOnly(16, 0)), Author(day), null);
    }

    private StepAuthor Author(DateOnly day) => new(counselors[0].Name, site.Site.Clock.ToUtc(day, new TimeOnly(17, 0)), site.Site.Clock);

    private T Pick<T>()
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    private static int AgeOf(Client client, DateOnly day) => client.BirthDate is { } born ? (day.DayNumber - born.DayNumber) / 366 : 18;

    private static DateOnly Later(DateOnly first, DateOnly second) => first > second ? first : second;
}
