using CaseManager.Domain.Clients;

namespace CaseManager.UnitTests.Clients;

public sealed class NameLikenessTests
{
    [TestCase("José", "Núñez", "Jose", "Nunez")]
    [TestCase("Nguyen", "Linh", "Linh", "Nguyen")]
    [TestCase("Ann-Marie", "O'Neill", "annmarie", "ONEILL")]
    [TestCase("Maria José", "Cruz", "José Maria", "Cruz")]
    public void The_same_name_is_the_same_however_it_was_typed(string first, string last, string otherFirst, string otherLast)
    {
        Assert.That(NameLikeness.AreSame(new(first, last), new(otherFirst, otherLast)), Is.True);
        Assert.That(NameLikeness.AreAlike(new(first, last), new(otherFirst, otherLast)), Is.True);
    }

    [TestCase("Catherine", "Meyer", "Katherine", "Meier")]
    [TestCase("Steven", "Brown", "Stephen", "Brown")]
    [TestCase("Mohamed", "Ali", "Mohammed", "Ali")]
    [TestCase("Smith", "Jonathan", "Jonathon", "Smith")]
    [TestCase("Elena", "Novak", "Elena", "Castillo")]
    public void A_few_letters_an_exchange_or_a_marriage_make_names_alike_but_not_the_same(string first, string last, string otherFirst, string otherLast)
    {
        Assert.That(NameLikeness.AreSame(new(first, last), new(otherFirst, otherLast)), Is.False);
        Assert.That(NameLikeness.AreAlike(new(first, last), new(otherFirst, otherLast)), Is.True);
        Assert.That(NameLikeness.AreAlike(new(otherFirst, otherLast), new(first, last)), Is.True);
    }

    [Test]
    public void The_preferred_name_counts_as_a_first_name()
    {
        Assert.That(NameLikeness.AreSame(new("Robert", "Lee", Preferred: "Bob"), new("Bob", "Lee")), Is.True);
        Assert.That(NameLikeness.AreAlike(new("Elizabeth", "Meyer", Preferred: "Lizzie"), new("Lizzy", "Meier")), Is.True);
    }

    [TestCase("Li", "Wu", "Bo", "Xu")]
    [TestCase("Ann", "Lee", "Ian", "Lea")]
    [TestCase("Robert", "Lee", "Marcus", "Lee")]
    [TestCase("明", "王", "伟", "李")]
    [TestCase("!!!", "???", "***", "Lee")]
    public void Other_names_are_others(string first, string last, string otherFirst, string otherLast) =>
        Assert.That(NameLikeness.AreAlike(new(first, last), new(otherFirst, otherLast)), Is.False);
}
