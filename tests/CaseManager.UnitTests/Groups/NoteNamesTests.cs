using CaseManager.Domain.Groups;

namespace CaseManager.UnitTests.Groups;

public sealed class NoteNamesTests
{
    private static readonly SessionPerson Elena = Person("Elena", "Novák", "Ellie");
    private static readonly SessionPerson Hope = Person("Hope", "Smith-Jones");
    private static readonly SessionPerson Absent = new(Guid.NewGuid(), null, "Marcus", "de la Cruz", null, "Olufemi");
    private static readonly IReadOnlyList<SessionPerson> Everybody = [Elena, Hope, Absent];

    [TestCase("Elena")]
    [TestCase("NOVAK")]
    [TestCase("ellie’s")]
    [TestCase("Hope")]
    [TestCase("smith")]
    [TestCase("Jones")]
    [TestCase("Smith Jones")]
    [TestCase("Marcus")]
    [TestCase("Olufemi")]
    [TestCase("Cruz")]
    [TestCase("de la Cruz")]
    public void The_shared_text_names_nobody_of_the_session(string name) => Assert.That(In($"The group heard {name} out."), Has.Count.EqualTo(1));

    [TestCase("The group talked about evenings at the lake and a lapse.")]
    [TestCase("Hopeful, and hopes to go on.")]
    [TestCase("")]
    [TestCase(null)]
    public void A_text_without_names_has_no_hit(string? text) => Assert.That(In(text), Is.Empty);

    [Test]
    public void A_line_may_name_its_own_client_and_nobody_else()
    {
        Assert.That(NoteNames.HitsIn(Elena.EpisodeId, "Elena, or Ellie Novák, spoke of her week.", Everybody), Is.Empty);
        var hit = NoteNames.HitsIn(Elena.EpisodeId, "Elena agreed with Hope.", Everybody).Single();
        Assert.That((hit.Person, hit.Name, hit.EpisodeId, hit.Times), Is.EqualTo((Hope, "Hope", Elena.EpisodeId, 1)));
    }

    [Test]
    public void A_name_that_the_own_client_bears_too_is_theirs_in_their_line()
    {
        SessionPerson[] two = [Elena, Person("Elena", "Ibarra")];

        Assert.That(NoteNames.HitsIn(Elena.EpisodeId, "Elena spoke.", two), Is.Empty);
        Assert.That(NoteNames.HitsIn(null, "Elena spoke.", two).Select(h => h.Person), Is.EqualTo(two), "in the text for everybody it is that of both");
        Assert.That(NoteNames.HitsIn(Elena.EpisodeId, "Ibarra spoke.", two).Single().Person, Is.EqualTo(two[1]));
    }

    [Test]
    public void A_member_without_a_record_is_looked_for_in_every_line() =>
        Assert.That(NoteNames.HitsIn(Elena.EpisodeId, "Missed Marcus.", Everybody).Single().Person, Is.EqualTo(Absent));

    [TestCase("J", "")]
    [TestCase("d'", "")]
    [TestCase("李", "李")]
    [TestCase("Mary Ann", "Mary Ann,Mary,Ann")]
    [TestCase("van der Berg", "van der Berg,Berg")]
    [TestCase("O'Neill-Żuk", "O'Neill-Żuk,O'Neill,Żuk")]
    public void Names_are_taken_apart_where_people_take_them_apart(string name, string looked) =>
        Assert.That(new SessionPerson(Guid.Empty, null, name, "", null).Names, Is.EqualTo(looked.Split(',', StringSplitOptions.RemoveEmptyEntries)));

    [Test]
    public void What_was_said_of_a_name_holds_while_it_stands_where_it_stood()
    {
        var before = In("They spoke about fear. What gives them hope is the morning. A long talk followed.").Single().Key;

        Assert.That(In("They spoke about fear and more. What gives them Hope, is the morning! A talk.").Single().Key, Is.EqualTo(before), "a change elsewhere, case and punctuation do not matter");
        Assert.That(In("What gives them hope is Hope.").Single(), Has.Property("Times").EqualTo(2).And.Property("Key").Not.EqualTo(before), "once more is asked about again");
        Assert.That(In("Yesterday hope came late.").Single().Key, Is.Not.EqualTo(before), "elsewhere");
        Assert.That(NoteNames.HitsIn(Elena.EpisodeId, "What gives them hope is the morning.", Everybody).Single().Key, Is.Not.EqualTo(before), "in another text");
        var newcomer = Person("Hope", "Ode");
        Assert.That(NoteNames.HitsIn(null, "What gives them hope is the morning.", [newcomer]).Single().Key, Is.Not.EqualTo(before), "of another person");
        Assert.That(before, Has.Length.EqualTo(NoteNames.KeyLength));
    }

    private static List<NameHit> In(string? text) => [.. NoteNames.HitsIn(null, text, Everybody)];

    private static SessionPerson Person(string first, string last, string? preferred = null) => new(Guid.NewGuid(), Guid.NewGuid(), first, last, preferred);
}
