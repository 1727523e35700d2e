using CaseManager.Domain.Clients;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Clients;

public sealed class ClientTests
{
    [Test]
    public void A_client_is_called_by_the_preferred_name_where_there_is_one()
    {
        Assert.That(new Client("P1", "Margaret", "Okafor", "Maggie").DisplayName, Is.EqualTo("Maggie Okafor"));
        Assert.That(new Client("P1", "Margaret", "Okafor", "  ").DisplayName, Is.EqualTo("Margaret Okafor"));
    }

    [Test]
    public void A_client_is_found_by_each_name_and_the_MRN_without_accents_and_case() =>
        Assert.That(new Client("p-17", "José", "O'Núñez", "Pepe").SearchKey, Is.EqualTo("p17 jose onunez pepe"));

    [Test]
    public void A_correction_is_found_by_the_new_name_and_raises_the_version()
    {
        var client = new Client("P1", "Margaret", "Okafor");

        client.Correct(new("Margaret", "Ødegård"), new DateOnly(1980, 2, 29), Days.Monday);

        Assert.That((client.SearchKey, client.Version), Is.EqualTo(("p1 margaret odegard", 2)));
    }

    [Test]
    public void Birth_dates_lie_between_1880_and_today()
    {
        var client = new Client("P1", "Margaret", "Okafor");

        Assert.That(() => client.Correct(new("Margaret", "Okafor"), Days.Monday.AddDays(1), Days.Monday), Breaks.Rule("client.birth-date"));
        Assert.That(() => client.Correct(new("Margaret", "Okafor"), new DateOnly(1879, 12, 31), Days.Monday), Breaks.Rule("client.birth-date"));
        Assert.That(() => client.Correct(new("Margaret", "Okafor"), Days.Monday, Days.Monday), Throws.Nothing);
    }

    [Test]
    public void A_refused_correction_leaves_the_client_as_it_was()
    {
        var client = new Client("P1", "Margaret", "Okafor");

        Assert.That(() => client.Correct(new("Anna", ""), null, Days.Monday), Breaks.Rule("text.required"));
        Assert.That(() => client.Correct(new("Anna", "Bell"), new DateOnly(1700, 1, 1), Days.Monday), Breaks.Rule("client.birth-date"));

        Assert.That((client.DisplayName, client.SearchKey), Is.EqualTo(("Margaret Okafor", "p1 margaret okafor")));
    }
}
