using CaseManager.Domain.Clients;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Clients;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ClientSearchTests(string database)
{
    private ClientDesk desk = null!;

    [OneTimeSetUp]
    public async Task SetUp()
    {
        desk = await ClientDesk.OpenAsync(database);
        await desk.AddAsync(
            new Client("HL-1001", "Zoë", "O'Neill-Peña", "Zo", new DateOnly(1990, 3, 7)),
            new Client("HL-1002", new ClientNames("María José", "de la Cruz", "Inés"), new DateOnly(1990, 7, 3)),
            new Client("HL-1003", "Thomas", "Mason", birthDate: new DateOnly(1985, 12, 24)),
            new Client("26-00017", "Александра", "Жукова"),
            new Client("HL-1005", "明", "王"),
            new Client("03071990", "Ann", "Bell"));
    }

    [OneTimeTearDown]
    public async Task TearDown()
    {
        if (desk is not null)
        {
            await desk.DisposeAsync();
        }
    }

    [TestCase("oneill", "HL-1001")]
    [TestCase("O'NEILL", "HL-1001")]
    [TestCase("o neill", "HL-1001")]
    [TestCase("pena zoe", "HL-1001")]
    [TestCase("zo", "HL-1001")]
    [TestCase("neil", "HL-1001")]
    [TestCase("jose maria", "HL-1002")]
    [TestCase("delacruz", "HL-1002")]
    [TestCase("Cruz, María", "HL-1002")]
    [TestCase("ines", "HL-1002")]
    [TestCase("inesdelacruz", "HL-1002")]
    [TestCase("жук", "26-00017")]
    [TestCase("王明", "")]
    [TestCase("王 明", "HL-1005")]
    [TestCase("王", "HL-1005")]
    [TestCase("26-00017", "26-00017")]
    [TestCase("00017", "26-00017")]
    [TestCase("hl1003", "HL-1003")]
    [TestCase("1003", "HL-1003")]
    [TestCase("1990-03-07", "HL-1001")]
    [TestCase("24.12.1985", "HL-1003")]
    [TestCase("mason Dec 24, 1985", "HL-1003")]
    [TestCase("mason 25.12.1985", "")]
    [TestCase("mason bell", "")]
    [TestCase("'-!", "")]
    [TestCase("%", "")]
    public async Task Somebody_is_found_by_any_part_of_a_name_by_birth_date_or_MRN(string search, string mrn) =>
        Assert.That(string.Join(' ', await desk.FindAsync(search)), Is.EqualTo(mrn));

    [TestCase("3/7/1990", "HL-1002 HL-1001")]
    [TestCase("3/7/90", "HL-1002 HL-1001")]
    [TestCase("03071990", "03071990 HL-1002 HL-1001")]
    [TestCase("ma", "HL-1002 HL-1003")]
    public async Task Everybody_who_may_be_meant_is_found(string search, string mrns) =>
        Assert.That(await desk.FindAsync(search), Is.EquivalentTo(mrns.Split(' ')));

    [Test]
    public async Task A_corrected_name_is_found_and_the_wrong_one_no_longer()
    {
        await desk.AddAsync(new Client("HL-2001", "Quentin", "Wroong"));
        await using (var db = desk.Database.Open())
        {
            (await db.Clients.SingleAsync(c => c.Mrn == "HL-2001")).Correct(new("Quentin", "Wright"), null, new DateOnly(2026, 3, 2));
            await db.SaveChangesAsync();
        }

        Assert.That(await desk.FindAsync("wright quentin"), Is.EqualTo(new[] { "HL-2001" }));
        Assert.That(await desk.FindAsync("wroong"), Is.Empty);
    }

    [Test]
    public async Task Clients_from_before_the_index_get_their_terms_once_whatever_interrupts()
    {
        await desk.AddAsync(new Client("HL-3001", "Ottoline", "Xavier"), new Client("HL-3002", "Ottokar", "Xavier"));
        await using var db = desk.Database.Open();
        await db.ClientSearchTerms.ExecuteDeleteAsync();
        await db.Clients.ExecuteUpdateAsync(set => set.SetProperty(c => EF.Property<int>(c, ClientSearchIndex.VersionProperty), 0).SetProperty(c => c.LegalNameKey, ""));
        Assert.That(await desk.FindAsync("ottok"), Is.Empty);

        await ClientSearchIndex.FillAsync(db, default);
        var terms = await db.ClientSearchTerms.CountAsync();
        await ClientSearchIndex.FillAsync(db, default);

        Assert.That(await desk.FindAsync("ottok"), Is.EqualTo(new[] { "HL-3002" }));
        Assert.That(await db.ClientSearchTerms.CountAsync(), Is.EqualTo(terms));
        Assert.That(await db.Clients.AnyAsync(c => c.LegalNameKey == "" || c.Version > 2), Is.False, "keys are new, and nobody is told that somebody changed the record");
    }

    [Test]
    public async Task Too_many_matches_are_cut_and_say_so()
    {
        await using var many = await ClientDesk.OpenAsync(database);
        await many.AddAsync(Enumerable.Range(0, 600).Select(i => new Client($"N-{i:000}", $"Anna{(char)('a' + (i % 26))}", $"Zeta{i:000}")));
        await many.AddAsync(new Client("HL-1", "Joanna", "Abel"));

        var page = await many.SearchAsync("anna");
        var last = await many.SearchAsync("anna", 999);
        var few = await many.SearchAsync("joanna");

        Assert.That((page.Total, page.IsCut, page.Items.Count, last.Number, last.Last), Is.EqualTo((500, true, 25, 20, 500)));
        Assert.That(page.Items.Concat(last.Items).Select(c => c.LegalFirstName), Has.All.StartsWith("Anna"), "who begins with it comes before whose name holds it");
        Assert.That((few.Total, few.IsCut), Is.EqualTo((1, false)));
    }
}
