using CaseManager.Application.Attendance;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Reporting;
using CaseManager.IntegrationTests.Groups;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using static CaseManager.IntegrationTests.Reporting.Documents.Clinic;

namespace CaseManager.IntegrationTests.Reporting.Documents;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class SignInSheetTests(string database)
{
    private TestDatabase test = null!;
    private ReportDesk desk = null!;

    [SetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        desk = new ReportDesk(test);
    }

    [TearDown]
    public async Task TearDown() => await (test?.DisposeAsync() ?? default);

    [Test]
    public async Task It_names_members_by_first_name_and_initial_with_lines_for_free_seats()
    {
        var session = await AddAsync("Ana", "Élan", "Bo");

        var sheet = await SheetAsync(session);
        var lines = sheet.Table("Sign in");

        Assert.That(lines.Rows.Take(4).Select(r => r.Cells[1]), Is.EqualTo(["Ana D.", "Bo D.", "Élan D.", ""]));
        Assert.That(lines.Rows, Has.Count.EqualTo(3 + 8), "twelve seats, but no more than eight empty lines");
        Assert.That(sheet.Text(), Does.Not.Contain("Díaz").And.Not.Contain("P1"));
        Assert.That(sheet.Furniture.Audience, Is.EqualTo(Audience.Internal));
    }

    [TestCase(5, 13, 1)]
    [TestCase(11, 15, 1)]
    [TestCase(14, 15, 1)]
    [TestCase(15, 15, 1)]
    [TestCase(16, 24, 2)]
    public async Task Free_lines_take_it_to_a_second_page_only_where_its_members_do(int members, int lines, int pages)
    {
        var session = await AddAsync([.. Enumerable.Range(0, members).Select(i => $"Ana{i}")], capacity: null);

        var sheet = await SheetAsync(session);

        Assert.That(sheet.Table("Sign in").Rows, Has.Count.EqualTo(lines));
        using var read = UglyToad.PdfPig.PdfDocument.Open(await desk.DrawAsync(sheet));
        Assert.That(read.NumberOfPages, Is.EqualTo(pages));
    }

    [Test]
    public async Task Its_code_holds_the_random_number_of_the_session_and_not_its_key()
    {
        var session = await AddAsync("Ana");

        var code = (await SheetAsync(session)).Blocks.OfType<QrCodeBlock>().Single();

        Assert.That(code.Address, Is.EqualTo($"https://cases.example.org/sheet/{session.SheetCode}"));
        Assert.That(session.SheetCode, Is.Not.EqualTo(Guid.Empty).And.Not.EqualTo(session.Id));
        await using var db = test.Open();
        Assert.That(await new SheetCodes(Reaching.Everything(db)).SessionAsync(session.SheetCode, default), Is.EqualTo(session.Id));
        Assert.That(await new SheetCodes(Reaching.Everything(db)).SessionAsync(session.Id, default), Is.Null);
    }

    [Test]
    public async Task It_asks_as_often_for_one_client_as_for_many()
    {
        var few = await AddAsync("Ana");
        await SheetAsync(few);
        var queries = desk.Queries;
        var many = await AddAsync([.. Enumerable.Range(0, 12).Select(i => $"Ana{i}")]);
        await SheetAsync(many);

        Assert.That(desk.Queries, Is.EqualTo(queries));
    }

    [Test]
    public async Task A_voided_session_has_no_sheet()
    {
        await using var scene = await GroupScene.CreateAsync(database);
        var session = await scene.AddSessionAsync(await scene.AddGroupAsync());
        await scene.ChangeAsync(db => db.GroupSessions.Single(s => s.Id == session.Id).Void("Ana Reyes", DateTime.UnixEpoch, "Entered twice"));
        var stored = await StoredAsync(await AddAsync("Ana"), s => s.Void("Ana Reyes", DateTime.UnixEpoch, "Entered twice"));

        Assert.That((await scene.RunAsync(new AskForSignInSheet(session.Id))).Problems.Single().Code, Is.EqualTo("session.voided"));
        Assert.That(() => SheetAsync(stored), Throws.TypeOf<NotFoundException>());
    }

    private Task<ReportDocument> SheetAsync(GroupSession session) =>
        desk.ComposeAsync(ReportKind.SignInSheet, session.GroupId, session.Date, session.Date, session: session.Id);

    private Task<GroupSession> AddAsync(params string[] firstNames) => AddAsync(firstNames, capacity: 12);

    private async Task<GroupSession> AddAsync(string[] firstNames, int? capacity)
    {
        await using var db = test.Open();
        var clinic = new Clinic(db);
        var group = clinic.Open(GroupKind.Therapy, capacity: capacity);
        foreach (var name in firstNames)
        {
            group.Join(clinic.Admit($"P{Guid.NewGuid():N}"[..12], name).ClientId, Day(1, 1));
        }

        var session = clinic.Meet(group, Day(6, 1));
        await clinic.SaveAsync();
        return session;
    }

    private async Task<GroupSession> StoredAsync(GroupSession session, Action<GroupSession> change)
    {
        await using var db = test.Open();
        var stored = await db.GroupSessions.SingleAsync(s => s.Id == session.Id);
        change(stored);
        await db.SaveChangesAsync();
        return stored;
    }
}
