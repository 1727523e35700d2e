using CaseManager.Domain.Centers;
using CaseManager.Domain.Groups;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Centers;

public sealed class StaffMemberTests
{
    [TestCase("LCSW, CADC", new[] { "LCSW", "CADC" })]
    [TestCase("MD/PhD", new[] { "MD", "PhD" })]
    [TestCase("BA; cadc", new[] { "BA", "cadc" })]
    [TestCase(null, new string[0])]
    public void A_text_of_credentials_becomes_a_list_and_stays_as_it_was_typed(string? text, string[] kinds)
    {
        var person = new StaffMember(Guid.NewGuid(), "Ines Ward", text);

        Assert.That(person.Credentials.Select(c => c.Kind), Is.EqualTo(kinds));
        Assert.That(person.Credential, Is.EqualTo(text));
    }

    [Test]
    public void A_person_signs_with_every_credential_in_the_order_in_which_they_were_entered()
    {
        var person = new StaffMember(Guid.NewGuid(), "Ines Ward", "LCSW");
        person.AddCredential("CADC", "A1", "Board", Days.Monday);

        Assert.That((person.Title, person.Version), Is.EqualTo(("Ines Ward, LCSW, CADC", 2)));
        person.Credentials.First().WithKey();
        person.RemoveCredential(person.Credentials.First().Id);
        Assert.That(person.Title, Is.EqualTo("Ines Ward, CADC"));
    }

    [Test]
    public void A_credential_counts_up_to_its_last_day()
    {
        var person = new StaffMember(Guid.NewGuid(), "Ines Ward", null);
        person.AddCredential("LCSW", null, null, Days.Monday);
        person.AddCredential("BA", null, null, null);

        Assert.That(person.CredentialsOn(Days.Monday), Is.EqualTo("LCSW, BA"));
        Assert.That(person.CredentialsOn(Days.Monday.AddDays(1)), Is.EqualTo("BA"));
    }

    [Test]
    public void Rule_1_an_expired_credential_does_not_lead_a_clinical_group()
    {
        var person = new StaffMember(Guid.NewGuid(), "Ines Ward", null);
        person.AddCredential("LCSW", null, null, Days.Monday);

        Assert.That(new GroupLeadership(person, On: Days.Monday).Problem(GroupKind.Therapy, Packs.Groups), Is.Null);
        var problem = new GroupLeadership(person, On: Days.Monday.AddDays(1)).Problem(GroupKind.Therapy, Packs.Groups)!;
        Assert.That((problem.Code, problem.Field), Is.EqualTo(("group.credential", "FacilitatorId")));
        Assert.That(problem.Message, Does.Contain("2026-03-03"));
        Assert.That(new GroupLeadership(People.Intern(), person, Days.Monday.AddDays(1)).Problem(GroupKind.Therapy, Packs.Groups)!.Code, Is.EqualTo("group.co-signer-required"));
    }

    [Test]
    public void Nobody_supervises_themselves_directly_or_through_others()
    {
        var (first, second, third) = (People.Clinician().WithKey(), People.Intern().WithKey(), People.Volunteer().WithKey());
        var chain = new Dictionary<Guid, Guid> { [second.Id] = first.Id, [third.Id] = second.Id };

        Assert.That(() => first.ReportTo(first.Id, chain), Breaks.Rule("staff.supervisor-circle"));
        Assert.That(() => first.ReportTo(third.Id, chain), Breaks.Rule("staff.supervisor-circle"));
        third.ReportTo(first.Id, chain);
        Assert.That(third.SupervisorId, Is.EqualTo(first.Id));
    }

    [Test]
    public void A_circle_that_is_there_already_does_not_keep_a_third_person_waiting()
    {
        var (a, b, person) = (Guid.NewGuid(), Guid.NewGuid(), People.Clinician().WithKey());

        Assert.That(() => person.ReportTo(a, new Dictionary<Guid, Guid> { [a] = b, [b] = a }), Throws.Nothing);
    }

    [Test]
    public void The_credentials_behind_a_name_have_an_end()
    {
        var person = People.Volunteer();
        for (var i = 0; i < 4; i++)
        {
            person.AddCredential($"{i}{new string('x', 39)}", null, null, null);
        }

        Assert.That(() => person.AddCredential(new string('y', 40), null, null, null), Breaks.Rule("staff.credentials"));
    }
}
