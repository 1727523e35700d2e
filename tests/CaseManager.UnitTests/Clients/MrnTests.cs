using CaseManager.Domain.Clients;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Clients;

public sealed class MrnTests
{
    [TestCase("p001", "P001")]
    [TestCase("P001\n", "P001")]
    [TestCase("  A-12/3.b_4 ", "A-12/3.B_4")]
    public void Numbers_are_stored_in_capitals_so_that_both_databases_agree_when_two_are_the_same(string typed, string stored) =>
        Assert.That(Mrn.Normalize(typed), Is.EqualTo(stored));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("  ")]
    [TestCase("-1")]
    [TestCase("12 34")]
    [TestCase("12\n34")]
    [TestCase("<b>1")]
    [TestCase("=1+1")]
    [TestCase("Ж12")]
    [TestCase("123456789012345678901234567890123")]
    public void Anything_else_is_refused(string? typed) =>
        Assert.That(() => Mrn.Normalize(typed), Breaks.Rule("client.mrn"));
}
