using CaseManager.Domain.Clients;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Clients;

public sealed class RecoveryStartTests
{
    private readonly Client client = new("P1", "Margaret", "Okafor", birthDate: new DateOnly(1980, 2, 29));

    [Test]
    public void Rule_11_a_new_date_counts_and_those_before_stay_as_history()
    {
        client.StartRecovery(Days.Monday.AddDays(-90), "Ines Ward", Days.Noon.AddDays(-80), Days.Monday);
        client.StartRecovery(Days.Monday, "Ines Ward", Days.Noon, Days.Monday);
        client.StartRecovery(null, "Maya Torres", Days.Noon.AddDays(1), Days.Monday.AddDays(1));

        Assert.That(client.RecoveryStartsOn, Is.Null);
        Assert.That(client.RecoveryStarts.Select(r => (r.Date, r.By)),
            Is.EqualTo(new (DateOnly?, string)[] { (Days.Monday.AddDays(-90), "Ines Ward"), (Days.Monday, "Ines Ward"), (null, "Maya Torres") }));
        Assert.That(client.Version, Is.EqualTo(4));
    }

    [Test]
    public void Rule_11_the_date_lies_between_birth_and_today_and_is_not_recorded_twice()
    {
        Assert.That(() => Start(Days.Monday.AddDays(1)), Breaks.Rule("recovery.future"));
        Assert.That(() => Start(new DateOnly(1980, 2, 28)), Breaks.Rule("recovery.before-birth"));
        Assert.That(() => Start(null), Breaks.Rule("recovery.same"));
        Start(Days.Monday);
        Assert.That(() => Start(Days.Monday), Breaks.Rule("recovery.same"));
    }

    private void Start(DateOnly? day) => client.StartRecovery(day, "Ines Ward", Days.Noon, Days.Monday);
}
