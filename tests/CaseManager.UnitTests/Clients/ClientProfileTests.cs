using CaseManager.Domain.Clients;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Clients;

public sealed class ClientProfileTests
{
    private readonly Client client = new("P1", "Margaret", "Okafor", birthDate: new DateOnly(1980, 2, 29));

    [Test]
    public void Languages_stand_once_each_in_the_order_given()
    {
        client.Describe(new ClientProfile { Languages = " Spanish ,english; Spanish/ASL" }, []);

        Assert.That(client.Profile.Languages, Is.EqualTo("Spanish, english, ASL"));
    }

    [Test]
    public void Gender_in_own_words_needs_the_words()
    {
        Assert.That(() => client.Describe(new ClientProfile { Gender = Gender.OwnWords }, []), Breaks.Rule("client.gender"));
        Assert.That(() => client.Describe(new ClientProfile { Gender = Gender.OwnWords, GenderWords = "agender" }, []), Throws.Nothing);
    }

    [Test]
    public void Somebody_without_a_fixed_address_has_no_street_but_may_have_a_town()
    {
        Assert.That(() => client.Describe(new ClientProfile { HasNoFixedAddress = true, Street = "1 Pier St" }, []), Breaks.Rule("client.address"));
        Assert.That(() => client.Describe(new ClientProfile { HasNoFixedAddress = true, City = "Duluth" }, []), Throws.Nothing);
    }

    [Test]
    public void An_emergency_contact_has_a_name_and_a_number()
    {
        Assert.That(() => client.Describe(new ClientProfile { EmergencyPhone = "555 0100" }, []), Breaks.Rule("client.emergency-contact"));
        Assert.That(() => client.Describe(new ClientProfile { EmergencyName = "Ada" }, []), Breaks.Rule("client.emergency-contact"));
    }

    [Test]
    public void Ways_to_reach_a_client_stand_in_the_order_given_and_messages_are_left_only_where_allowed()
    {
        client.Describe(ClientProfile.Empty, [new(ContactKind.Mobile, "555 0100", true), new(ContactKind.Email, "m@example.org", false, "weekends")]);

        Assert.That(client.Contacts.Select(c => (c.Position, c.Kind, c.MayLeaveMessage)), Is.EqualTo(new[] { (0, ContactKind.Mobile, true), (1, ContactKind.Email, false) }));
    }

    [TestCase(ContactKind.Email, "m.example.org", "contact.email")]
    [TestCase(ContactKind.Email, "m@ example.org", "contact.email")]
    [TestCase(ContactKind.Phone, "call me", "contact.phone")]
    [TestCase(ContactKind.Other, "  ", "contact.empty")]
    public void What_cannot_reach_anybody_is_refused(ContactKind kind, string value, string rule) =>
        Assert.That(() => client.Describe(ClientProfile.Empty, [new(kind, value, false)]), Breaks.Rule(rule));

    [Test]
    public void No_more_ways_are_kept_than_anybody_would_try() =>
        Assert.That(() => client.Describe(ClientProfile.Empty, [.. Enumerable.Range(0, 9).Select(i => new ContactDetails(ContactKind.Phone, $"555 010{i}", false))]), Breaks.Rule("client.contacts"));
}
